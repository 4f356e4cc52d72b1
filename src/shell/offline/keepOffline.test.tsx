import { afterEach, expect, it, vi } from 'vitest';
import { makeNoticeStore } from '../../app/context/noticeStore.ts';
import { offlineStore } from '../../app/context/offlineStore.ts';

const keepAll = vi.hoisted(() => vi.fn(async () => true));
vi.mock('../../work/offline/offlineClient.ts', () => ({
  holdPage: vi.fn(),
  keepAll,
  onceWorker: async () => {},
}));
const { keepOffline } = await import('./keepOffline.ts');

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  keepAll.mockClear();
  document.head.replaceChildren();
  offlineStore.setState(offlineStore.getInitialState(), true);
});

/** A page of a host of files whose service worker is active, for a reader who wants `query`, by a way that saves data or not. */
function visit(query: string, saveData: boolean): void {
  document.head.innerHTML = '<script type="module" src="./assets/page.js"></script>';
  const active = { postMessage: vi.fn() };
  const registration = {
    active,
    waiting: null,
    installing: null,
    addEventListener: vi.fn(),
    update: vi.fn(),
  };
  const serviceWorker = { register: async () => registration, addEventListener: vi.fn() };
  vi.stubGlobal('navigator', { serviceWorker, locks: {}, connection: { saveData } });
  vi.spyOn(window, 'matchMedia').mockImplementation(
    asked => ({ matches: asked === query, addEventListener: () => undefined }) as unknown as MediaQueryList,
  );
}

it.each([
  ['all of the site is kept', '', false, false],
  ['who prefers little data keeps no more than was loaded', '(prefers-reduced-data: reduce)', false, true],
  ['by a way that saves data no more is kept than was loaded', '', true, true],
])('%s', async (_, query, saveData, isSparing) => {
  visit(query, saveData);
  await keepOffline(makeNoticeStore());
  await vi.waitFor(() => expect(keepAll).toHaveBeenCalledOnce());
  expect(keepAll).toHaveBeenCalledWith(expect.anything(), isSparing, expect.anything());
});
