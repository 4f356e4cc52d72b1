import { createStore } from 'zustand/vanilla';

/** What of the site is on this device. */
export interface OfflineState {
  /** Files that are there, and files that there are; nothing where the browser keeps none, or before the first was counted. */
  readonly files?: { readonly kept: number; readonly of: number };
  /** Why no more are kept for now. */
  readonly isHalted?: 'sparing' | 'failed' | undefined;
  /** Goes on with it, also where little data shall be used. */
  readonly keepRest?: () => void;
}

/** What of the site is on this device: the same in the whole page. */
export const offlineStore = createStore<OfflineState>(() => ({}));
