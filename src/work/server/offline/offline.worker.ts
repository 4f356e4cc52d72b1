import { isOfflineQuestion, type OfflineAnswer, type SiteFiles } from '../../offline/offlineApi.ts';
import { SiteShelf } from './siteShelf.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: scripts/offlineWorker.mjs. */
declare const siteFiles: SiteFiles;
declare const siteHeaders: Readonly<Record<string, string>>;

const shelf = new SiteShelf(siteFiles, {
  caches: self.caches,
  scope: self.registration.scope,
  headers: siteHeaders,
  fetch: (address, init) => self.fetch(address, init),
  locks: async () => {
    const { held = [] } = await self.navigator.locks.query();
    return held.flatMap(({ name }) => name ?? []);
  },
});

self.addEventListener('install', event => event.waitUntil(shelf.begin()));

// The page that is open has what it opens later from here, too.
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const path = request.method === 'GET' ? shelf.pathOf(request.url) : undefined;
  if (path !== undefined) event.respondWith(shelf.answer(path));
});

self.addEventListener('message', event => {
  const question: unknown = event.data;
  if (!isOfflineQuestion(question)) return;
  if (question.ask === 'take over') event.waitUntil(self.skipWaiting());
  else if (question.ask === 'clear') event.waitUntil(shelf.clear());
  else event.waitUntil(keep(question.count, event.ports[0]));
});

/** Tells the page what came of it; nothing where the files could not be had. */
async function keep(count: number, port: MessagePort | undefined): Promise<void> {
  let answer: OfflineAnswer | undefined;
  try {
    answer = await shelf.keep(count);
  } finally {
    port?.postMessage(answer);
  }
}
