import type { LegacyHighs } from 'highs';
import { type LossTable, taskSetOf } from '../src/core/tables/lossTable.ts';

/**
 * The least total loss under one budget by HiGHS, a general MIP solver: the independent oracle and the peer of the
 * benchmark. `undefined` when nothing serves every task.
 */
export function highsOptimum(
  highs: LegacyHighs,
  table: LossTable,
  chooseBy: Float64Array,
  budget: number,
): number | undefined {
  const answer = highs.solve(groupingProgram(table, chooseBy, budget), {
    mip_rel_gap: 0,
    mip_abs_gap: 1e-9,
  });
  return answer.Status === 'Optimal' ? answer.ObjectiveValue : undefined;
}

/**
 * The choice of a grouping as a facility-location programme in CPLEX's LP format: y_i chooses network i, x_i_t lets it
 * serve task t. Only y must be whole: with y fixed, each task's cheapest head is whole by itself.
 */
export function groupingProgram(table: LossTable, chooseBy: Float64Array, budget: number): string {
  const objective: string[] = [];
  const heads: string[][] = table.tasks.map(() => []);
  const links: string[] = [];
  const costs: string[] = [];
  for (let i = 0; i < table.networkCount; i++) {
    const start = table.offsets[i] as number;
    costs.push(`${table.costs[i]} y${i}`);
    taskSetOf(table, i).forEach((task, p) => {
      const loss = chooseBy[start + p] as number;
      if (!Number.isFinite(loss)) return;
      objective.push(`${loss} x${i}_${task}`);
      heads[task]?.push(`x${i}_${task}`);
      links.push(` x${i}_${task} - y${i} <= 0`);
    });
  }
  const sum = (terms: readonly string[]) => terms.join('\n + ');
  return [
    `Minimize\n obj: ${sum(objective)}`,
    'Subject To',
    ...heads.map((terms, task) => ` serve${task}: ${sum(terms)} = 1`),
    ` budget: ${sum(costs)} <= ${budget}`,
    ...links,
    'Binary',
    ...costs.map((_, i) => ` y${i}`),
    'End',
    '',
  ].join('\n');
}
