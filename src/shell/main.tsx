import { StrictMode, startTransition } from 'react';
import '../base/ui/styles/base.css';
import { type AppContext, appContext } from '../app/context/useApp.ts';
import { hashOf } from '../app/links/healLink.ts';
import { readLink } from '../app/links/permalink.ts';
import { t } from '../base/i18n/text.ts';
import { beforeLoadingAnew, retryable } from '../base/steps/retryable.ts';
import { ErrorBoundary } from '../base/ui/ErrorBoundary.tsx';
import { mendStyles, watchStyles } from '../base/ui/lazy/mendStyles.ts';
import '../known/knownFields.ts';
import { App } from './App.tsx';
import { LanguageShell } from './LanguageShell.tsx';
import { applyLanguage, ownLanguage } from './language.ts';
import { rest } from './offline/rest.ts';
import { createRoot } from './start/createRoot.ts';
import { startApp } from './start/startApp.ts';
import { trustOwnScripts } from './start/trustOwnScripts.ts';
import { applyTheme, initialTheme } from './theme.ts';

/** So long the page waits for its texts before it begins in English. */
const languagePatienceMs = 5000;

/** Where `taskmates view` serves the page, with a table of the reader's beside it. */
const isLive = /\/live-[0-9a-f]{32}\/$/.test(window.location.pathname);
const loadLive = retryable(() => import('./live/startFollowing.ts'));
const loadHost = retryable(() => import('./embed/embedHost.ts'));
const loadLater = retryable(() => import('./later.ts'));
/** So often, and so many times, is looked whether what a visit shows first is there. */
const lookMs = 3000;
const looks = 10;

trustOwnScripts(window.location);
watchStyles();
beforeLoadingAnew(mendStyles);
const link = hashOf(window.location);
// What stood behind “?” is the hash from now on.
if (link !== window.location.hash)
  window.history.replaceState(window.history.state, '', window.location.pathname + link);

const { lang, embed, theme } = readLink(link).configuration;
applyTheme((embed && theme) || initialTheme());

const language = lang || ownLanguage();
// Notices of the link are texts too. English has no texts to wait for; nobody waits for others for ever.
const texts = language === 'en' ? undefined : Promise.race([applyLanguage(language), patience()]);
void Promise.resolve(texts).then(nextTask, nextTask).then(start);

async function start(): Promise<void> {
  const app = startApp();
  const isFramed = window.parent !== window;
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element #root.');
  if (isFramed) {
    const talkToHost = () =>
      loadHost.anew().then(
        ({ startEmbedHost }) => startEmbedHost(window, root, app.configuration),
        () => window.addEventListener('online', () => void talkToHost(), { once: true }),
      );
    void talkToHost();
  }
  if (isLive) void loadLive.anew().then(({ startFollowing }) => startFollowing(app));
  else if (import.meta.env.PROD && !isFramed) beginOffline(app);
  await nextTask();
  // In slices: the page can be painted and answer between them.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <appContext.Provider value={app}>
          <LanguageShell>
            <ErrorBoundary what={t('The page')} resetKey="">
              <App />
            </ErrorBoundary>
          </LanguageShell>
        </appContext.Provider>
      </StrictMode>,
    ),
  );
}

/** Keeps the site on this device, after all that a first visit shows: a view without any curve is given its time. */
function beginOffline(app: AppContext, left = looks): void {
  setTimeout(() => {
    const isThere = Object.values(app.session.getState().curves).some(({ kind }) => kind === 'done');
    const lookAgain = () => left > 0 && beginOffline(app, left - 1);
    // Where it does not come at any look, nothing is kept this time.
    if (isThere || left === 0)
      void rest()
        .then(() => loadLater.anew())
        .then(({ startLater }) => startLater(app), lookAgain);
    else lookAgain();
  }, lookMs);
}

function patience(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, languagePatienceMs));
}

/** Ends the present task: the page does not do all that it starts with in one. */
function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}
