import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { traceGroupings } from '../../../core/affinity/traceGroupings.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { type LoadedAffinity, parseTable } from '../../../files/table/parseTable.ts';
import { defaultConfiguration } from '../../configuration/fields.ts';
import { sideOf } from '../sideOf.ts';
import { groupedPairs } from './groupedPairs.ts';

function read(id: string): LoadedAffinity {
  const loaded = parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
  if (loaded.kind !== 'affinity') throw new Error('a table of affinities');
  return loaded;
}

/** The first groupings into four networks that a search gives: of 22 tasks the proof takes a while. */
function firstCurve(
  pairs: Parameters<typeof traceGroupings>[0],
  rules: Parameters<typeof traceGroupings>[1],
): StrategyCurve {
  const search = traceGroupings(pairs, rules);
  for (let next = search.next(); ; next = search.next()) {
    const curve = next.done ? next.value : next.value.curve;
    if (next.done || (curve && curveAt(curve, 4))) return curve as StrategyCurve;
  }
}

describe('each affinity table of the site can be grouped at once', () => {
  it.each([
    ['tag-taskonomy', 5, 'higher', false, 0],
    ['cosine-taskonomy', 5, 'higher', false, 0],
    ['tag-celeba', 9, 'higher', false, 0],
    ['cosine-celeba', 9, 'higher', false, 0],
    ['pairs-celeba', 9, 'lower', false, 0],
    ['prompt-transfer-t5', 17, 'higher', true, 1],
    ['taskonomy-transfer', 22, 'higher', true, 5],
  ] as const)('%s: %d tasks, %s is better', (id, count, better, isRelative, leftOut) => {
    const loaded = read(id);
    const data = id;
    const tables = { [id]: { kind: 'loaded', loaded } } as const;
    const configuration = { ...defaultConfiguration(), data, groups: 4 };
    const before = sideOf(configuration, { tables, curves: {} });
    if (before?.kind !== 'affinity' || !before.problem) throw new Error('it can be grouped');
    expect(before.tasks).toHaveLength(count);
    expect(before.problem).toMatchObject({ isRelative, isAloneKnown: isRelative || better === 'higher' });
    expect(before.problem.leftOut).toHaveLength(leftOut);
    const { key, pairs, rules } = before.problem.request;
    expect(pairs.values.every(Number.isFinite)).toBe(true);
    const curve = firstCurve(pairs, rules);
    const side = sideOf(configuration, { tables, curves: { [key]: { kind: 'done', curve } } });
    const { value, networks, words } = side ?? expect.fail('the same table');
    expect(words.better).toBe(better);
    expect(value?.grouping?.networks.length).toBeGreaterThan(0);
    expect(networks.tasks.every(task => (task.measured === 'negated') === (better === 'higher'))).toBe(true);
    // Shown in the sense of the table: what is searched for is the lowest.
    expect(Math.sign(words.shown(value?.total ?? Number.NaN))).toBe(
      Math.sign(better === 'higher' ? 0 - (value?.total ?? 0) : (value?.total ?? 0)),
    );
  });
});

describe('values relative to a source', () => {
  it('are how much better than those from it, in percent of them', () => {
    const { table } = read('prompt-transfer-t5');
    const grouped = groupedPairs(table, 'to:random') ?? expect.fail('it can be grouped');
    expect(grouped).toMatchObject({ isRelative: true, isAloneKnown: false });
    expect(grouped.relativeTo?.id).toBe('random');
    const [source = expect.fail('a task'), target = expect.fail('a task')] = grouped.pairs.columns;
    const at = (from: string) =>
      table.values[
        table.sources.findIndex(({ id }) => id === from) * table.targets.length +
          table.targets.indexOf(target)
      ] as number;
    const expected = (100 * (at(source.id) - at('random'))) / at('random');
    expect(grouped.pairs.values[1]).toBeCloseTo(expected, 10);
  });

  it('are better when they are less where lower is better, and as they are from a source that is not there', () => {
    const { table } = read('pairs-celeba');
    const [first = expect.fail('a source'), second] = table.sources;
    const grouped = groupedPairs(table, `to:${first.id}`) ?? expect.fail('it can be grouped');
    const [own, other] = [table.values[1] as number, table.values[table.targets.length + 1] as number];
    // Row of the second source, column of the second target.
    expect(second).toBeDefined();
    expect(grouped.pairs.values[table.targets.length + 1]).toBeCloseTo((100 * (own - other)) / own, 10);
    expect(groupedPairs(table, 'to:nothing')).toMatchObject({ isRelative: false, relativeTo: undefined });
  });
});
