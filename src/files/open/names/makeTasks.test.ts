import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, fuzzTimeout } from '../../testing/fuzzRuns.ts';
import { makeTasks } from './makeTasks.ts';

describe('makeTasks', () => {
  it('keeps names and takes them for ids and short names where they fit', () => {
    expect(makeTasks(['depth', 'norm_l'])).toEqual([
      { id: 'depth', name: 'depth', short: 'depth' },
      { id: 'norm_l', name: 'norm_l', short: 'norm_l' },
    ]);
  });

  it('replaces what no link can hold, and cuts what is too long', () => {
    const [task] = makeTasks(['a,b~c\u0007']);
    expect(task).toEqual({ id: 'a_b_c_', name: 'a,b~c\u0007', short: 'a,b~c\u0007' });
    expect(makeTasks(['x'.repeat(100)])[0]?.id).toBe('x'.repeat(60));
  });

  it('makes ids of words that links use for other things into others', () => {
    expect(makeTasks(['cost', 'given', '-depth']).map(task => task.id)).toEqual([
      'cost task',
      'given task',
      'depth',
    ]);
  });

  it('shortens by the first word where it tells tasks apart, else by the beginnings of two', () => {
    const names = [
      'Semantic segmentation',
      'Surface normals',
      'Edges in two dimensions',
      'Edges in three dimensions',
    ];
    expect(makeTasks(names).map(task => task.short)).toEqual(['Semantic', 'Surface', 'Edge dim', 'Edges in']);
  });

  it('keeps the ids and short names that a file gives', () => {
    expect(makeTasks([{ name: 'Semantic segmentation', id: 'ss_l', short: 'Segm.' }])).toEqual([
      { id: 'ss_l', name: 'Semantic segmentation', short: 'Segm.' },
    ]);
  });

  it('numbers names that are given twice, and those that are empty', () => {
    const tasks = makeTasks(['a', 'a', '', ' ']);
    expect(tasks.map(task => task.id)).toEqual(['a', 'a 2', 'task 3', 'task 4']);
    expect(tasks.map(task => task.name)).toEqual(['a', 'a', 'task 3', 'task 4']);
  });

  it('asks no more than a few times for each of ten thousand equal names whether it is taken', () => {
    const { has } = Set.prototype;
    let asked = 0;
    Set.prototype.has = function (value) {
      asked++;
      return has.call(this, value);
    };
    let tasks: ReturnType<typeof makeTasks> = [];
    try {
      tasks = makeTasks(Array(10_000).fill('the same name'));
    } finally {
      Set.prototype.has = has;
    }
    expect(new Set(tasks.map(task => task.short)).size).toBe(10_000);
    expect(asked).toBeGreaterThan(10_000);
    expect(asked).toBeLessThan(10 * 10_000);
  });

  it(
    'gives ids that links can hold and short names of at most 8 characters, all unique, whatever the names',
    () => {
      const names = fc.array(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.constantFrom('a', 'a 2', 'a 3', '__proto__', '~', ''),
        ),
      );
      fc.assert(
        fc.property(names, list => {
          const tasks = makeTasks(list);
          const isFit = ({ id, short }: (typeof tasks)[number]) =>
            /^[^,~\p{C}]{1,60}$/u.test(id) && short !== '' && Array.from(short).length <= 8;
          expect(tasks.filter(task => !isFit(task))).toEqual([]);
          expect(new Set(tasks.map(task => task.id)).size).toBe(list.length);
          expect(new Set(tasks.map(task => task.short)).size).toBe(list.length);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );
});
