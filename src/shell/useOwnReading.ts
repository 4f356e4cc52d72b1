import { useEffect, useState } from 'react';
import { type AppContext, useApp } from '../app/context/useApp.ts';
import { type Reading, writeReading } from '../app/opening/corrections/writeReading.ts';
import { pastedName } from '../app/opening/openFiles.ts';
import type { TableId } from '../app/tables/tableIds.ts';
import { englishWords } from '../base/i18n/message.ts';

/** The files of a table of the reader's own with the options under which the command reads them as they were read here. */
export type OwnReading = Reading | 'looking' | 'none';

/** How the command reads the files of a table; `none` where it was not made of files, or no options say how. */
export function useOwnReading(id: TableId): OwnReading {
  const app = useApp();
  const [found, setFound] = useState<{ readonly id: TableId; readonly reading: Reading | 'none' }>();
  useEffect(() => {
    if (!id.startsWith('own-')) return;
    const controller = new AbortController();
    const { signal } = controller;
    // The table itself, saved as a file, serves the command too.
    const reading = readingOf(app, id, signal).catch(() => 'none' as const);
    void reading.then(each => {
      if (!signal.aborted) setFound({ id, reading: each });
    });
    return () => controller.abort();
  }, [app, id]);
  if (!id.startsWith('own-')) return 'none';
  return found?.id === id ? found.reading : 'looking';
}

async function readingOf(
  { ownTables, tables }: AppContext,
  id: TableId,
  signal: AbortSignal,
): Promise<Reading | 'none'> {
  const content = await ownTables.getState().content(id);
  if (!content?.origin) return 'none';
  const { files, mapping } = content.origin;
  const names = files.map(({ name }) => name);
  if (names.includes(pastedName())) return 'none';
  const name = englishWords(content.loaded.table.name);
  // It may have been renamed since.
  const to = mapping.shape === 'native' || mapping.name === name ? mapping : { ...mapping, name };
  const reading = await writeReading(
    names,
    (wanted, known) => {
      const own = files.filter(file => wanted.includes(file.name));
      return tables.propose(own, { signal, known });
    },
    to,
  );
  return reading ?? 'none';
}
