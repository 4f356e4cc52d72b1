import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Message } from '../../base/i18n/message.ts';
import type { Stability } from '../../core/stability/stability.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import type { TableSource } from '../tables/tableSource.ts';
import type { CurveState } from './curveState.ts';

/** What became of one table's file. */
export type TableState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly loaded: LoadedTable }
  | { readonly kind: 'failed'; readonly message: Message };

/** What became of one measurement of stability, kept like a curve. */
type StabilityState =
  | { readonly kind: 'running'; readonly progress: number }
  /** `networks`: those that are counted, where they are not those of the table. */
  | { readonly kind: 'done'; readonly stability: Stability; readonly networks?: LossTable }
  | { readonly kind: 'failed'; readonly message: Message };

/** What is loaded and computed, as opposed to what is asked for: nothing of it is in the link. */
export interface SessionState {
  /** Where tables come from. */
  readonly source: TableSource;
  readonly tables: Readonly<Record<string, TableState>>;
  readonly curves: Readonly<Record<string, CurveState>>;
  readonly stabilities: Readonly<Record<string, StabilityState>>;
  setTable(id: string, state: TableState): void;
  setCurve(key: string, state: CurveState): void;
  forgetCurve(key: string): void;
  setStability(key: string, state: StabilityState): void;
  forgetStability(key: string): void;
}

export function makeSessionStore(source: TableSource): StoreApi<SessionState> {
  return createStore<SessionState>((set, get) => ({
    source,
    tables: {},
    curves: {},
    stabilities: {},
    setTable: (id, state) => set({ tables: { ...get().tables, [id]: state } }),
    setCurve: (key, state) => set({ curves: { ...get().curves, [key]: state } }),
    forgetCurve: key => {
      const { [key]: _, ...curves } = get().curves;
      set({ curves });
    },
    setStability: (key, state) => set({ stabilities: { ...get().stabilities, [key]: state } }),
    forgetStability: key => {
      const { [key]: _, ...stabilities } = get().stabilities;
      set({ stabilities });
    },
  }));
}
