import { createStore, type StoreApi } from 'zustand/vanilla';

/** What the pointer or focus is on, and whether the budgets are played: for every panel, and in no link. */
export interface HighlightState {
  /** Task id. */
  readonly task: string | null;
  /** Index of a network in the table. */
  readonly network: number | null;
  readonly isPlaying: boolean;
  highlightTask(id: string | null): void;
  highlightNetwork(index: number | null): void;
  setPlaying(isPlaying: boolean): void;
}

export function makeHighlightStore(): StoreApi<HighlightState> {
  return createStore<HighlightState>(set => ({
    task: null,
    network: null,
    isPlaying: false,
    highlightTask: task => set({ task }),
    highlightNetwork: network => set({ network }),
    setPlaying: isPlaying => set({ isPlaying }),
  }));
}
