import { createContext, useContext } from 'react';

import type { EstimateAssessor } from '../state/assessEstimates.ts';
import type { ConfigurationState } from '../state/configurationStore.ts';
import type { HighlightState } from '../state/highlightStore.ts';
import type { StabilityMeter } from '../state/measureStability.ts';
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
  readonly estimates: EstimateAssessor;
}

export const appContext = createContext<AppContext | undefined>(undefined);

export function useApp(): AppContext {
  const app = useContext(appContext);
  if (!app) throw new Error('There is no application around this component.');
  return app;
}
