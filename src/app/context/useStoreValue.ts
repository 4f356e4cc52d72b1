import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { StoreApi } from 'zustand/vanilla';

/** A store of the application, as views see it. */
export type Store<T> = StoreApi<T>;

/** What `select` takes from a store; the component renders again when that changes. */
export function useStoreValue<T, S>(store: Store<T>, select: (state: T) => S): S {
  return useStore(store, select);
}

/** What `select` lists of a store; the same list as long as its entries are the same. */
export function useStoreList<T, S>(store: Store<T>, select: (state: T) => readonly S[]): readonly S[] {
  return useStore(store, useShallow(select));
}
