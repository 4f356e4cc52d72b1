import { expect, test } from 'vitest';
import { makeReport } from '../../../files/testing/makeReport.ts';
import { groupingTexts } from './groupingFiles.ts';

const saved = { ...makeReport(), key: 'optimal' as const, proof: undefined };

test('a grouping for LaTeX has each task’s change against a network of its own, where there is one', () => {
  const text = groupingTexts.LaTeX(saved);
  expect(text).toContain('Change: against the single-task network.}');
  expect(text).toContain(String.raw`1 & 0.5 & A & -- & 0.31 & 0.0\% \\`);
  expect(text).toContain(String.raw`2 & 1 & B, C & A & 0.2125, 0.9 & --, -- \\`);
});

test('a grouping by affinities has none: their values are no losses', () => {
  const text = groupingTexts.LaTeX({ ...saved, table: { ...saved.table, isOfAffinities: true } });
  expect(text).not.toContain('Change');
});
