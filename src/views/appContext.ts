import { createContext, useContext } from 'react';
import type { TablesClient } from '../clients/tablesClient.ts';
import type { EstimateAssessor } from '../state/assessEstimates.ts';
import type { ConfigurationState } from '../state/configurationStore.ts';
import type { HighlightState } from '../state/highlightStore.ts';
import type { ImporterState } from '../state/importer.ts';
import type { Lab } from '../state/lab/startLab.ts';
import type { LessonsState } from '../state/lessons/lessonStore.ts';
import type { MeasuredTablesState } from '../state/measuredTables.ts';
import type { StabilityMeter } from '../state/measureStability.ts';
import type { OwnTablesState } from '../state/ownTables.ts';
import type { SessionState } from '../state/sessionStore.ts';
import type { CurveTracer } from '../state/traceCurves.ts';
import type { Store } from '../state/useStoreValue.ts';

/** The stores and the search of one running application. */
export interface AppContext {
  readonly configuration: Store<ConfigurationState>;
  readonly session: Store<SessionState>;
  readonly highlight: Store<HighlightState>;
  readonly tracer: CurveTracer;
  readonly stability: StabilityMeter;
  /** What turns bytes into tables and back, in a worker. */
  readonly tables: TablesClient;
  readonly ownTables: Store<OwnTablesState>;
  /** Opens files; its code loads when it is first needed. The same promise at every call. */
  readonly importer: () => Promise<Store<ImporterState>>;
  readonly estimates: EstimateAssessor;
  /** What lists of tables say of those measured in the Lab. */
  readonly measured: Store<MeasuredTablesState>;
  /** The Lab; its code loads when it is first needed. The same promise at every call. */
  readonly lab: () => Promise<Lab>;
  /** The lessons and how far the reader is; their code loads when it is first needed. The same promise at every call. */
  readonly lessons: () => Promise<Store<LessonsState>>;
}

export const appContext = createContext<AppContext | undefined>(undefined);

export function useApp(): AppContext {
  const app = useContext(appContext);
  if (!app) throw new Error('There is no application around this component.');
  return app;
}
