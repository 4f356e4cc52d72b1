import type { StrategyKey } from '../../../core/strategies/strategy.ts';
import { judgeSettings } from '../affinities/judgeIdOf.ts';
import type { Side } from '../sideOf.ts';
import { withoutConstraints } from './curveRequest.ts';
import type { CurveWant } from './traceCurves.ts';

/** The curves of a side that must be searched for what is shown: of losses those of these strategies, of affinities the one. */
export function wantOf(side: Side, strategies: readonly StrategyKey[]): readonly CurveWant[] {
  const { timeLimit } = side.configuration;
  if (strategies.length === 0) return [];
  if (side.kind === 'affinity') {
    const { problem, judge } = side;
    if (!problem) return [];
    const judged = judge && [
      { table: judge, settings: judgeSettings, strategies: ['optimal'], timeLimit } as const,
    ];
    return [{ problem, timeLimit }, ...(judged ?? [])];
  }
  const { table, settings } = side;
  return [{ table, settings, strategies, timeLimit }];
}

/** What the drawn strategy would choose without the constraints: what these cost; nothing where there are none. */
export function wantFreeOf(side: Side): readonly CurveWant[] {
  const { timeLimit } = side.configuration;
  if (!side.free) return [];
  if (side.kind === 'affinity') return side.freeProblem ? [{ problem: side.freeProblem, timeLimit }] : [];
  const { table, settings, strategy } = side;
  return [{ table, settings: withoutConstraints(settings), strategies: [strategy], timeLimit }];
}
