import type { NoticesState } from '../../app/context/noticeStore.ts';
import type { Store } from '../../app/context/useStoreValue.ts';
import { say } from '../../base/i18n/message.ts';
import type { OfflineQuestion } from '../../work/offline/offlineApi.ts';

const about = 'new version';

/**
 * Tells that a new version is ready. It comes with a reload, which leaves the state as it is; where something would be lost by
 * that, it says so first. Other pages stay with their version until they are loaded anew.
 */
export function tellNewVersion(
  notices: Store<NoticesState>,
  registration: Pick<ServiceWorkerRegistration, 'waiting'>,
  workers: Pick<ServiceWorkerContainer, 'addEventListener'>,
  reload = () => window.location.reload(),
): void {
  const { tell } = notices.getState();
  const take = () => {
    const { waiting } = registration;
    // Another page let it take over already.
    if (!waiting) return reload();
    workers.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage({ ask: 'take over' } satisfies OfflineQuestion);
  };
  const isUnkept = () => notices.getState().notices.some(notice => notice.about.startsWith('kept '));
  tell({
    about,
    isNews: true,
    said: say('A new version of this page is ready.'),
    ways: [
      {
        title: say('Reload'),
        take() {
          if (!isUnkept()) return take();
          tell({
            about,
            isNews: true,
            said: say(
              'A table of this page is not kept on this device: save it as a file before you reload.',
            ),
            ways: [{ title: say('Reload all the same'), take }],
          });
        },
      },
    ],
  });
}
