import { use } from 'react';
import type { ImporterState } from '../../state/importer.ts';
import { useStoreValue } from '../../state/useStoreValue.ts';
import { useApp } from '../appContext.ts';

/** What `select` takes from the importer; suspends while its code loads. */
export function useImporter<T>(select: (state: ImporterState) => T): T {
  const importer = use(useApp().importer());
  return useStoreValue(importer, select);
}
