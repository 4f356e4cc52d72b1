import { expect, test, vi } from 'vitest';
import { makeNoticeStore } from '../../app/context/noticeStore.ts';
import { words } from '../../base/i18n/text.ts';
import { tellNewVersion } from './tellNewVersion.ts';

function setUp() {
  const notices = makeNoticeStore();
  const workers = new EventTarget();
  const asked: unknown[] = [];
  const waiting = {
    postMessage: (question: unknown) => void asked.push(question),
  } as unknown as ServiceWorker;
  const registration: { waiting: ServiceWorker | null } = { waiting };
  const reload = vi.fn();
  tellNewVersion(notices, registration, workers as ServiceWorkerContainer, reload);
  const shown = () => notices.getState().notices.filter(({ about }) => about === 'new version');
  const take = () => shown()[0]?.ways?.[0]?.take();
  return { notices, workers, asked, registration, reload, shown, take };
}

test('a new version takes over when the reader reloads, and only then', () => {
  const { workers, asked, reload, shown, take } = setUp();
  expect(shown().map(({ said, isNews }) => [words(said), isNews])).toEqual([
    ['A new version of this page is ready.', true],
  ]);
  workers.dispatchEvent(new Event('controllerchange'));
  expect(reload).not.toHaveBeenCalled();
  take();
  expect(asked).toEqual([{ ask: 'take over' }]);
  expect(reload).not.toHaveBeenCalled();
  workers.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});

test('where another page let it take over, reloading is all that is left', () => {
  const { asked, registration, reload, take } = setUp();
  registration.waiting = null;
  take();
  expect(asked).toEqual([]);
  expect(reload).toHaveBeenCalledOnce();
});

test('a table that a reload would lose is spoken of first', () => {
  const { notices, asked, shown, take } = setUp();
  notices.getState().tell({ about: 'kept own-1', said: '“Mine” is not kept' });
  take();
  expect(asked).toEqual([]);
  expect(shown().map(({ said }) => words(said))).toEqual([
    'A table of this page is not kept on this device: save it as a file before you reload.',
  ]);
  take();
  expect(asked).toEqual([{ ask: 'take over' }]);
});
