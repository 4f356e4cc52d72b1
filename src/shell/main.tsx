import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../base/ui/styles/base.css';
import { appContext } from '../app/context/useApp.ts';
import { readLink } from '../app/links/permalink.ts';
import '../known/knownFields.ts';
import { App } from './App.tsx';
import { LanguageShell } from './LanguageShell.tsx';
import { applyLanguage, ownLanguage } from './language.ts';
import { startApp } from './startApp.ts';
import { applyTheme, initialTheme } from './theme.ts';

applyTheme(initialTheme());

const language = readLink(window.location.hash).configuration.lang || ownLanguage();
// Notices of the link are texts too. English has no texts to wait for.
if (language === 'en') start();
else void applyLanguage(language).then(start, start);

function start(): void {
  const app = startApp();
  const isFramed = window.parent !== window;
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element #root.');
  if (isFramed) {
    void import('./embed/embedHost.ts').then(({ startEmbedHost }) =>
      startEmbedHost(window, root, app.configuration),
    );
  }
  createRoot(root).render(
    <StrictMode>
      <appContext.Provider value={app}>
        <LanguageShell>
          <App />
        </LanguageShell>
      </appContext.Provider>
    </StrictMode>,
  );
}
