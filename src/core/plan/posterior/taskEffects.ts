import { type LossTable, taskSetOf } from '../../tables/lossTable.ts';

/** What a loss is made of beside the network effect: see {@link taskEffects}. */
export type EffectKind =
  | 'base'
  | 'cost'
  | 'size'
  | 'sizeTrend'
  | 'pair'
  | 'affinity'
  | 'earlyOffset'
  | 'sisterOffset';

/** How what each partner does for a task adds up in a larger set: as their mean, as in the higher-order approximation, or as their sum. */
export type PartnerRule = 'mean' | 'sum';

/**
 * The linear model of one task's losses: that in its network j (in the table's order) is the sum of `rows[j * F + c]` of a partner rule times
 * coefficient c over the F coefficients, plus a network effect of its own. On the scale of `lossScales.ts`.
 */
export interface TaskEffects {
  readonly task: number;
  /** The member positions of the task in the table, ascending. */
  readonly positions: Uint32Array;
  /** The number of tasks of each of those networks. */
  readonly setSizes: Uint8Array;
  readonly kinds: readonly EffectKind[];
  readonly rows: Readonly<Record<PartnerRule, Float64Array>>;
}

/** What network j of a task is made of under a partner rule: F factors, a view. */
export function rowOf({ rows, kinds }: TaskEffects, rule: PartnerRule, j: number): Float64Array {
  return rows[rule].subarray(j * kinds.length, (j + 1) * kinds.length);
}

/**
 * The effects on a task t in a network of m tasks: its base; a slope in the binary logarithm of the cost; an effect of m, free
 * and as a trend in log2 m; and the mean, or the sum, over the other tasks u of
 * what u does for t. With losses of pairs known exactly and no other effects that mean is the higher-order approximation. `affinities[u * n + t]`,
 * standardised and 0 where not known, enter as their mean or sum over the set with one slope. The offsets of early and sister losses
 * are 0 in every row.
 *
 * **Source:** Standley et al. 2020, section 5.2, for the mean over pairs; the rest is this project's (docs/plan.md).
 */
export function taskEffects(table: LossTable, task: number, affinities?: Float64Array): TaskEffects {
  const n = table.tasks.length;
  const { members, costs } = table;
  const positions = Uint32Array.from([...members.keys()].filter(p => members[p] === task));
  const head: EffectKind[] = ['base', 'cost', 'sizeTrend', 'earlyOffset', 'sisterOffset', 'affinity'];
  const kinds = [
    ...head,
    ...Array.from({ length: n }, (): EffectKind => 'size'),
    ...Array.from({ length: n }, (): EffectKind => 'pair'),
  ];
  const rows = {
    mean: new Float64Array(positions.length * kinds.length),
    sum: new Float64Array(positions.length * kinds.length),
  };
  const setSizes = new Uint8Array(positions.length);
  const most = costs.reduce((a, b) => Math.max(a, b), 0);
  let network = 0;
  positions.forEach((position, j) => {
    while ((table.offsets[network + 1] as number) <= position) network++;
    const set = taskSetOf(table, network);
    const size = set.length;
    setSizes[j] = size;
    for (const rule of ['mean', 'sum'] as const) {
      const row = rows[rule].subarray(j * kinds.length, (j + 1) * kinds.length);
      row.set([1, Math.log2((costs[network] as number) / most), Math.log2(size)]);
      row[head.length + size - 1] = 1;
      const share = rule === 'mean' ? 1 / (size - 1) : 1;
      for (const u of set) {
        if (u === task) continue;
        row[head.length + n + u] = share;
        if (affinities) row[5] = (row[5] as number) + (affinities[u * n + task] as number) * share;
      }
    }
  });
  return { task, positions, setSizes, kinds, rows };
}
