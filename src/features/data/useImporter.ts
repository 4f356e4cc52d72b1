import { use } from 'react';
import { useApp } from '../../app/context/useApp.ts';
import { useStoreValue } from '../../app/context/useStoreValue.ts';
import type { ImporterState } from '../../app/opening/importer.ts';

/** What `select` takes from the importer; suspends while its code loads. */
export function useImporter<T>(select: (state: ImporterState) => T): T {
  const importer = use(useApp().importer());
  return useStoreValue(importer, select);
}
