import { type LossTable, type Split, splits } from '../tables/lossTable.ts';
import { seededNormal } from './seededNormal.ts';

/**
 * How losses would come out in another run: by the standard errors of the table's replicates, or by a percentage
 * of each loss (one standard deviation), common to all tasks or one for each.
 */
export type Noise =
  | { readonly kind: 'replicates' }
  | { readonly kind: 'percent'; readonly percent: readonly number[] };

/**
 * The table as it might have been measured: every loss of every split is multiplied by a lognormal factor of mean 1 and
 * the stated deviation, or has a normal error added where that is known from replicates. The same for the same seed.
 */
export function perturbLosses(table: LossTable, noise: Noise, seed: number): LossTable {
  const normal = seededNormal(seed);
  const losses: Partial<Record<Split, Float64Array>> = {};
  for (const split of splits) {
    const values = table.losses[split];
    if (!values) continue;
    const errors = table.errors?.[split];
    losses[split] = values.map((loss, p) => {
      const z = normal();
      if (noise.kind === 'replicates') return loss + (errors?.[p] || 0) * z;
      return (
        loss * factor(noise.percent[noise.percent.length === 1 ? 0 : (table.members[p] as number)] ?? 0, z)
      );
    });
  }
  return { ...table, losses };
}

function factor(percent: number, z: number): number {
  // A lognormal of mean 1 whose relative deviation is the percentage.
  const variance = Math.log1p((percent / 100) ** 2);
  return Math.exp(Math.sqrt(variance) * z - variance / 2);
}
