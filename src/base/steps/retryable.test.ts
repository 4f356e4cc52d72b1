import { expect, it } from 'vitest';
import { englishWords, saidBy } from '../i18n/message.ts';
import { beforeLoadingAnew, LoadFailure, retryable, tryAgain } from './retryable.ts';

/** What fails so many times, and then gives how often it was asked. */
function failing(times: number, error: unknown = new Error('no connection')) {
  let asked = 0;
  return async () => {
    if (++asked <= times) throw error;
    return asked;
  };
}

it('loads once, and gives the same promise at every call', async () => {
  const load = retryable(failing(0));
  expect(load()).toBe(load());
  expect(await load.anew()).toBe(1);
  expect(await load()).toBe(1);
});

it('gives a failure until somebody tries again, and then loads anew', async () => {
  const load = retryable(failing(2));
  const first = load();
  await expect(first).rejects.toThrow('no connection');
  expect(load()).toBe(first);
  tryAgain();
  await expect(load()).rejects.toThrow('no connection');
  tryAgain();
  expect(await load()).toBe(3);
  tryAgain();
  expect(await load()).toBe(3);
});

it('loads anew at once for what a reader just did', async () => {
  const load = retryable(failing(1));
  await expect(load.anew()).rejects.toBeInstanceOf(LoadFailure);
  expect(await load.anew()).toBe(2);
  expect(await load()).toBe(2);
});

it('mends the page before what failed is loaded anew, and only then', async () => {
  const done: string[] = [];
  beforeLoadingAnew(async () => void done.push('mended'));
  const load = retryable(async () => {
    done.push('loaded');
    if (done.length === 1) throw new Error('no style');
  });
  await expect(load.anew()).rejects.toThrow('no style');
  await load.anew();
  beforeLoadingAnew(async () => undefined);
  expect(done).toEqual(['loaded', 'mended', 'loaded']);
});

it.each([
  'Failed to fetch dynamically imported module: https://example.org/a.js',
  'error loading dynamically imported module: https://example.org/a.js',
  'Importing a module script failed.',
  'Unable to preload CSS for https://example.org/a.css',
])('says in words what a browser says: %s', async message => {
  const error = await retryable(failing(1, new TypeError(message)))().catch((thrown: unknown) => thrown);
  expect(englishWords(saidBy(error))).toMatch(/^a file of the site did not come/);
});
