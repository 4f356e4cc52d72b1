import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSession } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { type Message, saidBy } from '../../../base/i18n/message.ts';
import { useAsync } from '../../../base/ui/hooks/useAsync.ts';
import { type PaperTables, paperSettings } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';
import { contentKey, keepResults, keptResults } from './keptResults.ts';
import { codeName, recomputePaper } from './recomputePaper.ts';

export type PaperState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: Message; retry(): void }
  /** `share`: of the work that is done, 0 to 1. */
  | { readonly kind: 'running'; readonly share: number; readonly tables: PaperTables }
  | { readonly kind: 'done'; readonly tables: PaperTables; readonly results: readonly ClaimResult[] };

/** What was recomputed last: who follows a link and comes back finds it there. The device keeps it over a reload. */
let known: { readonly tables: PaperTables; readonly results: readonly ClaimResult[] } | undefined;

/** Every published number recomputed from the tables of the session, in a worker. */
export function usePaper(): PaperState {
  const { session } = useApp();
  const loaded = useSession(state => state.tables);
  const states = paperSettings.map(setting => loaded[setting]);
  useEffect(() => {
    for (const setting of paperSettings) void loadTable(session, setting);
  }, [session]);
  const [first, second, third, fourth] = states;
  const tables = useMemo(() => {
    const found = [first, second, third, fourth].map(state =>
      state?.kind === 'loaded' && state.loaded.kind === 'losses' ? state.loaded : undefined,
    );
    const [one, two, three, four] = found;
    if (!one || !two || !three || !four) return undefined;
    const all = { 'setting-1': one, 'setting-2': two, 'setting-3': three, 'setting-4': four };
    const isKnown = known && paperSettings.every(setting => known?.tables[setting] === all[setting]);
    return isKnown && known ? known.tables : all;
  }, [first, second, third, fourth]);
  const [share, setShare] = useState(0);
  const [tries, setTries] = useState(0);
  const recompute = useCallback(
    async (signal: AbortSignal) => {
      if (!tables || known?.tables === tables || tries < 0) return;
      const key = contentKey(tables, codeName);
      const kept = keptResults(key);
      if (kept) {
        known = { tables, results: kept };
        return;
      }
      known = { tables, results: await recomputePaper(tables, { signal, onShare: setShare }) };
      keepResults(key, known.results);
    },
    [tables, tries],
  );
  const { error, isRunning } = useAsync(recompute);

  const failed = states.find(state => state?.kind === 'failed');
  if (failed?.kind === 'failed') {
    const retry = () => {
      for (const setting of paperSettings) void loadTable(session, setting);
    };
    return { kind: 'failed', message: failed.message, retry };
  }
  if (!tables) return { kind: 'loading' };
  if (known?.tables === tables) return { kind: 'done', ...known };
  if (error !== undefined && !isRunning)
    return { kind: 'failed', message: saidBy(error), retry: () => setTries(tries + 1) };
  return { kind: 'running', share, tables };
}
