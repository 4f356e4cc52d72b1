import { get, set } from 'idb-keyval';
import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isMessage, type Phrase } from '../../base/i18n/message.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import { openDatabase } from '../storage/openDatabase.ts';
import type { TableId } from './tableIds.ts';

/** A table that was measured in the Lab on this device, as lists of tables offer it. */
export interface MeasuredTable {
  readonly id: TableId;
  readonly name: Phrase;
  readonly kind: LoadedTable['kind'];
}

/** The tables measured in the Lab on this device: their names are known before any code of the Lab is loaded. */
export interface MeasuredTablesState {
  /** The newest sweep first. */
  readonly entries: readonly MeasuredTable[];
  /** Takes the place of the list, here and on the device. */
  setEntries(entries: readonly MeasuredTable[]): void;
}

const listSchema = v.array(
  v.object({
    id: v.pipe(v.string(), v.regex(/^lab-[0-9a-z]{14}(-lookahead|-cosine)?$/)),
    name: v.union([v.string(), v.custom(isMessage)]),
    kind: v.picklist(['losses', 'affinity']),
  }),
);

/** Where the list outlives a reload. */
export interface MeasuredList {
  read(): Promise<unknown>;
  write(entries: readonly MeasuredTable[]): Promise<void>;
}

export function browserMeasuredList(): MeasuredList {
  const store = openDatabase('taskmates-measured', 'list');
  return { read: () => get('list', store), write: entries => set('list', entries, store) };
}

/** The store of the list; what is kept of it is read at once. A list that cannot be kept is only lost until the Lab opens. */
export function makeMeasuredTables(list: MeasuredList): StoreApi<MeasuredTablesState> {
  return createStore<MeasuredTablesState>((setState, getState) => {
    let isFresh = true;
    list
      .read()
      .then(kept => {
        if (isFresh && v.is(listSchema, kept)) setState({ entries: kept as readonly MeasuredTable[] });
      })
      .catch(() => undefined);
    return {
      entries: [],
      setEntries(entries) {
        isFresh = false;
        if (JSON.stringify(entries) === JSON.stringify(getState().entries)) return;
        setState({ entries });
        list.write(entries).catch(() => undefined);
      },
    };
  });
}
