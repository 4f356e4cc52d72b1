import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSearchPool } from '../clients/startSearchPool.ts';
import { EstimateAssessor } from '../state/assessEstimates.ts';
import { makeConfigurationStore } from '../state/configurationStore.ts';
import { makeHighlightStore } from '../state/highlightStore.ts';
import { browserHistory } from '../state/linkHistory.ts';
import { StabilityMeter } from '../state/measureStability.ts';
import { makeSessionStore } from '../state/sessionStore.ts';
import { CurveTracer } from '../state/traceCurves.ts';
import '../ui/base.css';
import { App } from './App.tsx';
import { appContext } from './appContext.ts';
import { applyTheme, initialTheme } from './theme.ts';

applyTheme(initialTheme());

const session = makeSessionStore();
const pool = startSearchPool();
const app = {
  configuration: makeConfigurationStore(browserHistory(window)),
  session,
  highlight: makeHighlightStore(),
  tracer: new CurveTracer(session, pool),
  stability: new StabilityMeter(session, pool),
  estimates: new EstimateAssessor(pool),
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
createRoot(root).render(
  <StrictMode>
    <appContext.Provider value={app}>
      <App />
    </appContext.Provider>
  </StrictMode>,
);
