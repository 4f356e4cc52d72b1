import { expect, it } from 'vitest';
import { printedJson } from '../testing/frontierRuns.ts';
import { runTool } from '../testing/runTool.ts';

/** Accuracies in percent of two tasks, alone and together, as a file says them. */
const percents = ['tasks,cost,test/a ↑∞,test/b ↑∞', 'a,1,81.5,', 'b,1,,92.25', 'a b,1,83,91'].join('\n');
/** The same as shares. */
const shares = percents
  .replaceAll('↑∞', '↑1')
  .replace(/8[13](\.5)?|9[12](\.25)?/g, text => `${Number(text) / 100}`);

it('prints totals of values as they were measured', async () => {
  const files = { 'a.csv': percents };
  const { out, code } = await runTool(['frontier', 'a.csv', '--budgets', '1,2'], { files });
  expect(code).toBe(0);
  expect(out).toContain('Total: sum of values, test split, higher is better;');
  expect(out).toMatch(/^ *1 +174 +proved +1: a b$/m);
  expect(out).toMatch(/^ *2 +175.25 +proved +1: b \| 1: a \(b\)$/m);
  expect(out).not.toMatch(/-17\d|lower is better|losses are/);
});

it('keeps totals of losses in JSON, and says the same of values beside them', async () => {
  const points = async (text: string) =>
    (await printedJson(['a.csv', '--budgets', '1,2'], { files: { 'a.csv': text } })).strategies.optimal;
  expect(await points(percents)).toMatchObject([
    { total: -174, value: 174 },
    { total: -175.25, value: 175.25 },
  ]);
  const [one, two] = (await points(shares)) ?? [];
  expect([one?.total, one?.value].map(value => value?.toFixed(9))).toEqual(['0.260000000', '1.740000000']);
  expect(two?.value).toBeCloseTo(1.7525, 12);
  const [of] = (await printedJson(['setting-1', '--budgets', '2'])).strategies.optimal ?? [];
  expect(of).not.toHaveProperty('value');
});

it('plans by a frontier of values', async () => {
  const files = { 'a.csv': percents.replace('a b,1,83,91', 'a b,1,,') };
  const { out } = await runTool(['ask', 'a.csv', '--budgets', '2'], { files });
  // Trained, with what is proposed, the optimum, and from the lower to the higher end of what it may be.
  expect(out).toMatch(/^ *2 +173\.8 +188\.4 +188\.4 +173\.8 +213$/m);
});
