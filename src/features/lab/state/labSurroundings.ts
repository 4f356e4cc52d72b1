import type { StoreApi } from 'zustand/vanilla';
import type { ConfigurationState } from '../../../app/configuration/configurationStore.ts';
import type { SessionState } from '../../../app/context/sessionStore.ts';
import type { MeasuredTablesState } from '../../../app/tables/measuredTables.ts';
// The configuration has the Lab's fields here.
import type {} from '../brings/labFields.ts';

/** What the Lab needs of the page. */
export interface LabSurroundings {
  readonly configuration: StoreApi<ConfigurationState>;
  readonly session: StoreApi<SessionState>;
  readonly measured: StoreApi<MeasuredTablesState>;
}
