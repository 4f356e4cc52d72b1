import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import { App } from './App.tsx';
import { appContext } from './appContext.ts';
import { startApp } from './startApp.ts';
import { applyTheme, initialTheme } from './theme.ts';

applyTheme(initialTheme());

const app = startApp();
const isFramed = window.parent !== window;
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
if (isFramed) {
  void import('./embedHost.ts').then(({ startEmbedHost }) => startEmbedHost(window, root, app.configuration));
}
createRoot(root).render(
  <StrictMode>
    <appContext.Provider value={app}>
      <App />
    </appContext.Provider>
  </StrictMode>,
);
