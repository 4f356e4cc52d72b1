import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';

/** A store of the application, as views see it. */
export type Store<T> = StoreApi<T>;

/** What `select` takes from a store; the component renders again when that changes. */
export function useStoreValue<T, S>(store: Store<T>, select: (state: T) => S): S {
  return useStore(store, select);
}
