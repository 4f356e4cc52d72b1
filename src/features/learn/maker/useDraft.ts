import type { AppContext } from '../../../app/context/useApp.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { type Store, useStoreValue } from '../../../app/context/useStoreValue.ts';
import { deviceTexts } from '../../../app/storage/keptTexts.ts';
import { type DraftState, makeDraftStore } from './draftStore.ts';

const drafts = new WeakMap<AppContext['session'], Store<DraftState>>();

/** The lesson that is being made in an application. The same at every call. */
function draftOf({ session }: Pick<AppContext, 'session'>): Store<DraftState> {
  const known = drafts.get(session);
  if (known) return known;
  const made = makeDraftStore(deviceTexts);
  drafts.set(session, made);
  return made;
}

/** What `select` takes from the lesson that is being made. */
export function useDraft<T>(select: (state: DraftState) => T): T {
  return useStoreValue(draftOf(useApp()), select);
}
