import loadHighs from 'highs';
import { runSteps } from '../src/base/steps/runSteps.ts';
import { stepAt } from '../src/core/frontier/frontier.ts';
import { searchFrontier } from '../src/core/search/searchFrontier.ts';
import { optimal } from '../src/core/strategies/optimal.ts';
import type { LossTable } from '../src/core/tables/lossTable.ts';
import { groupingProgram } from './highsFrontier.ts';
import { type BenchRow, keepRow, processorMs } from './keptRows.ts';

/** Seconds that HiGHS may take for one budget. */
const highsSeconds = 30;

/** The frontier of a table up to a budget; HiGHS is given one budget of it, where one is named. */
export async function measureList(
  what: string,
  table: LossTable,
  maximumBudget: number,
  compared?: number,
): Promise<BenchRow> {
  const chooseBy = optimal.estimate(table);
  const start = processorMs();
  let firstMs = 0;
  function* timed() {
    const search = searchFrontier(table, { chooseBy, headRule: 'validation', maximumBudget });
    for (;;) {
      const next = search.next();
      if (next.done) return next.value;
      if (firstMs === 0 && next.value.best) firstMs = processorMs() - start;
      yield;
    }
  }
  const frontier = runSteps(timed());
  const allMs = processorMs() - start;
  const { steps } = frontier;
  const gaps = steps.map(
    ({ grouping, proof }) => (100 * (grouping.chosenBy - proof.bound)) / grouping.chosenBy,
  );
  const known = compared === undefined ? undefined : stepAt(frontier, compared)?.grouping.chosenBy;
  return keepRow({
    ...{ what, taskCount: table.tasks.length, firstMs: firstMs || allMs, allMs },
    proved: steps.filter(({ proof }) => proof.proved).length,
    steps: steps.length,
    largestGap: Math.max(0, ...gaps),
    peers:
      compared === undefined || known === undefined
        ? ''
        : await againstHighs(table, chooseBy, compared, known),
  });
}

/** What HiGHS comes to for one budget within its time, in words. */
async function againstHighs(
  table: LossTable,
  chooseBy: Float64Array,
  budget: number,
  known: number,
): Promise<string> {
  const highs = await loadHighs();
  const start = processorMs();
  const answer = highs.solve(groupingProgram(table, chooseBy, budget), {
    mip_rel_gap: 0,
    time_limit: highsSeconds,
  });
  const seconds = ((processorMs() - start) / 1000).toFixed(1);
  const found = answer.ObjectiveValue;
  const isBetter = Number.isFinite(found) && found < known - 1e-6 * known;
  if (answer.Status === 'Optimal' && isBetter) process.exitCode = 1;
  const away = Number.isFinite(found)
    ? `${((100 * (found - known)) / known).toFixed(2)}% above ours`
    : 'nothing';
  return `HiGHS, budget ${budget} alone: ${answer.Status} in ${seconds} s, ${away}`;
}
