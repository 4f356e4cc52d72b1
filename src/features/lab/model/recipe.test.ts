import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { networksOf, runsOf } from './labRuns.ts';
import { labTaskSets } from './labTasks.ts';
import { costSnt, planNetwork } from './networkPlan.ts';
import { parseRecipe } from './parseRecipe.ts';
import { defaultRecipe, type Recipe, recipeId, recipeText, trainingScenes } from './recipe.ts';

const recipes = fc
  .record({
    taskSet: fc.constantFrom(1 as const, 2 as const),
    size: fc.constantFrom('large' as const, 'small' as const),
    imageSize: fc.constantFrom(32 as const, 48 as const),
    scenes: fc.integer({ min: 32, max: 20000 }),
    dataFraction: fc.constantFrom(0.05, 0.5, 1),
    dataSeed: fc.nat(999999),
    seeds: fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 10 }),
    steps: fc.integer({ min: 1, max: 20000 }),
    batchSize: fc.integer({ min: 1, max: 128 }),
    peakRate: fc.double({ min: 1e-6, max: 1, noNaN: true }),
    stopRule: fc.constantFrom('fixed' as const, 'stalling' as const),
    start: fc.constantFrom('random' as const, 'pretrained' as const),
    chosen: fc.integer({ min: 1, max: 31 }),
    networks: fc.constantFrom('all' as const, 'pairs' as const, 'list' as const),
  })
  .map(({ chosen, networks, ...rest }): Recipe => {
    const tasks = labTaskSets[rest.taskSet].filter((_, i) => (chosen & (1 << i)) !== 0);
    const list = [
      { scale: 'half' as const, tasks: tasks.slice(0, 1) },
      { scale: 'full' as const, tasks },
    ];
    return { ...rest, tasks, networks: networks === 'list' ? list : networks };
  });

test('a recipe comes back from its text as it was, without a notice', () => {
  fc.assert(
    fc.property(recipes, recipe => {
      expect(parseRecipe(recipeText(recipe))).toEqual({ recipe, notices: [] });
    }),
  );
});

test('whatever a text says, the recipe can be followed', () => {
  const parts = fc.tuple(
    fc.constantFrom('set', 'tasks', 'size', 'scenes', 'data', 'seeds', 'steps', 'rate', 'networks', 'x'),
    fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom('', '0', '-1', '1e99', 'NaN', 'full.depth+depth'),
    ),
  );
  fc.assert(
    fc.property(fc.array(parts), list => {
      const { recipe } = parseRecipe(list.map(([key, value]) => `${key}:${value}`).join(';'));
      expect(runsOf(recipe).length).toBeGreaterThan(0);
      expect(parseRecipe(recipeText(recipe))).toEqual({ recipe, notices: [] });
    }),
  );
});

test.each([
  ['tasks:', 'at least one task', { tasks: labTaskSets[1] }],
  ['steps:1000000000', '1000000000 was changed to 20000', { steps: 20000 }],
  ['rate:NaN', '“NaN” is not a number; 0.004', { peakRate: 0.004 }],
  ['rate:-1', '-1 was changed to 0.000001', { peakRate: 1e-6 }],
  ['steps:2.5', '2.5 was changed to 3', { steps: 3 }],
  ['tasks:depth+love', '“love” is not in task set 1', { tasks: ['depth'] }],
  ['seeds:1+1+x', 'of “1+1+x”, 1 could be used', { seeds: [1] }],
  ['networks:half.depth+normals,full.depth', '1 of', { networks: [{ scale: 'full', tasks: ['depth'] }] }],
  ['networks:none', 'none is left', { networks: 'all' }],
  ['size:huge', 'none of large, small', { size: 'large' }],
  ['colour:red', 'means nothing', {}],
])('“%s” is put right, and a notice says so: %s', (text, notice, expected) => {
  const { recipe, notices } = parseRecipe(text);
  expect(notices.map(englishWords).join(' ')).toContain(notice);
  expect(recipe).toEqual({ ...defaultRecipe, ...expected });
});

test('a recipe has all 31 + 5 networks, the 20 of higher-order approximation, or those listed, for every seed', () => {
  expect(networksOf(defaultRecipe)).toHaveLength(36);
  expect(networksOf({ ...defaultRecipe, networks: 'pairs' })).toHaveLength(20);
  const runs = runsOf({ ...defaultRecipe, seeds: [3, 4] });
  expect(runs).toHaveLength(72);
  expect(new Set(runs.map(run => run.id)).size).toBe(72);
  expect(runs.slice(0, 36).every(run => run.seed === 3)).toBe(true);
});

test('different recipes have different ids', () => {
  const ids = [
    defaultRecipe,
    { ...defaultRecipe, seeds: [2] },
    { ...defaultRecipe, dataFraction: 0.05 },
    { ...defaultRecipe, size: 'small' as const },
  ].map(recipeId);
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect(id).toMatch(/^lab-[0-9a-z]{14}$/);
});

test('five percent of the data is a hundred of two thousand scenes', () => {
  expect(trainingScenes({ scenes: 2000, dataFraction: 0.05 })).toBe(100);
});

test('a single costs about 1 SNT, a half-size one about 0.5, and all tasks together less than apart', () => {
  for (const size of ['large', 'small'] as const) {
    for (const taskSet of [1, 2] as const) {
      const all = labTaskSets[taskSet];
      const cost = (scale: 'full' | 'half', tasks: typeof all) =>
        costSnt({ size, scale, tasks, imageSize: 32 }, all);
      for (const task of all) {
        const single = [task] as unknown as typeof all;
        expect(Math.abs(cost('full', single) - 1)).toBeLessThan(0.05);
        expect(Math.abs(cost('half', single) - 0.5)).toBeLessThan(0.05);
      }
      expect(cost('full', all)).toBeGreaterThan(1.3);
      expect(cost('full', all)).toBeLessThan(2);
    }
  }
});

test('multiply-adds and parameters are those counted by hand', () => {
  const { multiplyAdds, parameterCount, sharedCount } = planNetwork({
    size: 'large',
    scale: 'full',
    tasks: ['depth'],
    imageSize: 32,
  });
  const encoder = 9 * (12 * 16 + 16 * 16) * 256 + 9 * (16 * 32 + 32 * 32) * 64 + 9 * 2 * 32 * 32 * 16;
  expect(multiplyAdds).toBe(encoder + 32 * 16 * 64 + 9 * 16 * 8 * 256 + 8 * 4 * 256);
  expect(sharedCount).toBe(9 * (12 * 16 + 16 * 16 + 16 * 32 + 3 * 32 * 32) + 2 * 16 + 4 * 32);
  expect(parameterCount - sharedCount).toBe(33 * 16 + 145 * 8 + 9 * 4);
});

test('a network without tasks, or of a size that cannot be halved, is refused', () => {
  const design = { size: 'small', scale: 'full', tasks: ['depth'], imageSize: 32 } as const;
  expect(() => planNetwork({ ...design, tasks: [] })).toThrow('at least one');
  expect(() => planNetwork({ ...design, imageSize: 40 })).toThrow('40');
});
