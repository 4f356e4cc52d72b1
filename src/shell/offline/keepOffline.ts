import type { NoticesState } from '../../app/context/noticeStore.ts';
import { offlineStore } from '../../app/context/offlineStore.ts';
import type { Store } from '../../app/context/useStoreValue.ts';
import type { OfflineQuestion } from '../../work/offline/offlineApi.ts';
import { holdPage, keepAll, onceWorker } from '../../work/offline/offlineClient.ts';
import { rest } from './rest.ts';
import { tellNewVersion } from './tellNewVersion.ts';

/** Whether the reader, or the way to the network, asks for little data. */
function isSparing(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || window.matchMedia('(prefers-reduced-data: reduce)').matches;
}

/**
 * Keeps the site on this device, so that it works without a network, and tells when there is a new version. Does nothing
 * where the browser keeps no sites: without https, in some private windows.
 */
export async function keepOffline(notices: Store<NoticesState>): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src;
  if (!workers || script === undefined) return;
  let registration: ServiceWorkerRegistration | undefined;
  try {
    holdPage(navigator.locks, script);
    const address = new URL('sw.js', document.baseURI);
    registration = await workers.register(address, { updateViaCache: 'none' });
  } catch {
    // The site is as it would be without.
  }
  if (registration) followVersions(registration, workers, notices);
}

function followVersions(
  registration: ServiceWorkerRegistration,
  workers: ServiceWorkerContainer,
  notices: Store<NoticesState>,
): void {
  let isKeeping = false;
  const keep = async (isSparingNow: boolean) => {
    const worker = registration.active;
    if (!worker || isKeeping) return;
    isKeeping = true;
    offlineStore.setState({ isHalted: undefined });
    const tell = ({ kept, of }: { kept: number; of: number }) =>
      offlineStore.setState({ files: { kept, of } });
    const isDone = await keepAll(worker, isSparingNow, { rest, tell });
    if (!isDone) offlineStore.setState({ isHalted: 'failed' });
    else if (isSparingNow) offlineStore.setState({ isHalted: 'sparing' });
    isKeeping = false;
  };
  offlineStore.setState({ keepRest: () => void keep(false) });
  const offer = async (next: ServiceWorker) => {
    await onceWorker(next, ['installed', 'redundant']);
    // What is announced is whole, unless little data shall be used.
    if (registration.waiting !== next || !registration.active) return;
    await keepAll(next, isSparing(), { rest, tell: () => undefined });
    if (registration.waiting === next) tellNewVersion(notices, registration, workers);
  };
  registration.addEventListener('updatefound', () => {
    if (registration.installing && registration.active) void offer(registration.installing);
  });
  if (registration.waiting && registration.active) void offer(registration.waiting);
  else if (registration.installing && registration.active) void offer(registration.installing);

  const first = registration.active ?? registration.waiting ?? registration.installing;
  if (first)
    void onceWorker(first, ['activated', 'redundant']).then(async () => {
      registration.active?.postMessage({ ask: 'clear' } satisfies OfflineQuestion);
      await keep(isSparing());
    });
  window.addEventListener('online', () => void keep(isSparing()));
  // Who comes back to a page that was open for days hears of what is new.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
}
