import { mapSteps } from '../../base/steps/runSteps.ts';
import { drawnOptima, makePlan } from '../../core/plan/makePlan.ts';
import { calibrate } from '../../core/plan/posterior/calibrate.ts';
import { lossPosterior } from '../../core/plan/posterior/lossPosterior.ts';
import { replayTable } from '../../core/plan/replay.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { PlanAnswer, PlanWork } from '../search/searchApi.ts';

/** The work of a plan, step by step: yields the done share. */
export function* planSteps(table: LossTable, work: PlanWork): Generator<number, PlanAnswer> {
  switch (work.kind) {
    case 'plan':
      return { kind: work.kind, value: yield* makePlan(table, work.options, work.optima) };
    case 'optima':
      return { kind: work.kind, value: yield* drawnOptima(table, work.options, work) };
    case 'replay':
      return {
        kind: work.kind,
        value: yield* mapSteps(replayTable(work.racer, table, work.options), ({ share }) => share),
      };
    case 'calibration': {
      const posterior = yield* mapSteps(lossPosterior(table, work.split, work.evidence), share => share / 2);
      return {
        kind: work.kind,
        value: yield* mapSteps(calibrate(posterior), share => 0.5 + share / 2),
      };
    }
  }
}
