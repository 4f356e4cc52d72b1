import { memo, useCallback, useMemo, useState } from 'react';
import { useChange, useHighlight, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import {
  directionWords,
  formatCost,
  formatLossWithError,
  networkPhrase,
  withErrorNote,
} from '../../../app/words/format.ts';
import { replicateCount, replicateTitle } from '../../../app/words/replicateWords.ts';
import { shownTasks } from '../../../app/words/shownTasks.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { isolated } from '../../../base/i18n/isolated.ts';
import { ownText, t } from '../../../base/i18n/text.ts';
import { isPredicted, type LossTable, type Split } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { taskLetters } from '../../../core/tables/taskLetters.ts';
import styles from './NetworksPanel.module.css';
import { type NetworkListRow, networkRow } from './networkRow.ts';

interface NetworkTableProps {
  readonly table: LossTable;
  readonly colors: readonly string[];
  /** The networks as they are to be listed; `undefined` while they are being sorted. */
  readonly order: Uint32Array | undefined;
  readonly split: Split;
  readonly chosen: readonly number[];
}

/** Cells and rows drawn at first, and added each time more are asked for: what a page draws in one go. */
const atOnce = { cells: 1600, leastRows: 20, mostRows: 200 };

/** The networks, a portion at a time. */
export function NetworkTable({ table, colors, order, split, chosen }: NetworkTableProps) {
  const excluded = useSetting('excluded');
  const onToggle = useToggleExcluded();
  const fitting = Math.floor(atOnce.cells / (table.tasks.length + 3));
  const portion = Math.max(atOnce.leastRows, Math.min(atOnce.mostRows, fitting));
  const [shown, setShown] = useState(portion);
  const rows = useMemo(
    () => Array.from(order?.subarray(0, shown) ?? [], network => networkRow(table, network, split)),
    [table, order, split, shown],
  );
  const total = order?.length ?? 0;
  return (
    <section
      className={styles.networkScroll}
      data-testid="network-scroll"
      aria-label={t('Table of networks, scrollable')}
    >
      <table className={`${styles.networkTable} data-table`}>
        <caption className="visually-hidden">
          {withErrorNote(
            t('{shown} of {all} networks, {split} {measures}', {
              ...{ shown: total, all: table.networkCount },
              ...{ split: splitWord(split), measures: measureOf(table).measures },
            }),
            table.errors?.[split] !== undefined,
            replicateCount(table, split),
          )}
        </caption>
        <TaskColumns table={table} />
        <thead>
          <tr>
            <SortHeader column="tasks" text={t('tasks')} />
            <SortHeader column="cost" text={table.costUnit} />
            {shownTasks(table.tasks).map(task => (
              <SortHeader
                key={task.id}
                column={task.id}
                text={task.short}
                title={`${isolated(task.name)}${directionWords(task)}`}
              />
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('Exclude')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <NetworkLine
              key={row.network}
              table={table}
              colors={colors}
              row={row}
              isChosen={chosen.includes(row.network)}
              isExcluded={excluded.includes(row.network)}
              onToggle={onToggle}
            />
          ))}
        </tbody>
      </table>
      {total > shown && (
        <p className={styles.networkMore}>
          {t('{shown} of {all} networks are listed.', { shown, all: total })}{' '}
          <button type="button" className="button" onClick={() => setShown(shown + portion)}>
            {t('List {count} more', { count: Math.min(portion, total - shown) })}
          </button>
        </p>
      )}
      {order === undefined && (
        <p role="status">{t('Sorting {count} networks…', { count: table.networkCount })}</p>
      )}
      {order?.length === 0 && <p>{t('No network holds all of these tasks.')}</p>}
    </section>
  );
}

function SortHeader({ column, text, title }: { column: string; text: string; title?: string }) {
  const sort = useSetting('sort');
  const change = useChange();
  const direction = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined;
  const next = direction === 'ascending' ? `-${column}` : direction === 'descending' ? 'given' : column;
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <button
        type="button"
        title={t('Sort by {column}', { column: title ?? text })}
        onClick={() => change({ sort: next })}
      >
        {text}
        <span aria-hidden="true">
          {direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}
        </span>
      </button>
    </th>
  );
}

/** Excludes a network, or lets it be chosen again. The same function at every render. */
function useToggleExcluded(): (network: number) => void {
  const { configuration } = useApp();
  return useCallback(
    network => {
      const { change, configuration: present } = configuration.getState();
      const others = present.excluded.filter(index => index !== network);
      const isExcluded = others.length < present.excluded.length;
      change({ excluded: isExcluded ? others : [...others, network].sort((a, b) => a - b) });
    },
    [configuration],
  );
}

/** Marks the column of the task that is highlighted anywhere on the page. */
function TaskColumns({ table }: { table: LossTable }) {
  const highlighted = useHighlight(state => state.task);
  const pinned = useSetting('task');
  return (
    <colgroup>
      <col span={2} />
      {table.tasks.map(task => (
        <col key={task.id} className={task.id === (highlighted ?? pinned) ? 'is-highlighted' : undefined} />
      ))}
    </colgroup>
  );
}

interface NetworkLineProps {
  readonly table: LossTable;
  readonly colors: readonly string[];
  readonly row: NetworkListRow;
  readonly isChosen: boolean;
  readonly isExcluded: boolean;
  /** Excludes the network, or lets it be chosen again. */
  readonly onToggle: (network: number) => void;
}

/** One network with its losses; it can be excluded from choice. */
const NetworkLine = memo(function NetworkLine(props: NetworkLineProps) {
  const { table, colors, row, isChosen, isExcluded, onToggle } = props;
  const isHighlighted = useHighlight(state => state.network === row.network);
  const highlight = useHighlight(state => state.highlightNetwork);
  const classes = [
    isChosen && styles.isChosen,
    isExcluded && styles.isExcluded,
    isHighlighted && 'is-highlighted',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <tr
      className={classes}
      data-chosen={isChosen || undefined}
      onPointerEnter={() => highlight(row.network)}
      onPointerLeave={() => highlight(null)}
    >
      <td>
        {row.tasks.map(task => (
          <span
            key={task}
            className={styles.networkTask}
            style={{ color: colors[task] }}
            title={ownText(table.tasks[task]?.name ?? '')}
          >
            {isolated(shortName(table, task))}
          </span>
        ))}
        {isPredicted(table, row.network) && (
          <span className={styles.networkPredicted} data-testid="network-predicted">
            {t('predicted')}
          </span>
        )}
        {isChosen && <span className="visually-hidden">{t('(chosen)')}</span>}
      </td>
      <td>{formatCost(row.cost)}</td>
      {row.losses.map((loss, task) => (
        <td
          key={table.tasks[task]?.id}
          className={loss === undefined || Number.isNaN(loss) ? styles.isMissing : undefined}
          title={row.replicates && replicateTitle(row.replicates[task])}
        >
          {loss === undefined ? (
            ''
          ) : Number.isNaN(loss) ? (
            <span title={t('not measured')}>{t('n/m')}</span>
          ) : (
            formatLossWithError(table, task, loss, row.errors?.[task] ?? Number.NaN)
          )}
        </td>
      ))}
      <td>
        <button
          type="button"
          className={styles.networkToggle}
          aria-pressed={isExcluded}
          aria-label={t('Exclude {network}', { network: networkPhrase(table, row.network) })}
          title={t(isExcluded ? 'Excluded: may be chosen again' : 'Exclude this network from every choice')}
          onClick={() => onToggle(row.network)}
          onFocus={() => highlight(row.network)}
          onBlur={() => highlight(null)}
        >
          {isExcluded ? '↺' : '✕'}
        </button>
      </td>
    </tr>
  );
});

/** In tables of more tasks these have short names. */
const mostLetters = 8;

/** Letters where there are few tasks, else short names. */
function shortName({ tasks }: LossTable, task: number): string {
  if (tasks.length <= mostLetters) return taskLetters(shownTasks(tasks))[task] ?? '';
  return ownText(tasks[task]?.short ?? '');
}
