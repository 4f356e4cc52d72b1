import type { Split } from '../../core/tables/lossTable.ts';
import type { MeasuredAs } from '../../core/tables/task.ts';
import type { ColumnReason } from './taken/columnReasons.ts';
import type { TextEncoding } from './text/encodings.ts';

/** How a text of columns is laid out. */
export interface TextLayout {
  /** `' '`: any run of spaces. */
  readonly delimiter: ',' | ';' | '\t' | ' ' | '|';
  readonly decimal: '.' | ',';
  /** What begins a line that is not data; empty for nothing. */
  readonly comment: '' | '#' | '%' | '//';
  readonly hasHeader: boolean;
  /** As the reader chose it; absent: as the content suggests. */
  readonly encoding?: TextEncoding;
}

/**
 * What a column holds. In wide files a `value` column belongs to one task (and one split, where the file or a `split`
 * column does not say); in tidy and long files it is the only column of values.
 */
export type ColumnRole =
  | { readonly kind: 'ignore' }
  /** `task`: index into the mapping's tasks; absent in tidy and long files. `split`: absent where another column or the file says. */
  | { readonly kind: 'value'; readonly task?: number; readonly split?: Split }
  /** Standard errors of values, of the same task and split. */
  | { readonly kind: 'stderr'; readonly task?: number; readonly split?: Split }
  /** Of how many replicates values are means, of the same task and split. */
  | { readonly kind: 'count'; readonly task?: number; readonly split?: Split }
  | { readonly kind: 'cost' }
  /** Whether the network was never trained, so that its losses are predicted. */
  | { readonly kind: 'predicted' }
  /** The task set of the network, as a list in some notation. */
  | { readonly kind: 'task-set' }
  /** Wide: whether the network trains the task that the column is called like. */
  | { readonly kind: 'member' }
  /** Tidy: the task of this row's value. */
  | { readonly kind: 'task' }
  | { readonly kind: 'split' }
  | { readonly kind: 'seed' }
  /** Tells networks of the same tasks and cost apart. */
  | { readonly kind: 'variant' }
  /** Names the network or run: tidy rows of one name are one network. */
  | { readonly kind: 'name' }
  /** Whether the run finished: rows of runs that did not are left out and reported. */
  | { readonly kind: 'state' }
  /** Long affinities: the task that is named first. */
  | { readonly kind: 'source' }
  /** Long affinities: the task that is named second. */
  | { readonly kind: 'target' }
  /** Long affinities: both tasks in one text, `a__b`. */
  | { readonly kind: 'pair' };

export interface ColumnMapping {
  /** As in the header; `column 3` where there is none. */
  readonly name: string;
  readonly role: ColumnRole;
  /** Why it is taken for that, or is not used. */
  readonly why?: ColumnReason;
}

/** A task of the table to be, in its order. */
export interface TaskMapping {
  /** Unique, at most 60 characters, none of them `,`, `~` or a control character: it stands in links. */
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** Absent where lower is better; see `Task.measured` for the two ways to turn values that are better when higher. */
  readonly measured?: MeasuredAs;
  /** What its values are called where higher is better, by the names in the file: “accuracy”. */
  readonly loss?: string;
  /** How its values are turned if higher is better, where nothing in the file says which is. */
  readonly ifHigher?: MeasuredAs;
  /** Set while it must be asked whether higher is better. */
  readonly isAsked?: true;
}

/** What a network costs: a column says, all the same (1 each), or one for each of its tasks. */
export type CostRule = 'column' | 'equal' | 'by-tasks';

/** What every mapping says of the tables that were found in the files. */
interface OfTables {
  /** Set while several tables were found and none was chosen: it must be asked. */
  readonly isTableOpen?: true;
  /** Set where it was said that texts are logs of training, or are none. */
  readonly isLog?: boolean;
}

interface NetworkMapping extends OfTables {
  /** Name of the table to be. */
  readonly name: string;
  readonly tasks: readonly TaskMapping[];
  /** `undefined`: it must be asked, as no column looks like a cost. */
  readonly costs: CostRule | undefined;
  readonly costUnit: string;
}

/** One row per network, a column per task (and per split, where columns name splits); or one row per network and task. */
export interface ColumnsMapping extends NetworkMapping {
  readonly shape: 'wide' | 'tidy';
  readonly files: readonly {
    readonly file: string;
    /** Absent for Parquet. */
    readonly layout?: TextLayout;
    readonly columns: readonly ColumnMapping[];
    /** The split of values whose column and row name none. */
    readonly split: Split;
    /**
     * Whether the first row holds single-task networks, one for each task, at half the cost of all others: the paper's
     * own files.
     */
    readonly singlesFirst: boolean;
  }[];
  /** Where values of shares stand beside values in percent: `shares`, those above 1 are percent; `keep`, none is; absent: it must be asked. */
  readonly percent?: 'shares' | 'keep';
  /** What the words of a split column mean; words not listed are reported and left out. */
  readonly splitWords: Readonly<Record<string, Split | 'ignore'>>;
}

/** What a file of gains is: those of a split, estimates that others computed (they are left out), or nothing of this table. */
export type GainUse = Split | 'estimate' | 'ignore';

/**
 * A 0/1 matrix of networks by tasks, and files of gains of the same shape: relative improvements over training alone, higher
 * is better. They become losses relative to training alone (`complement`), so that a single-task network has 1.
 */
export interface MembershipMapping extends NetworkMapping {
  readonly shape: 'membership';
  readonly members: { readonly file: string; readonly layout: TextLayout };
  readonly gains: readonly {
    readonly file: string;
    readonly layout: TextLayout;
    /** `undefined`: it must be asked, as nothing says what the gains are. */
    readonly split: GainUse | undefined;
  }[];
  readonly gainUnit: 'share' | 'percent';
}

/** Values of pairs of tasks. What is `undefined` must be asked of the reader: it is never guessed. */
export interface AffinityMapping extends OfTables {
  readonly shape: 'affinity';
  readonly name: string;
  readonly file: string;
  /** `square`: names in the first row and the first column, also of a rectangle; `keyed`: JSON with `a__b` keys. */
  readonly form: 'square' | 'long' | 'nested' | 'keyed' | 'dict';
  /** Absent for JSON and Python. */
  readonly layout?: TextLayout;
  /** Long form only. Where none is the value it must be asked. */
  readonly columns?: readonly ColumnMapping[];
  /** Long form only: of rows that differ in a column, those with this text in it. */
  readonly keep?: Readonly<Record<string, string>>;
  /** What becomes of pairs that stand several times and that a column tells apart; absent: it must be asked. */
  readonly repeats?: 'mean';
  /** Whether pairs of which each stands once are the same both ways; absent: it must be asked where there are such. */
  readonly symmetric?: boolean;
  /**
   * Which way a value points: `rows-help`, what is named first (row, source, outer key) helps what is named second;
   * `columns-help`, it is helped by it.
   */
  readonly direction: 'rows-help' | 'columns-help' | undefined;
  readonly better: 'higher' | 'lower' | undefined;
  /** What a value of a task with itself means, in words; `''`: nothing, leave it out. Unimportant where there is none. */
  readonly diagonal: string | undefined;
  /** What one value is, in words. */
  readonly meaning: string;
  readonly scale: 'linear' | 'log';
  /** Whether each column has a scale of its own; absent: it must be asked where columns lie apart. */
  readonly isOwnScale?: boolean;
  /**
   * Set for files that this project wrote: tasks keep their order on each side, and values of a task with itself stay where nothing is
   * said of them.
   */
  readonly isOwn?: true;
}

/** A file of the project's own format: there is nothing to choose. */
export interface NativeMapping extends OfTables {
  readonly shape: 'native';
  readonly file: string;
}

/** How files become one table: proposed by `proposeMapping`, corrected by the reader, carried out by `readFiles`. */
export type Mapping = ColumnsMapping | MembershipMapping | AffinityMapping | NativeMapping;

/** The names of the files that a mapping makes its table of. */
export function filesOf(mapping: Mapping): readonly string[] {
  switch (mapping.shape) {
    case 'wide':
    case 'tidy':
      return mapping.files.map(({ file }) => file);
    case 'membership':
      return [mapping.members.file, ...mapping.gains.map(({ file }) => file)];
    default:
      return [mapping.file];
  }
}

/** The names of questions that a mapping leaves open: what of it is `undefined`, and which of several tables it is. */
export type OpenQuestion =
  | 'table'
  | 'gains'
  | 'costs'
  | 'percent'
  | 'value'
  | 'keep'
  | 'symmetric'
  | 'direction'
  | 'better'
  | 'diagonal'
  | 'scales';
