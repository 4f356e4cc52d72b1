import type { Language } from '../../base/i18n/languages.ts';
import type { HeadRule } from '../../core/frontier/frontier.ts';
import type { ObjectiveKey } from '../../core/search/objective.ts';
import type { GroupedStrategyKey, StrategyKey } from '../../core/strategies/strategy.ts';
import type { Split } from '../../core/tables/lossTable.ts';
import type { LabBackend } from '../../features/lab/model/labBackends.ts';
import type { ScenePurpose } from '../../features/lab/model/sceneSet.ts';

/** The views there are; more follow with their issues. */
export const viewNames = ['explore', 'compare', 'lab', 'learn', 'data'] as const;
export type ViewName = (typeof viewNames)[number];

/** The sweeps of the Lab that ship with the site: each a file with a loss table and two tables of affinities. */
export const recordedSweeps = ['lab-small', 'lab-large', 'lab-few', 'lab-other'] as const;

/** The table ids that ship with the site, in the order in which they are offered. */
export const builtInTables = [
  'setting-1',
  'setting-2',
  'setting-3',
  'setting-4',
  ...recordedSweeps,
  'tag-taskonomy',
  'cosine-taskonomy',
  'tag-celeba',
  'cosine-celeba',
  'pairs-celeba',
  'prompt-transfer-t5',
  'taskonomy-transfer',
  'lab-small-lookahead',
  'lab-small-cosine',
  'lab-large-lookahead',
  'lab-large-cosine',
  'lab-few-lookahead',
  'lab-few-cosine',
  'lab-other-lookahead',
  'lab-other-cosine',
] as const;
export type BuiltInTable = (typeof builtInTables)[number];

/**
 * The id of a table: one that ships with the site, `own-` and the hash of the content of one that a reader opened, or `lab-` and the
 * hash of the recipe of a sweep of the Lab, with `-lookahead` or `-cosine` for its affinities.
 */
export type TableId = BuiltInTable | `own-${string}` | `lab-${string}`;

/** The panels of Explore, as embedding names them. */
export const panelNames = ['frontier', 'grouping', 'gains', 'networks'] as const;
export type PanelName = (typeof panelNames)[number];

/** The parts of the Lab. */
export const labParts = ['scenes', 'train', 'sweep', 'picture'] as const;
export type LabPart = (typeof labParts)[number];

/** The parts of the Learn view. */
export const learnParts = ['lessons', 'puzzle', 'paper', 'glossary'] as const;
export type LearnPart = (typeof learnParts)[number];

/** What may be looked at before a puzzle is revealed: the gains, affinities by the table's pairs, one network of the optimum. */
export const puzzleHints = ['gains', 'affinities', 'network'] as const;
export type PuzzleHint = (typeof puzzleHints)[number];

/** All that a link holds: together with the tables it determines everything that is shown. */
export interface Configuration {
  readonly view: ViewName;
  readonly data: TableId;
  /** The reader's own table itself, packed (base64url), where it is small enough for links; empty for none. */
  readonly table: string;
  /** The address that the table was loaded from; empty for none. */
  readonly src: string;
  /** What the Compare view holds against the rest of this configuration: the query of another link; empty for none. */
  readonly against: string;
  /** Whether only figures are shown, for a frame in another page. */
  readonly embed: boolean;
  /** The only panel shown where embedded; empty for all. */
  readonly panel: PanelName | '';
  /** In the table's cost unit. */
  readonly budget: number;
  /** The strategy whose grouping is drawn. */
  readonly strategy: GroupedStrategyKey;
  /** The strategies drawn on the frontier. */
  readonly shown: readonly StrategyKey[];
  readonly published: boolean;
  readonly heads: HeadRule;
  readonly gain: 'ratio' | 'relative';
  readonly baseline: 'half' | 'full';
  readonly split: Split;
  readonly pairs: 'directed' | 'affinity';
  readonly order: 'given' | 'help' | 'leaf';
  /** Percent at which the gain colours saturate. */
  readonly clamp: number;
  /** Scale of an affinity table's colours; `auto` = as its file advises. */
  readonly scale: 'auto' | 'linear' | 'log';
  /** The table whose gains are correlated with this one's; empty for none. */
  readonly correlate: TableId | '';
  readonly objective: ObjectiveKey;
  /** The objective's weight of each task, in the order of the table; empty = all equal. They count in the sum. */
  readonly weights: readonly number[];
  /** The affinity table that the strategy `affinity` chooses by; empty for the gains of the table's own pairs. */
  readonly guess: TableId | '';
  /** Whether networks that were never trained are predicted and may be chosen. */
  readonly predicted: boolean;
  /** Indices of networks that may not be chosen, ascending. */
  readonly excluded: readonly number[];
  /** At most so many networks are chosen; 0 for no limit. */
  readonly most: number;
  /** Every chosen network trains at least so many tasks, served or not; 1 for no limit. */
  readonly fewest: number;
  /** Ids of tasks that are trained with no other. */
  readonly alone: readonly string[];
  /** Pairs of task ids as `a~b`: no network trains one without the other. */
  readonly together: readonly string[];
  /** Pairs of task ids as `a~b`: no network trains both. */
  readonly apart: readonly string[];
  /** Seconds after which a search stops with the best so far; 0 for no limit. */
  readonly timeLimit: number;
  /** Noise of the losses in percent, common or one per task in the order of the table; empty = by replicates. */
  readonly noise: readonly number[];
  /** How many networks an affinity table's tasks are grouped into, at most. */
  readonly groups: number;
  /** The fewest tasks of a network in a grouping by affinity: 1 lets a task stand alone. */
  readonly least: '1' | '2';
  /** The split whose losses the network table lists. */
  readonly columns: Split;
  /** Column of the network table, `-` first for descending; `given` = order of the file. */
  readonly sort: string;
  /** Task ids: only networks that hold all of them are listed. */
  readonly filter: readonly string[];
  /** The pinned heatmap cell as `row~column` task ids; empty for none. */
  readonly cell: string;
  /** The pinned task id; empty for none. */
  readonly task: string;
  /** The part of the Lab that is shown. */
  readonly lab: LabPart;
  /** What the Lab trains, as text: see `parseRecipe`; empty for the usual. */
  readonly recipe: string;
  /** The network that the Lab trains alone, as `full.depth+normals`; empty for all tasks of the recipe. */
  readonly network: string;
  /** What the Lab trains on; `auto`: the fastest here. */
  readonly backend: LabBackend | 'auto';
  /** The part of the Learn view that is shown. */
  readonly learn: LearnPart;
  /** The lesson that goes along with whatever is shown, by its id; empty for none. */
  readonly lesson: string;
  /** Its step, from 1. */
  readonly step: number;
  /** The address that the lesson was loaded from; empty for those of the site. */
  readonly course: string;
  /** Whether the grouping drawn is the search's or the reader's own. */
  readonly pick: 'search' | 'hand';
  /** The networks of the reader's own grouping, each as its task ids joined by `~`, and `*` and its cost. */
  readonly hand: readonly string[];
  /** The hints that a puzzle allows. */
  readonly hints: readonly PuzzleHint[];
  /** The term of the glossary that a word led to; empty for none. */
  readonly term: string;
  /** Whether playing begins again at the end. */
  readonly loop: boolean;
  /** The language of the interface; empty for the reader's own. */
  readonly lang: Language | '';
  /** Which scenes the Lab's gallery shows. */
  readonly purpose: ScenePurpose;
  /** The scene that the Lab shows, from 1. */
  readonly scene: number;
  /** Budgets played per second, relative to 1. */
  readonly speed: 0.5 | 1 | 2 | 4;
}
