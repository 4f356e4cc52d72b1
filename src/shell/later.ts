import type { AppContext } from '../app/context/useApp.ts';
import { keepOffline } from './offline/keepOffline.ts';
import { followPresentKey } from './present/presentByKey.ts';

/** What the page does beside its first view, loaded once that is there. */
export function startLater(app: AppContext): ReturnType<typeof keepOffline> {
  followPresentKey(app.configuration);
  return keepOffline(app.notices);
}
