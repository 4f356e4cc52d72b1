import type { Message, Phrase } from '../../base/i18n/message.ts';
import type { LoadedTable } from '../table/parseTable.ts';
import type { Mapping, OpenQuestion } from './mapping.ts';
import type { Problem } from './problemLog.ts';

/** The first rows of one file as they were split into columns, to check a mapping by eye. */
export interface FilePreview {
  readonly file: string;
  readonly columns: readonly string[];
  /** At most 8 rows, texts as they stand in the file, shortened to 60 characters. */
  readonly rows: readonly (readonly string[])[];
  /** All rows of data in the file. */
  readonly rowCount: number;
}

/** A table that was found in a file of another format. */
export interface FoundTable {
  /** The file that a mapping names: `results.xlsx › Sheet1`. */
  readonly file: string;
  /** The files that it stands in, as they were opened: one, or those that make one table together. */
  readonly within: readonly string[];
  /** What it is, in words: "Markdown table at line 20, 5 rows × 4 columns". */
  readonly what: Phrase;
  readonly preview: FilePreview;
}

/** A column that tells rows of the same pair apart. */
export interface ApartColumn {
  readonly column: string;
  readonly texts: readonly string[];
}

/** What a mapping makes of files. */
export interface ReadResult {
  /** The table, with the id that its content gives it; absent where an `error` stands in the problems or a question is open. */
  readonly loaded?: LoadedTable;
  /** Every problem, in the order of files and rows; of many of one kind the first 20 and a count of the others. */
  readonly problems: readonly Problem[];
  readonly previews: readonly FilePreview[];
  /** The mapping in words with numbers of the file: "Normals help edges by 0.30", "36 networks over 5 tasks". */
  readonly words: readonly Message[];
  /** The columns that tell pairs apart which stand several times, with their texts. */
  readonly apart?: readonly ApartColumn[];
  /** What must be answered first. */
  readonly open: readonly OpenQuestion[];
}

/** The mapping that the content of the files suggests, with what it makes of them. */
export interface Proposal {
  /** Absent where the files are nothing that can be read: the problems then say why. */
  readonly mapping?: Mapping;
  /** Other shapes that the files could be read as, each with its own mapping. */
  readonly alternatives: readonly Mapping[];
  /** The tables among which is to be chosen, where files hold tables within them; empty where they hold none. */
  readonly tables: readonly FoundTable[];
  readonly result: ReadResult;
}
