import { solveLower } from './cholesky.ts';
import { type Belief, ownPrior, priorOf, type SharedBeliefs, unshared } from './effectPrior.ts';
import type { EffectKind } from './taskEffects.ts';
import type { TaskPosterior } from './taskPosterior.ts';

/**
 * For each task what the others say of the effects that tasks share, by effects fitted under {@link unshared}: the mean over
 * tasks is itself normal, and each task's measurements speak of its own effect as far as they changed the prior.
 */
export function shareEffects(tasks: readonly TaskPosterior[]): readonly SharedBeliefs[] {
  const before = unshared;
  const found = tasks.map((): Partial<Record<EffectKind, Belief>> => ({}));
  for (const kind of Object.keys(before) as EffectKind[]) {
    const prior = before[kind] as Belief;
    const said = tasks.map(task => measuredEffect(task, kind, before));
    said.forEach((_, t) => {
      let precision = 1 / prior.variance;
      let weighted = 0;
      said.forEach(({ mean, variance }, other) => {
        if (other === t || variance === Number.POSITIVE_INFINITY) return;
        precision += 1 / variance;
        weighted += mean / variance;
      });
      (found[t] as Partial<Record<EffectKind, Belief>>)[kind] = {
        mean: weighted / precision,
        variance: 1 / precision,
      };
    });
  }
  return found;
}

/** What a task's measurements alone say of the mean that tasks share, over its hypotheses: prior and own deviation taken out. */
function measuredEffect(
  { effects, fits, weights }: TaskPosterior,
  kind: EffectKind,
  shared: SharedBeliefs,
): Belief {
  const c = effects.kinds.indexOf(kind);
  let [precision, weighted] = [0, 0];
  fits.forEach((fit, h) => {
    const unit = new Float64Array(effects.kinds.length);
    unit[c] = 1;
    solveLower(fit.lower, unit.length, unit);
    const posterior = unit.reduce((sum, value) => sum + value * value, 0);
    const prior = priorOf(kind, fit.scales, shared).variance;
    const gained = 1 / posterior - 1 / prior;
    if (!(gained > 1e-9 / prior)) return;
    const mean = (fit.mean[c] as number) / posterior / gained;
    const own = 1 / (1 / gained + ownPrior(kind, fit.scales).variance);
    precision += (weights[h] as number) * own;
    weighted += (weights[h] as number) * own * mean;
  });
  return { mean: weighted / precision, variance: 1 / precision };
}
