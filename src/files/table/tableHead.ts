import { englishWords } from '../../base/i18n/message.ts';
import { writtenSource } from '../../core/tables/lossTable.ts';
import { checkedBy, jsonOf } from './checkedBy.ts';
import type { LoadedLosses } from './parseTable.ts';
import { lossHead } from './tableSchema.ts';

/** The key of the metadata of Parquet files that holds a head. */
export const tableHeadKey = 'taskmates';

/** What a loss table says besides its networks and tasks, as it is written into files. */
export function writtenHead({ table, about, splitNotes, published, recipe }: LoadedLosses): object {
  const { id, costUnit, name, source } = table;
  return {
    ...{ format: 'taskmates', version: 1, kind: 'losses', id, name: englishWords(name) },
    ...{ about: englishWords(about), source: writtenSource(source), costUnit },
    ...{ splits: writtenNotes(splitNotes), published, recipe },
  };
}

/** How the splits were measured, as it is written into files. */
export function writtenNotes(notes: LoadedLosses['splitNotes']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(notes).map(([split, note]) => [split, englishWords(note)]));
}

/** A head in a file of columns beside its tasks; `undefined` for a text that is none. */
export function readHead(text: string): TableHeadFile | undefined {
  try {
    return checkedBy(lossHead, jsonOf(text));
  } catch {
    return undefined;
  }
}

export type TableHeadFile = ReturnType<typeof checkedBy<typeof lossHead>>;
