import type { Configuration } from '../configuration/configuration.ts';
import type { ConfigurationState } from '../configuration/configurationStore.ts';
import type { MeasuredTablesState } from '../tables/measuredTables.ts';
import type { OwnTablesState } from '../tables/own/ownTables.ts';
import type { HighlightState } from './highlightStore.ts';
import type { SessionState } from './sessionStore.ts';
import { useApp } from './useApp.ts';
import { useStoreList, useStoreValue } from './useStoreValue.ts';

/** One value of the configuration; the component renders again only when that value changes. */
export function useSetting<K extends keyof Configuration>(name: K): Configuration[K] {
  return useStoreValue(useApp().configuration, state => state.configuration[name]);
}

export function useConfiguration<T>(select: (state: ConfigurationState) => T): T {
  return useStoreValue(useApp().configuration, select);
}

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStoreValue(useApp().session, select);
}

/** What `select` lists of the session; the component renders again only when an entry of the list changes. */
export function useSessionList<T>(select: (state: SessionState) => readonly T[]): readonly T[] {
  return useStoreList(useApp().session, select);
}

export function useHighlight<T>(select: (state: HighlightState) => T): T {
  return useStoreValue(useApp().highlight, select);
}

/** Whether a stream of changes is under way, as in a drag. */
export function useIsMoving(): boolean {
  return useConfiguration(state => state.isMoving);
}

/** Changes the configuration. The same function at every render. */
export function useChange(): ConfigurationState['change'] {
  return useConfiguration(state => state.change);
}

export function useOwnTables<T>(select: (state: OwnTablesState) => T): T {
  return useStoreValue(useApp().ownTables, select);
}

/** The tables measured in the Lab on this device, as lists offer them. */
export function useMeasuredTables<T>(select: (state: MeasuredTablesState) => T): T {
  return useStoreValue(useApp().measured, select);
}
