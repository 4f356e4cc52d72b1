import { use, useMemo } from 'react';
import { saidBy, say } from '../../base/i18n/message.ts';
import { retryable } from '../../base/steps/retryable.ts';
import { type AppContext, useApp } from '../context/useApp.ts';
import { useStoreValue } from '../context/useStoreValue.ts';
import type { ImporterState } from './importer.ts';
import type { Opening } from './openingOf.ts';

/** Opening files, from wherever they come. */
export function useOpening(): Opening {
  const app = useApp();
  return useMemo(() => toldOpening(app), [app]);
}

const loadOpening = retryable(() => import('./openingOf.ts'));

/** What is asked of an opening, told where it fails. */
function toldOpening(app: AppContext): Opening {
  const told = async (ask: (opening: Opening) => Promise<void>): Promise<void> => {
    try {
      await ask((await loadOpening.anew()).openingOf(app));
    } catch (error) {
      app.notices.getState().tell({
        about: 'opening',
        said: say('This could not be opened: {error}', { error: saidBy(error) }),
        ways: [{ title: say('Try again'), take: () => void told(ask) }],
      });
    }
  };
  return {
    openGiven: given => told(opening => opening.openGiven(given)),
    open: (files, known) => told(opening => opening.open(files, known)),
    accept: () => told(opening => opening.accept()),
    follow: (address, wanted) => told(opening => opening.follow(address, wanted)),
  };
}

/** What `select` takes from the importer; suspends while its code loads. */
export function useImporter<T>(select: (state: ImporterState) => T): T {
  const importer = use(useApp().importer());
  return useStoreValue(importer, select);
}
