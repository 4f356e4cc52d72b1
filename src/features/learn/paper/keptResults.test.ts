import { expect, test } from 'vitest';
import { buildLossTable } from '../../../core/tables/lossTable.ts';
import type { PaperTables } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';
import { contentKey, keepResults, keptResults } from './keptResults.ts';

function tablesWith(loss: number, total = 0.5): PaperTables {
  const tasks = [{ id: 's', name: 'Segmentation', short: 'S' }];
  const head = {
    id: 'setting-1',
    name: 'One',
    source: { title: 'a test', licence: 'MIT' },
    costUnit: 'SNT',
    tasks,
  };
  const table = buildLossTable(head, [{ tasks: [0], cost: 1, losses: { test: [loss] } }]);
  const one = {
    table,
    published: { budgets: [1], totals: { optimal: [total] }, note: '' },
  };
  return { 'setting-1': one, 'setting-2': one, 'setting-3': one, 'setting-4': one };
}

const results: readonly ClaimResult[] = [
  {
    claim: {
      id: 'curve setting-1 optimal 1',
      subject: { kind: 'curve', setting: 'setting-1', strategy: 'optimal', budget: 1 },
      origin: 'figure',
      published: { kind: 'number', value: 0.1 + 0.2, digits: 5 },
    },
    ...{ verdict: 'close', value: 1 / 3, difference: -1e-17, reason: 'sampled-mean', tolerance: 2e-9 },
  },
];

function memoryTexts() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}

test('gives back to the last bit what it kept of the same tables, and nothing of others', () => {
  const texts = memoryTexts();
  keepResults('a', results, texts);
  expect(keptResults('a', texts)).toEqual(results);
  expect(keptResults('b', texts)).toBeUndefined();
  expect(keptResults('a', memoryTexts())).toBeUndefined();
});

test.each(['', '{', 'null', '5', '{"key":"a"}', '{"key":"a","results":{}}'])(
  'gives nothing of a strange text: %s',
  text => {
    const texts = memoryTexts();
    keepResults('a', results, texts);
    for (const key of texts.kept.keys()) texts.kept.set(key, text);
    expect(keptResults('a', texts)).toBeUndefined();
  },
);

test('the key is that of the content: equal for equal tables, another for another loss, printed number or code', () => {
  const key = contentKey(tablesWith(0.25), 'code');
  expect(contentKey(tablesWith(0.25), 'code')).toBe(key);
  expect(contentKey(tablesWith(0.25 + 2 ** -54), 'code')).not.toBe(key);
  expect(contentKey(tablesWith(0.25, 0.6), 'code')).not.toBe(key);
  expect(contentKey(tablesWith(0.25), 'other code')).not.toBe(key);
});
