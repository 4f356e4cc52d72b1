import type { ColumnMapping, Mapping } from '../../../files/open/mapping.ts';

/** A column of a file. */
export interface ColumnRef {
  readonly file: number;
  readonly column: number;
}

/** A file of a mapping with its columns. */
export interface FileColumns {
  readonly file: string;
  readonly columns: readonly ColumnMapping[];
}

/** The files of a mapping that has roles of columns; `undefined` for others. */
export function mappedColumns(mapping: Mapping): readonly FileColumns[] | undefined {
  if (mapping.shape === 'wide' || mapping.shape === 'tidy') return mapping.files;
  if (mapping.shape === 'affinity' && mapping.columns)
    return [{ file: mapping.file, columns: mapping.columns }];
  return undefined;
}

/**
 * The columns that a text names: by their name, in all files that have one of it; by their number, `#3`; or those of one
 * file, `file.csv:name`.
 */
export function findColumns(text: string, files: readonly FileColumns[]): readonly ColumnRef[] {
  const named = placesWhere(files, name => name === text);
  if (named.length > 0) return named;
  const number = /^#(\d{1,6})$/.exec(text)?.[1];
  if (number !== undefined) return placesWhere(files, (_, column) => column === Number(number) - 1);
  const at = files.findIndex(({ file }) => text.startsWith(`${file}:`));
  const file = files[at];
  if (!file) return [];
  return findColumns(text.slice(file.file.length + 1), [file]).map(({ column }) => ({ file: at, column }));
}

function placesWhere(
  files: readonly FileColumns[],
  is: (name: string, column: number) => boolean,
): readonly ColumnRef[] {
  return files.flatMap(({ columns }, file) =>
    columns.flatMap(({ name }, column) => (is(name, column) ? [{ file, column }] : [])),
  );
}

/** The texts that may name a column, the plainest first. */
export function columnTexts({ file, column }: ColumnRef, files: readonly FileColumns[]): readonly string[] {
  const own = files[file];
  const name = own?.columns[column]?.name ?? '';
  const plain = [name, `#${column + 1}`];
  return [...plain, ...plain.map(text => `${own?.file}:${text}`)];
}

/** The names of all columns, each once. */
export function columnNames(files: readonly FileColumns[]): readonly string[] {
  return [...new Set(files.flatMap(({ columns }) => columns.map(({ name }) => name)))];
}
