import { type AffinityTable, alignAffinities } from '../tables/affinityTable.ts';
import { type LossTable, type Split, taskSetOf } from '../tables/lossTable.ts';
import { matchTasks } from '../tables/matchTasks.ts';
import type { Task } from '../tables/task.ts';

/** What may say something of losses besides the table's own. */
export interface PlanEvidence {
  /** Values of pairs. How much they count, if they do, each task learns from its losses. */
  readonly affinities?: AffinityTable;
  /** The same networks of another experiment: of another size, with fewer data. Tasks are matched by name, networks by tasks and rank of cost. */
  readonly sister?: LossTable;
}

/** Losses of the same networks measured elsewhere, known to go with those wanted up to an offset of the task. */
export interface Companion {
  readonly kind: 'earlyOffset' | 'sisterOffset';
  /** Aligned with the table's members; `NaN` = not measured. */
  readonly losses: Float64Array;
}

/** What was measured on a split, aligned with the members: `NaN` where nothing was, and for networks that are predicted. */
export function measuredLosses(table: LossTable, split: Split): Float64Array {
  const values = table.losses[split];
  if (!values) return new Float64Array(table.members.length).fill(Number.NaN);
  const measured = Float64Array.from(values);
  if (table.predictedFrom !== undefined) measured.fill(Number.NaN, table.offsets[table.predictedFrom]);
  return measured;
}

/** The companions of a table's losses on a split: its own early losses, and those of the sister table on the same split. */
export function companionsOf(table: LossTable, split: Split, { sister }: PlanEvidence): readonly Companion[] {
  const companions: Companion[] = [];
  if (table.losses.early) companions.push({ kind: 'earlyOffset', losses: measuredLosses(table, 'early') });
  if (sister) companions.push({ kind: 'sisterOffset', losses: sisterLosses(table, sister, split) });
  return companions;
}

function sisterLosses(table: LossTable, sister: LossTable, split: Split): Float64Array {
  const places = matchTasks(table.tasks, sister.tasks);
  const networksOf = networksBySet(sister, task => task);
  const theirs = measuredLosses(sister, split);
  const losses = new Float64Array(table.members.length).fill(Number.NaN);
  for (const [set, networks] of networksBySet(table, task => places[task] as number)) {
    networks.forEach((network, rank) => {
      const other = networksOf.get(set)?.[rank];
      if (other === undefined) return;
      const tasks = taskSetOf(sister, other);
      taskSetOf(table, network).forEach((task, p) => {
        const at = tasks.indexOf(places[task] as number);
        const from = (sister.offsets[other] as number) + at;
        losses[(table.offsets[network] as number) + p] = theirs[from] as number;
      });
    });
  }
  return losses;
}

/** The networks of each task set, the dearest first; those with a task that has no place (−1) are left out. */
function networksBySet(table: LossTable, placeOf: (task: number) => number): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let i = 0; i < table.networkCount; i++) {
    const places = Array.from(taskSetOf(table, i), placeOf).sort((a, b) => a - b);
    if (places.includes(-1)) continue;
    const set = places.join();
    const same = found.get(set);
    if (same) same.push(i);
    else found.set(set, [i]);
  }
  for (const networks of found.values())
    networks.sort((a, b) => (table.costs[b] as number) - (table.costs[a] as number));
  return found;
}

/**
 * Affinities brought to mean 0 and deviation 1, `values[u * n + t]` what u does for t, higher is better; 0 where not known. Those on
 * columns of their own scale, column by column; those over several decades by their logarithms.
 */
export function standardisedAffinities(tasks: readonly Task[], affinities: AffinityTable): Float64Array {
  const n = tasks.length;
  const values = alignAffinities(tasks, affinities).values.map((value, at) => {
    if (Math.floor(at / n) === at % n) return Number.NaN;
    return affinities.scale === 'log' ? Math.sign(value) * Math.log(Math.abs(value)) : value;
  });
  const groups =
    affinities.columns === 'own-scale'
      ? tasks.map((_, t) => tasks.map((__, u) => u * n + t))
      : [[...values.keys()]];
  const standardised = new Float64Array(n * n);
  for (const group of groups) {
    const known = group.filter(at => Number.isFinite(values[at]));
    const mean = known.reduce((sum, at) => sum + (values[at] as number), 0) / known.length;
    const squares = known.reduce((sum, at) => sum + ((values[at] as number) - mean) ** 2, 0);
    const deviation = Math.sqrt(squares / known.length);
    for (const at of known)
      standardised[at] = deviation > 0 ? ((values[at] as number) - mean) / deviation : 0;
  }
  return standardised;
}
