import { afterEach, expect, it, vi } from 'vitest';
import { makeNoticeStore } from '../../app/context/noticeStore.ts';
import { offlineStore } from '../../app/context/offlineStore.ts';
import { keepingWorker } from '../../work/testing/keepingWorker.ts';
import { keepOffline } from './keepOffline.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.head.replaceChildren();
  offlineStore.setState(offlineStore.getInitialState(), true);
});

/**
 * A page of a host of 14 files, 3 of which are kept by its active service worker, for a reader who wants `query`, by a way that
 * saves data or not; gives how many files the worker is asked to keep, in turn.
 */
function visit(query: string, saveData: boolean): readonly number[] {
  document.head.innerHTML = '<script type="module" src="./assets/page.js"></script>';
  const worker = keepingWorker(3, 14);
  const active = { ...worker, state: 'activated', addEventListener: vi.fn(), removeEventListener: vi.fn() };
  const registration = {
    active,
    waiting: null,
    installing: null,
    addEventListener: vi.fn(),
    update: vi.fn(),
  };
  const serviceWorker = { register: async () => registration, addEventListener: vi.fn() };
  // It listens as long as the page is there: here, longer than the test.
  for (const target of [window, document]) vi.spyOn(target, 'addEventListener').mockReturnValue(undefined);
  vi.stubGlobal('navigator', { serviceWorker, locks: { request: vi.fn() }, connection: { saveData } });
  vi.spyOn(window, 'matchMedia').mockImplementation(
    asked => ({ matches: asked === query, addEventListener: () => undefined }) as unknown as MediaQueryList,
  );
  return worker.counts;
}

it.each([
  ['all of the site is kept', '', false, [0, 6, 6], { files: { kept: 14, of: 14 }, isHalted: undefined }],
  [
    'who prefers little data keeps no more than was loaded',
    '(prefers-reduced-data: reduce)',
    false,
    [0],
    { files: { kept: 3, of: 14 }, isHalted: 'sparing' },
  ],
  [
    'by a way that saves data no more is kept than was loaded',
    '',
    true,
    [0],
    { files: { kept: 3, of: 14 }, isHalted: 'sparing' },
  ],
])('%s', async (_, query, saveData, asked, state) => {
  const counts = visit(query, saveData);
  await keepOffline(makeNoticeStore());
  await vi.waitFor(() => expect(counts).toEqual(asked));
  await vi.waitFor(() => expect(offlineStore.getState()).toMatchObject(state));
});
