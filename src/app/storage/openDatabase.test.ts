import type { UseStore } from 'idb-keyval';
import { expect, it } from 'vitest';
import { openDatabase, type Wait } from './openDatabase.ts';

/** A device whose answers are given by hand, and a clock that stands until it is moved. */
function device(answer: () => Promise<unknown>) {
  const waiting = new Set<{ ms: number; then: () => void }>();
  const wait: Wait = (ms, then) => {
    const one = { ms, then };
    waiting.add(one);
    return () => waiting.delete(one);
  };
  const open = () => (() => answer()) as unknown as UseStore;
  const store = openDatabase('none', 'none', { open, wait });
  const pass = () => {
    for (const one of waiting) one.then();
  };
  return { use: () => store('readonly', () => 'asked'), waiting, pass };
}

const named = (name: string) => Object.assign(new Error('in its own words'), { name });

it('gives what the device answers, and waits no longer', async () => {
  const { use, waiting } = device(async () => 'kept');
  expect(await use()).toBe('kept');
  expect(waiting.size).toBe(0);
});

it.each([
  ['SecurityError', 'the browser forbids it here'],
  ['QuotaExceededError', 'its storage is full'],
  ['UnknownError', 'in its own words'],
])('says in words what a %s is', async (name, words) => {
  await expect(device(() => Promise.reject(named(name))).use()).rejects.toThrow(words);
});

it('rejects where the database throws at once, and opens it again the next time', async () => {
  let opened = 0;
  const store = openDatabase('none', 'none', {
    open() {
      opened++;
      throw named('SecurityError');
    },
    wait: () => () => undefined,
  });
  for (let i = 0; i < 2; i++) await expect(store('readonly', () => 1)).rejects.toThrow('forbids');
  expect(opened).toBe(2);
});

it('gives up on a device that does not answer, and then waits for none of its answers until one comes', async () => {
  const answers: ((value: string) => void)[] = [];
  const { use, waiting, pass } = device(
    () =>
      new Promise(resolve => {
        answers.push(resolve);
      }),
  );
  const first = use();
  expect([...waiting].map(({ ms }) => ms)).toEqual([4000]);
  pass();
  await expect(first).rejects.toThrow('it does not answer');
  waiting.clear();
  const second = use();
  expect([...waiting].map(({ ms }) => ms)).toEqual([0]);
  answers[0]?.('late');
  answers[1]?.('kept');
  expect(await second).toBe('kept');
  const third = use();
  expect([...waiting].map(({ ms }) => ms)).toEqual([4000]);
  answers[2]?.('kept');
  await third;
});
