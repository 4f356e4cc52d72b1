import { budgetOf, isCounted, shareOf } from '../../../core/affinity/groupingProblem.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { Frontier } from '../../../core/frontier/frontier.ts';
import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import { buildLossTable, type LossTable } from '../../../core/tables/lossTable.ts';
import type { LoadedAffinity, LoadedTable } from '../../../files/table/parseTable.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { groupingFields } from '../../configuration/groupingFields.ts';
import { type CurveState, curveSoFar } from '../../context/curveState.ts';
import type { SessionState } from '../../context/sessionStore.ts';
import { groupingValueWords } from '../../words/objectiveWords.ts';
import type { BudgetRange } from '../budgetRange.ts';
import type { CurveSettings } from '../curves/curveRequest.ts';
import { keepLast } from '../keepLast.ts';
import {
  makeServedTogether,
  makeTableParts,
  type SideCurve,
  type SideParts,
  type TableParts,
} from '../sideParts.ts';
import { type AffinityProblem, affinityProblem, type GroupingChoices } from './groupRequest.ts';

/** A configuration with its table of affinities, and what the search of its groupings has given so far. */
export interface AffinitySide extends SideParts {
  readonly kind: 'affinity';
  readonly loaded: LoadedAffinity;
  readonly table: AffinityTable;
  /** Which values of groupings are better: of values taken relative to a task's own, higher ones. */
  readonly better: AffinityTable['better'];
  /** `undefined` where its tasks cannot be grouped: too few stand in rows and in columns, or they are too many. */
  readonly problem: AffinityProblem | undefined;
  /** The same without constraints; `undefined` where there are none. */
  readonly freeProblem: AffinityProblem | undefined;
  readonly curves: SideParts['curves'] & { readonly affinity: SideCurve };
  /** The losses by which its groupings are judged, once they are loaded. */
  readonly judge: LossTable | undefined;
  /** Of each task what it is worth in one network of all, as a loss; `NaN` where a pair is missing. */
  readonly inOneNetwork: readonly number[];
}

/** The parts of a configuration that say what is searched for, but for the number of networks. */
const choiceNames = [
  ...(Object.keys(groupingFields) as (keyof typeof groupingFields)[]).filter(name => name !== 'groups'),
  ...(['alone', 'together', 'apart'] as const),
];

const noConstraints = { alone: [], together: [], apart: [] } as const;

/** What makes a side of affinities; parts whose inputs did not change stay the same objects. */
export function makeAffinitySideOf() {
  const partsOf = makeTableParts();
  const problemOf = keepLast((table: AffinityTable, ...values: readonly unknown[]) => {
    const choices = Object.fromEntries(choiceNames.map((name, i) => [name, values[i]]));
    return affinityProblem(table, choices as unknown as GroupingChoices);
  });
  const freeProblemOf = keepLast((table: AffinityTable, ...values: readonly unknown[]) => {
    const choices = Object.fromEntries(choiceNames.map((name, i) => [name, values[i]]));
    return affinityProblem(table, { ...(choices as unknown as GroupingChoices), ...noConstraints });
  });
  const freeOf = keepLast((id: string, state: CurveState | undefined): SideCurve => ({ id, state }));
  const networksOf = keepLast(networksIn);
  const rangeOf = keepLast(networkRange);
  const settingsOf = keepLast(
    (problem: AffinityProblem | undefined): CurveSettings => ({
      ...{ heads: 'validation', objective: 'sum', weights: [] },
      constraints: problem?.request.rules.constraints ?? [],
    }),
  );
  const inOneOf = keepLast(inOneNetwork);
  const wordsOf = keepLast(groupingValueWords);
  const curvesOf = keepLast((id: string, state: CurveState | undefined) => ({ affinity: { id, state } }));
  const valueAt = keepLast(curveAt);
  const groupsOf = makeServedTogether();
  const wholeOf = keepLast(
    (
      parts: TableParts,
      configuration: Configuration,
      loaded: LoadedAffinity,
      problem: AffinityProblem | undefined,
      judge: LossTable | undefined,
      curves: AffinitySide['curves'],
      freeProblem: AffinityProblem | undefined,
      free: SideCurve | undefined,
    ): AffinitySide => {
      const { table } = loaded;
      const curve = curveSoFar(curves.affinity.state);
      const frontier = curve?.kind === 'frontier' ? curve : undefined;
      const range = rangeOf(problem, frontier?.frontier);
      const budgetField = isPriced(problem) ? 'budget' : 'groups';
      const budget = Math.min(range.maximum, Math.max(range.minimum, configuration[budgetField]));
      const value = curve && valueAt(curve, budget);
      const better = problem?.isRelative ? 'higher' : table.better;
      return {
        kind: 'affinity',
        ...parts,
        ...{
          configuration,
          loaded,
          table,
          problem,
          freeProblem,
          judge,
          curves,
          free,
          curve,
          range,
          budget,
          budgetField,
          better,
        },
        networks: networksOf(
          table,
          parts.tasks,
          better,
          frontier?.sets,
          isPriced(problem) ? 'cost' : 'networks',
        ),
        strategy: 'affinity',
        settings: settingsOf(problem),
        inOneNetwork: inOneOf(problem),
        words: wordsOf(better),
        value,
        groups: groupsOf(configuration.order, value?.grouping, parts.tasks),
      };
    },
  );
  return (
    configuration: Configuration,
    loaded: LoadedAffinity,
    judge: LoadedTable | undefined,
    known: SessionState['curves'],
  ) => {
    const { table } = loaded;
    const problem = problemOf(table, ...choiceNames.map(name => configuration[name]));
    const key = problem?.request.key ?? '';
    const isConstrained = (problem?.request.rules.constraints.length ?? 0) > 0;
    const freeProblem = isConstrained
      ? freeProblemOf(table, ...choiceNames.map(name => configuration[name]))
      : undefined;
    const freeKey = freeProblem?.request.key;
    const free = freeKey === undefined ? undefined : freeOf(freeKey, known[freeKey]);
    const parts = partsOf(configuration, table, problem?.pairs.columns ?? table.targets);
    const losses = judge?.kind === 'losses' ? judge.table : undefined;
    return wholeOf(
      parts,
      configuration,
      loaded,
      problem,
      losses,
      curvesOf(key, known[key]),
      freeProblem,
      free,
    );
  };
}

/** The sets that groupings by affinity are made of, as networks of the table, in the sense in which its values are measured. */
export function networksIn(
  { id, name, source }: AffinityTable,
  tasks: AffinitySide['tasks'],
  better: AffinityTable['better'],
  sets: LossTable | undefined,
  costUnit: string,
): LossTable {
  const named = { id, name, source };
  const { losses, ...found } = sets ?? buildLossTable({ ...named, costUnit, tasks }, []);
  const { validation = new Float64Array() } = losses;
  return {
    ...found,
    ...named,
    tasks: better === 'higher' ? tasks.map(task => ({ ...task, measured: 'negated' as const })) : tasks,
    losses: { validation },
    isOfAffinities: true,
  };
}

function inOneNetwork(problem: AffinityProblem | undefined): readonly number[] {
  if (!problem) return [];
  const { pairs, rules } = problem.request;
  const count = pairs.columns.length;
  // A plain loop along the rows, as there may be a quarter of a million pairs.
  const sums = new Float64Array(count);
  for (let other = 0, at = 0; other < count; other++) {
    for (let task = 0; task < count; task++, at++) {
      if (other !== task) sums[task] = (sums[task] as number) + (pairs.values[at] as number);
    }
  }
  const share = shareOf(rules.value, count);
  return Array.from(sums, sum => 0 - sum * share);
}

/** Whether networks have costs of their own, so that a budget is no number of them. */
export function isPriced(problem: AffinityProblem | undefined): boolean {
  return problem !== undefined && !isCounted(problem.request.rules.cost);
}

/**
 * The budgets of 1, 2, ... networks that share no task, up to the most that are searched; where networks have costs of their own, those
 * of the groupings found too.
 */
export function networkRange(
  problem: AffinityProblem | undefined,
  frontier: Frontier | undefined,
): BudgetRange {
  if (!problem) return { minimum: 1, maximum: 1, step: 1, stops: [1] };
  const { pairs, rules } = problem.request;
  const counts = Array.from({ length: rules.maximumNetworks }, (_, i) =>
    Number(budgetOf(rules.cost, pairs.columns.length, i + 1).toPrecision(12)),
  );
  const found = isPriced(problem) ? (frontier?.steps ?? []).map(({ budget }) => budget) : [];
  const stops = [...new Set([...counts, ...found])].sort((a, b) => a - b);
  const [minimum = 1, maximum = minimum] = [stops[0], stops.at(-1)];
  return { minimum, maximum, step: rules.cost.trunk, stops };
}
