import { createStore, type StoreApi } from 'zustand/vanilla';

/** What the pointer or focus is on: shown in every panel, and in no link. */
export interface HighlightState {
  /** Task id. */
  readonly task: string | null;
  /** Index of a network in the table. */
  readonly network: number | null;
  highlightTask(id: string | null): void;
  highlightNetwork(index: number | null): void;
}

export function makeHighlightStore(): StoreApi<HighlightState> {
  return createStore<HighlightState>(set => ({
    task: null,
    network: null,
    highlightTask: task => set({ task }),
    highlightNetwork: network => set({ network }),
  }));
}
