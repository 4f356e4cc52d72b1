import { mapSteps } from '../../base/steps/runSteps.ts';
import { type BaselinePoint, drawBaseline } from '../random/drawBaseline.ts';
import { networkLimit } from '../search/constraints.ts';
import type { LossTable } from '../tables/lossTable.ts';
import { countedTable, limitOf } from './countedTable.ts';
import type { CurveOptions, CurveProgress, StrategyCurve } from './strategyCurve.ts';

/** The values of what chance draws, at each budget asked for. As {@link traceCurve}. */
export function* traceDrawn(
  strategy: 'random' | 'worst',
  table: LossTable,
  options: CurveOptions,
): Generator<CurveProgress, StrategyCurve> {
  const { constraints = [] } = options;
  const { counted, allowed, restore } = yield* countedTable(table, options);
  const { combine } = counted;
  const drawing = drawBaseline(strategy, allowed.table, { ...options, combine, ...limitOf(constraints) });
  const points = yield* mapSteps(drawing, share => ({ share }));
  const inWhole = points.map(({ grouping, ...point }) =>
    grouping ? { ...point, grouping: restore(grouping) } : point,
  );
  return {
    kind: 'points',
    strategy,
    points: inWhole,
    rule: ruleInWords(strategy, points, networkLimit(constraints)),
  };
}

function ruleInWords(
  strategy: 'random' | 'worst',
  points: readonly BaselinePoint[],
  limit: number | undefined,
): string {
  const last = points[points.length - 1];
  if (!last) return 'no budget lets the rule serve every task.';
  const most = Math.max(...points.map(point => point.count)).toLocaleString('en');
  const what = strategy === 'random' ? 'mean' : 'maximum';
  const until = limit === undefined ? 'no more fits' : `no more fits or there are ${limit}`;
  const drawing = `networks drawn by chance until ${until}, drawn anew if a task is unserved`;
  if (points.every(point => point.isExact))
    return `exact ${what} over every outcome of the rule (up to ${most}): ${drawing}.`;
  const error = Math.max(...points.map(point => point.standardError)).toPrecision(1);
  const certainty = strategy === 'random' ? `standard error at most ${error}` : 'at least this bad';
  return `${what} of up to ${most} seeded draws (${certainty}): ${drawing}.`;
}
