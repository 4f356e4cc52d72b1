import type { TextLayout } from './mapping.ts';

/** What is known of files before there is a mapping, in place of what their content suggests. */
export interface KnownOfFiles {
  /** How texts are split into columns, by the names of files or of tables within them. */
  readonly layouts?: Readonly<Record<string, TextLayout>>;
  /** The names of the tables to be read, of those that `Proposal.tables` lists. */
  readonly tables?: readonly string[];
  /** The encodings of texts by the names of files; `''` for all of them. */
  readonly encodings?: Readonly<Record<string, string>>;
  /** Whether texts are logs of training; absent: as they look. */
  readonly isLog?: boolean;
}
