import type { Configuration } from '../../../app/configuration/configuration.ts';
import { constraintWords } from '../../../app/words/constraintWords.ts';
import type { ObjectiveWords } from '../../../app/words/objectiveWords.ts';
import { searchStateWords } from '../../../app/words/searchStateWords.ts';
import { writeTotal } from '../../../app/words/writeTotal.ts';
import { englishWords } from '../../../base/i18n/message.ts';
import { dataWords } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';
import type { Task } from '../../../core/tables/task.ts';
import type { ComparedSide } from '../sides/useComparedSide.ts';

/** One network of a grouping: task indices, cost, and which of the tasks it serves. */
export interface NetworkFacts {
  readonly tasks: readonly number[];
  readonly served: readonly number[];
  readonly cost: number;
}

/** What sentences about a side are made of. */
export interface SideFacts {
  readonly name: 'A' | 'B';
  readonly kind: ComparedSide['kind'];
  readonly configuration: Configuration;
  readonly tableName: string;
  /** Of its networks' costs. */
  readonly unit: string;
  readonly budget: number;
  /** What its values are measured in, where that is not said by the objective: see {@link valueUnit}. */
  readonly valueUnit: string;
  readonly tasks: readonly Task[];
  /** In words, as they stand in a list. */
  readonly constraints: readonly string[];
  readonly objective: ObjectiveWords;
  /** What came of choosing: `none` = nothing can be chosen here. */
  readonly state: 'searching' | 'none' | 'found';
  /** What its search is doing, in words, as long as it has given nothing. */
  readonly searching: string;
  readonly networks: readonly NetworkFacts[];
  /** `NaN` where nothing was found, or no loss is known. */
  readonly total: number;
  /** The total as it is written, with its error where that is known. */
  readonly totalText: string;
}

/** The same for sides whose affinities are values of one kind; empty for losses. */
export function valueUnit(side: ComparedSide): string {
  return side.kind === 'affinity' ? `${englishWords(side.table.meaning)} ${side.problem?.isRelative}` : '';
}

/** The facts of a side. */
export function sideFacts(side: ComparedSide): SideFacts {
  const { name, configuration, kind, tasks, networks, budget, settings, curve } = side;
  const grouping = side.value?.grouping;
  const canBe = side.kind === 'losses' || side.problem !== undefined;
  return {
    ...{ name, kind, configuration, budget },
    // As they are shown: of affinities with which way is better.
    tasks: kind === 'losses' ? tasks : networks.tasks,
    tableName: dataWords(side.table.name),
    objective: side.words,
    valueUnit: valueUnit(side),
    unit: networks.costUnit,
    constraints: settings.constraints.map(constraint => constraintWords(constraint, { tasks })),
    state: grouping ? 'found' : canBe && !curve ? 'searching' : 'none',
    searching: searchStateWords(side.curves[side.strategy]?.state),
    networks: grouping ? networksOf(networks, grouping) : [],
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
