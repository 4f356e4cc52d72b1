import type { LoadedTable } from '../table/parseTable.ts';

/** Reads a further format of the project's own, told by the mark in its `format`. Throws `TableError`. */
export interface NativeReader {
  readonly mark: string;
  read(text: string): { readonly loaded: LoadedTable; readonly words: string };
}

const readers = new Map<string, NativeReader>();

/** Makes a feature's files readable wherever files are opened in this thread; called once by each entry. */
export function addNativeReader(reader: NativeReader): void {
  readers.set(reader.mark, reader);
}

/** The reader of a mark; `undefined` for the project's plain tables, and where no feature has brought one. */
export function nativeReader(mark: unknown): NativeReader | undefined {
  return typeof mark === 'string' ? readers.get(mark) : undefined;
}
