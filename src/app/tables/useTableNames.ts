import { useMemo } from 'react';
import { dataWords, t } from '../../base/i18n/text.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import { useMeasuredTables, useOwnTables } from '../context/hooks.ts';
import { distinctNames } from './distinctNames.ts';
import type { TableId } from './tableIds.ts';
import {
  affinityTableNames,
  lossTableNames,
  recordedAffinityNames,
  recordedTableNames,
} from './tableNames.ts';

export interface TableName {
  readonly id: TableId;
  readonly text: string;
}

/** The tables of a kind as they are offered: those of the site, then those of the Lab, then the reader's own. */
export function useTableNames(kind: LoadedTable['kind']): readonly TableName[] {
  const entries = useOwnTables(state => state.entries);
  const measured = useMeasuredTables(state => state.entries);
  return useMemo(() => {
    const own = distinctNames(
      [...measured, ...entries]
        .filter(entry => entry.kind === kind)
        .map(({ id, name }) => ({ id, text: dataWords(name) })),
    );
    const names =
      kind === 'losses'
        ? [...lossTableNames, ...recordedTableNames]
        : [...affinityTableNames, ...recordedAffinityNames];
    return [...names.map(({ id, text }) => ({ id, text: t(text) })), ...own];
  }, [entries, measured, kind]);
}
