import { runSteps } from '../src/base/steps/runSteps.ts';
import type { LossTable } from '../src/core/tables/lossTable.ts';
import type { PlanAnswer, PlanWork, SearchApi } from '../src/work/search/searchApi.ts';
import { planSteps } from '../src/work/server/planSteps.ts';

/** The search, which makes plans in one go: in slices, each of which tells its progress, they take long in tests. */
export function inOneGo(answer: (work: PlanWork) => Promise<PlanAnswer> | undefined = () => undefined) {
  const tables = new Map<number, LossTable>();
  const search: Partial<SearchApi> = {
    hold: (number, table) => void tables.set(number, table),
    plan: async (_, number, work) =>
      await (answer(work) ?? runSteps(planSteps(tables.get(number) as LossTable, work))),
  };
  return search;
}
