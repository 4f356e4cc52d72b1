import { use, useMemo } from 'react';
import { useApp } from '../../../app/context/useApp.ts';
import { useStoreValue } from '../../../app/context/useStoreValue.ts';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import type { LossTable, Split } from '../../../core/tables/lossTable.ts';
import type { LoadedLosses } from '../../../files/table/parseTable.ts';
import { parseRecipe } from '../model/parseRecipe.ts';
import type { Recipe } from '../model/recipe.ts';
import { type FinishedRun, tableNetwork } from '../model/recordedTable.ts';
import { openLab } from '../state/openLab.ts';
import type { FineTuneState } from '../state/tuning/fineTune.ts';
import { runsOfTable, type TuningReport, tuningReport } from '../state/tuning/tuningReport.ts';
import {
  isSameGrouping,
  type TunedGrouping,
  type TunedRun,
  type TuningMethod,
  type TuningPart,
  type TuningRequest,
  tuningRequests,
  usualPart,
} from '../state/tuning/tuningRun.ts';

/** One way of training a grouping, and how far it is. */
export interface MethodState {
  readonly method: TuningMethod;
  readonly requests: readonly TuningRequest[];
  /** As the requests; `undefined`: not asked for. */
  readonly runs: readonly (TunedRun | undefined)[];
  readonly report: TuningReport | null;
}

export interface FineTuning {
  readonly recipe: Recipe;
  readonly split: Split;
  readonly part: TuningPart;
  readonly present: TunedGrouping;
  /** The grouping whose networks are shown: the present one, or the one that was trained last. */
  readonly shown: TunedGrouping;
  readonly isOther: boolean;
  readonly methods: Readonly<Record<TuningMethod, MethodState>>;
  readonly isRunning: boolean;
  setPart(part: Partial<TuningPart>): void;
  /** Trains the present grouping. */
  start(method: TuningMethod, steps: number): void;
  cancel(): void;
}

/** What is known of training a table's grouping; `null` where its networks are none of its recipe. Suspends while the Lab loads. */
export function useFineTune(
  table: LossTable,
  grouping: Grouping,
  { table: { id }, recipe: text = '' }: LoadedLosses,
): FineTuning | null {
  const { fineTune } = use(openLab(useApp())());
  const state = useStoreValue(fineTune, value => value);
  const recipe = useMemo(() => parseRecipe(text).recipe, [text]);
  return useMemo(
    () => fineTuningOf(state, recipe, { table, grouping }, id),
    [state, recipe, table, grouping, id],
  );
}

function fineTuningOf(
  state: FineTuneState,
  recipe: Recipe,
  present: TunedGrouping,
  loadedId: string,
): FineTuning | null {
  const { table } = present;
  const split = reportedSplit(table);
  const part = state.parts[table.id] ?? usualPart;
  const { last } = part;
  const methodsOf = (of: TunedGrouping) => {
    const single = runsOfTable(of.table, recipe.seeds, split, index => tableNetwork(recipe, of.table, index));
    const known = [...(state.recorded[loadedId] ?? []), ...single];
    const tuned = methodState(state, recipe, of, split, 'tuned', part.steps, []);
    const equal = methodState(state, recipe, of, split, 'equal', part.steps, []);
    const own = methodState(state, recipe, of, split, 'recipe', part.steps, known);
    return tuned && equal && own && { tuned, equal, recipe: own };
  };
  const ofPresent = methodsOf(present);
  if (!ofPresent) return null;
  const isOther = last !== undefined && !isSameGrouping(last, present) && !hasAny(ofPresent);
  const ofLast = isOther ? methodsOf(last) : null;
  const setPart = (change: Partial<TuningPart>) => state.setPart(table.id, { ...part, ...change });
  return {
    ...{ recipe, split, part, present },
    ...(isOther && ofLast
      ? { shown: last, isOther, methods: ofLast }
      : { shown: present, isOther: false, methods: ofPresent }),
    isRunning: Object.values(state.runs).some(({ kind }) => kind === 'running' || kind === 'waiting'),
    setPart,
    start: (method, steps) => {
      setPart({ last: present, ...(method === 'recipe' ? {} : { steps }) });
      if (method === 'recipe') void state.loadRecorded(loadedId);
      state.train(tuningRequests(recipe, present, method, steps) ?? []);
    },
    cancel: state.cancel,
  };
}

function methodState(
  state: FineTuneState,
  recipe: Recipe,
  of: TunedGrouping,
  split: Split,
  method: TuningMethod,
  steps: number,
  known: readonly FinishedRun[],
): MethodState | null {
  const requests = tuningRequests(recipe, of, method, steps);
  if (!requests) return null;
  const runs = requests.map(({ run }) => state.runs[run.id]);
  return { method, requests, runs, report: tuningReport(of, split, runs, known) };
}

/** Whether any network was asked for: maybe as part of another grouping, so all must be, or one be under way. */
function hasAny(methods: Readonly<Record<TuningMethod, MethodState>>): boolean {
  return Object.values(methods).some(
    ({ runs }) => runs.every(Boolean) || runs.some(run => run?.kind === 'running' || run?.kind === 'waiting'),
  );
}
