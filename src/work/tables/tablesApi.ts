import type { KnownOfFiles } from '../../files/open/knownOfFiles.ts';
import type { Mapping } from '../../files/open/mapping.ts';
import type { Proposal, ReadResult } from '../../files/open/readResult.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import type { TableFormat } from '../../files/write/tableFormats.ts';

/** Gets the done share, 0 to 1. */
export type OnShare = (share: number) => void;

/**
 * The calls that the tables worker answers, over Comlink: everything that turns bytes into tables and back. It is stopped
 * by ending the worker: no call leaves anything behind.
 */
export interface TablesApi {
  /** What the content of the files suggests, within what is known of them. */
  propose(files: readonly SourceFile[], known: KnownOfFiles, onShare: OnShare): Promise<Proposal>;
  /** What a mapping makes of the files. */
  read(files: readonly SourceFile[], mapping: Mapping, onShare: OnShare): Promise<ReadResult>;
  /** The table as a file. */
  write(loaded: LoadedTable, format: TableFormat): Promise<Uint8Array<ArrayBuffer>>;
  /** The table as a text for links (base64url); rejects where it is too large for any link. */
  pack(loaded: LoadedTable): Promise<string>;
  /** The table of such a text; rejects with a `TableError` where it holds none. */
  unpack(packed: string): Promise<LoadedTable>;
}
