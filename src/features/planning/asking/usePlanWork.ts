import { useEffect } from 'react';
import { useApp } from '../../../app/context/useApp.ts';
import { useStoreValue } from '../../../app/context/useStoreValue.ts';
import type { PlanAnswer } from '../../../work/search/searchApi.ts';
import { type PlanState, plannerOf } from './planner.ts';
import type { PlanAsk } from './planQuestion.ts';

/** What became of work so far, by key. */
export interface PlanWorks {
  stateOf(ask: PlanAsk | undefined): PlanState | undefined;
}

/** Keeps the work going that is wanted, and gives what became of all work of this page. Nobody wants it any more when the view is left. */
export function usePlanWork(asks: readonly PlanAsk[]): PlanWorks {
  const planner = plannerOf(useApp());
  const states = useStoreValue(planner.store, state => state.states);
  // At every render: what is there already is not asked for again.
  useEffect(() => planner.want(asks));
  useEffect(() => () => planner.want([]), [planner]);
  return { stateOf: ask => ask && states[ask.key] };
}

/** The answer of work that is done, of its kind: `value` is absent where there is none to have. */
export function answerOf<K extends PlanAnswer['kind']>(
  state: PlanState | undefined,
  kind: K,
): Extract<PlanAnswer, { kind: K }> | undefined {
  const isOf = (answer: PlanAnswer): answer is Extract<PlanAnswer, { kind: K }> => answer.kind === kind;
  return state?.kind === 'done' && isOf(state.answer) ? state.answer : undefined;
}
