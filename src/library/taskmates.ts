/** What `import … from 'taskmates'` gives: the search and the reading of tables, as the page and the command line tool have them. */
export { englishWords, type Message, MessageError, type Phrase } from '../base/i18n/message.ts';
export {
  type Frontier,
  type FrontierStep,
  type Grouping,
  type Proof,
  stepAt,
} from '../core/frontier/frontier.ts';
export { findAffinities, findGains, type PairValues } from '../core/gains/gains.ts';
export type { Constraint } from '../core/search/constraints.ts';
export type { AffinityTable } from '../core/tables/affinityTable.ts';
export {
  buildLossTable,
  type LossTable,
  lossOf,
  type NetworkRow,
  type Split,
  taskSetOf,
} from '../core/tables/lossTable.ts';
export type { Task } from '../core/tables/task.ts';
export { type LoadedTable, parseTable } from '../files/table/parseTable.ts';
export { TableError } from '../files/table/tableError.ts';
export { writeJson } from '../files/write/writeJson.ts';
export { type ChoiceOptions, findFrontier } from './findFrontier.ts';
export { type NamedFile, openTable } from './openTable.ts';
