import { useCallback, useEffect, useMemo } from 'react';
import { useSessionList } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import type { TableId } from '../../../app/tables/tableIds.ts';
import { formatCost, formatGain, formatPercent, numberWord } from '../../../app/words/format.ts';
import { lossDigits, writeLoss } from '../../../app/words/lossDigits.ts';
import { t } from '../../../base/i18n/text.ts';
import { runInSlices } from '../../../base/steps/runInSlices.ts';
import { useAsync } from '../../../base/ui/hooks/useAsync.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import { tablesOf, traceFact } from '../facts/evaluateFact.ts';
import type { Fact, FactResult } from '../facts/fact.ts';

/** A fact as it is written, or why it cannot be had; `undefined` while its tables load. */
export interface WrittenFact {
  readonly text: string;
  readonly problem?: string;
}

/** What was searched for other facts. A table's id stands for its content. */
const curves = new Map<string, StrategyCurve>();

/** What a fact is, computed from its tables, which are loaded where they are not there. */
export function useFact(fact: Fact): WrittenFact | undefined {
  const { session } = useApp();
  const ids = useMemo(() => tablesOf(fact) as readonly TableId[], [fact]);
  // Another table coming in changes nothing about those of this fact.
  const states = useSessionList(state => ids.map(id => state.tables[id]));
  useEffect(() => {
    for (const id of ids) void loadTable(session, id);
  }, [ids, session]);
  const isWaiting = states.some(state => state === undefined || state.kind === 'loading');
  const find = useCallback(
    async (signal: AbortSignal): Promise<WrittenFact> => {
      const loaded = (id: string): LoadedTable | undefined => {
        const state = states[ids.indexOf(id as TableId)];
        return state?.kind === 'loaded' ? state.loaded : undefined;
      };
      const result = await runInSlices(
        traceFact(fact, id => loaded(id)?.table, curves),
        { signal },
      );
      return result.kind === 'unknown'
        ? { text: '?', problem: result.reason }
        : { text: writeFact(result, loaded) };
    },
    [fact, ids, states],
  );
  const { latest, error } = useAsync(isWaiting ? undefined : find);
  if (error !== undefined) throw error;
  return isWaiting ? undefined : latest;
}

function writeFact(
  result: Exclude<FactResult, { kind: 'unknown' }>,
  loaded: (id: string) => LoadedTable | undefined,
): string {
  if (result.kind === 'text') return result.text;
  const { value, unit } = result;
  switch (unit) {
    case 'loss': {
      const table = loaded(result.table);
      return writeLoss(value, table?.kind === 'losses' ? lossDigits(table.table).total : 4);
    }
    case 'percent':
      return formatPercent(value);
    case 'change':
      return `${formatGain(value)}%`;
    case 'cost': {
      const table = loaded(result.table);
      const costUnit = table?.kind === 'losses' ? table.table.costUnit : '';
      return `${formatCost(value)} ${costUnit}`;
    }
    case 'count':
      return numberWord(value);
    case 'correlation':
      return value.toFixed(3).replace('-', '−');
    case 'probability':
      return value < 0.001 ? t('below 0.001') : value.toFixed(3);
  }
}
