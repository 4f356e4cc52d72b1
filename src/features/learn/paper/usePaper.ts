import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { runSlice } from '../../../base/steps/runSlice.ts';
import { type PaperTables, paperSettings } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';
import { reproduce } from '../claims/reproduce.ts';

export type PaperState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string; retry(): void }
  /** `share`: of the work that is done, 0 to 1. */
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly tables: PaperTables; readonly results: readonly ClaimResult[] };

/** What was recomputed last: who follows a link and comes back finds it there. */
let known: { readonly tables: PaperTables; readonly results: readonly ClaimResult[] } | undefined;

/** Every published number recomputed from the tables of the session, in slices between which the page stays responsive. */
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
  useEffect(() => {
    if (!tables || known?.tables === tables) return;
    const steps = withProgress(reproduce(tables), setShare);
    let timer = 0;
    const go = () => {
      const done = runSlice(steps);
      if (!done) {
        timer = window.setTimeout(go);
        return;
      }
      known = { tables, results: done.value };
      setShare(1);
    };
    timer = window.setTimeout(go);
    return () => window.clearTimeout(timer);
  }, [tables]);

  const failed = states.find(state => state?.kind === 'failed');
  if (failed?.kind === 'failed') {
    const retry = () => {
      for (const setting of paperSettings) void loadTable(session, setting);
    };
    return { kind: 'failed', message: failed.message, retry };
  }
  if (!tables) return { kind: 'loading' };
  if (known?.tables === tables) return { kind: 'done', ...known };
  return { kind: 'running', share };
}

/** Tells the done share in whole percent, so that the page is drawn again a hundred times at most. */
function* withProgress<T>(steps: Generator<number, T>, tell: (share: number) => void): Generator<void, T> {
  let told = 0;
  let next = steps.next();
  for (; !next.done; next = steps.next()) {
    const share = Math.min(0.99, Math.floor(next.value * 100) / 100);
    if (share > told) tell(share);
    told = Math.max(told, share);
    yield;
  }
  return next.value;
}
