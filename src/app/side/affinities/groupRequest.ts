import type { Constraint } from '../../../core/search/constraints.ts';
import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import type { Task } from '../../../core/tables/task.ts';
import type { GroupRequest } from '../../../work/search/searchApi.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { allFields } from '../../configuration/fields.ts';
import { mostGroupedTasks, type SetSizes } from '../../configuration/groupingFields.ts';
import { tableKey } from '../../tables/tableKey.ts';
import { type GroupedPairs, groupedPairs } from './groupedPairs.ts';

/** What a grouping by affinity depends on, beside its table. */
export type GroupingChoices = Pick<
  Configuration,
  'sets' | 'worth' | 'sizes' | 'networkCost' | 'relative' | 'alone' | 'together' | 'apart'
>;

/** A table's tasks to be grouped, and what the search is asked for. */
export interface AffinityProblem extends GroupedPairs {
  /** As they are counted: a task alone is left out where it has no value. */
  readonly sizes: SetSizes;
  readonly request: Omit<GroupRequest, 'timeLimit'>;
}

/** Numbers of networks up to which groupings are searched, unless more are needed. */
const usualNetworks = 20;

/**
 * What the search is asked for the groupings of an affinity table: by the page and by the command alike, so that both have
 * the same numbers. `undefined` where its tasks cannot be grouped: no two stand in rows and in columns, or they are too many.
 */
export function affinityProblem(
  table: AffinityTable,
  choices: GroupingChoices,
  wanted = 1,
): AffinityProblem | undefined {
  const grouped = groupedPairs(table, choices.relative);
  if (!grouped || grouped.pairs.columns.length > mostGroupedTasks) return undefined;
  const { pairs, isAloneKnown } = grouped;
  const { sets: groups, worth: value, networkCost: cost } = choices;
  const sizes = { ...choices.sizes, least: Math.max(choices.sizes.least, isAloneKnown ? 1 : 2) };
  const count = pairs.columns.length;
  const most = sizes.most === 0 ? count : Math.min(count, sizes.most);
  const maximumNetworks = Math.min(count, Math.max(wanted, usualNetworks, Math.ceil(count / most) + 2));
  const constraints = constraintsOf(choices, pairs.columns);
  const rules = { groups, value, least: sizes.least, most, maximumNetworks, cost, constraints };
  const key = `${tableKey(table.id, table.values)}/groups/${grouped.isRelative && (grouped.relativeTo?.id ?? 'own')}/${JSON.stringify(rules)}`;
  return { ...grouped, sizes, request: { key, pairs, rules } };
}

function constraintsOf(choices: GroupingChoices, tasks: readonly Task[]): readonly Constraint[] {
  const { alone, together, apart } = allFields();
  const parts = [
    alone.search?.(choices.alone, { tasks }),
    together.search?.(choices.together, { tasks }),
    apart.search?.(choices.apart, { tasks }),
  ];
  return parts.flatMap(part => part?.constraints ?? []);
}
