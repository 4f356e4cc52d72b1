import { buildLossTable, type LossTable, type NetworkRow, splits } from '../../core/tables/lossTable.ts';
import { asMeasured } from '../../core/tables/task.ts';
import { LossSums } from '../open/networks/lossSums.ts';
import { byNetwork, type RunTable } from './runTable.ts';

/**
 * The loss table of all runs: a row for each network, in the order in which they first stand, means over seeds with standard
 * errors. Networks without a run are in it too, not measured.
 */
export function lossTableOf(runs: RunTable, head: { readonly id: string; readonly name: string }): LossTable {
  const rows = byNetwork(runs.rows).map((replicates): NetworkRow => {
    const [first] = replicates;
    const sums = new LossSums(first.tasks.length);
    for (const split of splits) {
      for (const { values, errors } of replicates) {
        first.tasks.forEach((task, p) => {
          const value = values[split]?.[task] ?? null;
          const error = errors[split]?.[task] ?? null;
          if (value !== null) sums.of(split).add(p, asMeasured(runs.tasks[task] ?? {}, value));
          if (error !== null) sums.of(split).giveError(p, error);
        });
      }
    }
    if (sums.average()) {
      for (const split of splits) {
        for (const { values } of replicates) {
          first.tasks.forEach((task, p) => {
            const value = values[split]?.[task] ?? null;
            if (value !== null) sums.of(split).addSpread(p, asMeasured(runs.tasks[task] ?? {}, value));
          });
        }
      }
    }
    const { losses, errors = {}, replicates: counts = {} } = sums.finish();
    const listed = (columns: typeof losses) =>
      Object.fromEntries(Object.entries(columns).map(([split, column]) => [split, [...column]]));
    return {
      ...{ tasks: first.tasks, cost: first.cost, losses: listed(losses) },
      ...{ errors: listed(errors), replicates: listed(counts) },
    };
  });
  return buildLossTable(
    {
      ...head,
      costUnit: runs.costUnit,
      source: { title: head.name, licence: 'not stated' },
      tasks: runs.tasks.map(({ id, measured }) => ({
        id,
        name: id,
        short: id,
        ...(measured ? { measured } : {}),
      })),
    },
    rows,
  );
}
