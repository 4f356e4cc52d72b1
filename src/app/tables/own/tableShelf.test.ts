import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeEntry, makeLoaded } from '../../testing/makeLoaded.ts';
import { browserShelf } from './tableShelf.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Puts a table on a shelf whose databases take what they are given when they are told to. */
function putTable() {
  const asked: { readonly name: string; readonly take: () => void; readonly refuse: (why: Error) => void }[] =
    [];
  const open = (name: string) => async () =>
    await new Promise<never>((resolve, refuse) =>
      asked.push({ name, take: () => resolve(undefined as never), refuse }),
    );
  const done = browserShelf('tab', open).put(makeEntry(), { loaded: makeLoaded() });
  return { asked, done, names: () => asked.map(({ name }) => name) };
}

it('gives a table to the browser in a task of its own, and is not done before that took it', async () => {
  const { asked, done, names } = putTable();
  const told = vi.fn();
  void done.then(told);
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  expect(names()).toEqual([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(names()).toEqual(['taskmates-tables']);
  asked[0]?.take();
  await vi.advanceTimersByTimeAsync(0);
  // The content before the entry that promises it.
  expect(names()).toEqual(['taskmates-tables', 'taskmates-entries']);
  expect(told).not.toHaveBeenCalled();
  asked[1]?.take();
  await done;
});

it('promises nothing where the browser does not take a table', async () => {
  const { asked, done, names } = putTable();
  await vi.advanceTimersByTimeAsync(0);
  asked[0]?.refuse(new Error('the quota is used up'));
  await expect(done).rejects.toThrow('the quota is used up');
  expect(names()).toEqual(['taskmates-tables']);
});
