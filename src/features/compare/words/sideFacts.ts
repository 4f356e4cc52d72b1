import type { Configuration } from '../../../app/configuration/configuration.ts';
import { constraintWords } from '../../../app/words/constraintWords.ts';
import { type ObjectiveWords, objectiveWords } from '../../../app/words/objectiveWords.ts';
import { writeTotal } from '../../../app/words/writeTotal.ts';
import { dataWords } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';
import type { Task } from '../../../core/tables/task.ts';
import type { ComparedSide } from '../sides/useComparedSide.ts';

/** One network of a grouping: task indices, cost, and which of the tasks it serves. */
export interface NetworkFacts {
  readonly tasks: readonly number[];
  readonly served: readonly number[];
  /** `NaN` where there is no cost. */
  readonly cost: number;
}

/** What sentences about a side are made of. */
export interface SideFacts {
  readonly name: 'A' | 'B';
  readonly kind: ComparedSide['kind'];
  readonly configuration: Configuration;
  readonly tableName: string;
  /** Of budgets; empty where there are none. */
  readonly unit: string;
  readonly tasks: readonly Task[];
  /** In words, as they stand in a list. */
  readonly constraints: readonly string[];
  readonly objective: ObjectiveWords;
  /** What came of choosing: `none` = nothing can be chosen here. */
  readonly state: 'searching' | 'none' | 'found';
  readonly networks: readonly NetworkFacts[];
  /** `NaN` where nothing was found, or no loss is known. */
  readonly total: number;
  /** The total as it is written, with its error where that is known. */
  readonly totalText: string;
}

/** The facts of a side. */
export function sideFacts(side: ComparedSide): SideFacts {
  const { name, configuration, kind, tasks, table } = side;
  const { objective, weights } = configuration;
  const shared = {
    name,
    kind,
    configuration,
    tasks,
    tableName: dataWords(table.name),
    objective: side.kind === 'losses' ? side.words : objectiveWords(objective, weights.length > 0),
  };
  if (side.kind === 'affinity') {
    const { problem, sets, grouping, state: search } = side;
    const networks = sets && grouping ? networksOf(sets, grouping) : [];
    const isOver = search?.kind === 'done' || search?.kind === 'failed';
    const state = grouping ? 'found' : problem && !isOver ? 'searching' : 'none';
    return {
      ...shared,
      unit: '',
      constraints: (problem?.request.rules.constraints ?? []).map(constraint =>
        constraintWords(constraint, { tasks }),
      ),
      state,
      ...{ total: Number.NaN, totalText: '' },
      networks: networks.map(network => ({ ...network, cost: Number.NaN })),
    };
  }
  const grouping = side.value?.grouping;
  return {
    ...shared,
    unit: side.table.costUnit,
    constraints: side.settings.constraints.map(constraint => constraintWords(constraint, side.table)),
    state: grouping ? 'found' : side.curve ? 'none' : 'searching',
    networks: grouping ? networksOf(side.table, grouping) : [],
    total: grouping?.total ?? Number.NaN,
    totalText: grouping ? writeTotal(side, grouping) : '',
  };
}

function networksOf(table: LossTable, { networks, heads }: Grouping): readonly NetworkFacts[] {
  return networks.map(network => {
    const tasks = [...taskSetOf(table, network)];
    return {
      tasks,
      served: tasks.filter(task => heads[task] === network),
      cost: table.costs[network] as number,
    };
  });
}

/** The names of both tables as they stand in a sentence: short where that tells them apart. */
export function tableNames(a: SideFacts, b: SideFacts): readonly [string, string] {
  const short = (name: string) => name.split(' · ')[0] ?? name;
  const [one, other] = [short(a.tableName), short(b.tableName)];
  return one === other && a.tableName !== b.tableName ? [a.tableName, b.tableName] : [one, other];
}
