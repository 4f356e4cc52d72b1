import type { StoreApi } from 'zustand/vanilla';
import type { ConfigurationState } from '../configurationStore.ts';
import type { MeasuredTablesState } from '../measuredTables.ts';
import type { SessionState } from '../sessionStore.ts';

/** What the Lab needs of the page. */
export interface LabSurroundings {
  readonly configuration: StoreApi<ConfigurationState>;
  readonly session: StoreApi<SessionState>;
  readonly measured: StoreApi<MeasuredTablesState>;
}
