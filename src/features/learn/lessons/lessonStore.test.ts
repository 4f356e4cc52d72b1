import { expect, test } from 'vitest';
import { verbatim } from '../../../base/i18n/message.ts';
import { makeLessons } from './lessonStore.ts';
import { isAtStep, linkOf, stepConfiguration } from './stepLink.ts';

const text = (id: string) =>
  JSON.stringify({
    format: 'taskmates-lesson',
    version: 2,
    id,
    title: 'Mine',
    steps: [
      { title: 'One', text: 'One.', link: 'data=setting-2&budget=3', look: 'frontier' },
      { title: 'Two', text: 'Two.', link: 'compare?data=setting-3', look: 'scatter' },
    ],
  });

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}
const none = () => Promise.reject(new Error('not asked'));

test('a lesson from a file is there again after a reload, and no other device has it', async () => {
  const storage = memory();
  const before = makeLessons({ storage, site: none, at: none });
  expect(before.getState().open(text('mine')).lesson?.id).toBe('mine');
  const after = makeLessons({ storage, site: none, at: none });
  await after.getState().load('mine', '');
  expect(after.getState().lessons.mine?.kind).toBe('loaded');
  await after.getState().load('yours', '');
  expect(after.getState().lessons.yours).toEqual({
    kind: 'failed',
    problems: [{ key: expect.stringContaining('this device does not have it') }],
  });
});

test('a copy of a lesson of the site does not stand in for it', async () => {
  const storage = memory();
  const store = makeLessons({ storage, site: none, at: none });
  expect(store.getState().open(text('one-network')).lesson?.id).toBe('own-one-network');
  expect(store.getState().lessons['one-network']).toBeUndefined();
  const after = makeLessons({ storage, site: none, at: none });
  await after.getState().load('own-one-network', '');
  expect(after.getState().lessons['own-one-network']).toMatchObject({
    kind: 'loaded',
    lesson: { id: 'own-one-network' },
  });
});

test('a lesson that could not be loaded is asked for again', async () => {
  let count = 0;
  const site = () =>
    ++count === 1
      ? Promise.reject(new Error('Gone.'))
      : Promise.resolve({ lesson: undefined, problems: [verbatim('x')] });
  const store = makeLessons({ storage: memory(), site, at: none });
  await store.getState().load('how-sure', '');
  expect(store.getState().lessons['how-sure']).toEqual({ kind: 'failed', problems: [verbatim('Gone.')] });
  await store.getState().load('how-sure', '');
  expect(store.getState().lessons['how-sure']).toEqual({ kind: 'failed', problems: [verbatim('x')] });
});

test('progress never goes back, and outlasts the page', () => {
  const storage = memory();
  const store = makeLessons({ storage });
  for (const step of [1, 2, 3, 1]) store.getState().see('how-sure', step, step === 3);
  expect(makeLessons({ storage }).getState().progress).toEqual({ 'how-sure': { furthest: 3, isDone: true } });
  const broken = { getItem: () => '{"a":{"furthest":"x"},"b":7', setItem: () => undefined };
  expect(makeLessons({ storage: broken }).getState().progress).toEqual({});
});

test('a step is a link with its lesson, in a frame too', () => {
  const { lesson } = makeLessons({ storage: memory() }).getState().open(text('mine'));
  if (!lesson) throw new Error('no lesson');
  const present = { course: '', lang: 'zh', embed: false } as const;
  const first = stepConfiguration(lesson, 1, present);
  expect(first.configuration).toMatchObject({
    ...{ view: 'explore', data: 'setting-2', budget: 3, lesson: 'mine', step: 1, lang: 'zh', panel: '' },
  });
  const framed = { ...present, embed: true };
  expect(stepConfiguration(lesson, 9, framed).configuration).toMatchObject({
    ...{ view: 'compare', step: 2, panel: '', embed: true },
  });
  expect(isAtStep({ ...first.configuration, panel: 'gains' }, first)).toBe(true);
  expect(isAtStep({ ...first.configuration, budget: 4 }, first)).toBe(false);
  expect(['', 'lab', 'budget=3', 'compare?v=1&budget=3'].map(linkOf)).toEqual([
    '#/explore?v=2&',
    '#/lab?v=2&',
    '#/explore?v=2&budget=3',
    '#/compare?v=1&budget=3',
  ]);
});
