import { memo } from 'react';
import { useHighlight } from '../../../app/context/hooks.ts';
import { formatCost, formatTaskLoss, networkPhrase } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { isPredicted, type LossTable } from '../../../core/tables/lossTable.ts';
import type { NetworkListRow } from './networkRow.ts';

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
export const NetworkLine = memo(function NetworkLine(props: NetworkLineProps) {
  const { table, colors, row, isChosen, isExcluded, onToggle } = props;
  const isHighlighted = useHighlight(state => state.network === row.network);
  const highlight = useHighlight(state => state.highlightNetwork);
  const classes = [isChosen && 'is-chosen', isExcluded && 'is-excluded', isHighlighted && 'is-highlighted']
    .filter(Boolean)
    .join(' ');
  return (
    <tr
      className={classes}
      onPointerEnter={() => highlight(row.network)}
      onPointerLeave={() => highlight(null)}
    >
      <td>
        {row.tasks.map(task => (
          <span
            key={task}
            className="network-task"
            style={{ color: colors[task] }}
            title={table.tasks[task]?.name}
          >
            {shortName(table, task)}
          </span>
        ))}
        {isPredicted(table, row.network) && <span className="network-predicted">{t('predicted')}</span>}
        {isChosen && <span className="visually-hidden">{t('(chosen)')}</span>}
      </td>
      <td>{formatCost(row.cost)}</td>
      {row.losses.map((loss, task) => (
        <td
          key={table.tasks[task]?.id}
          className={loss === undefined || Number.isNaN(loss) ? 'is-missing' : undefined}
        >
          {loss === undefined ? (
            ''
          ) : Number.isNaN(loss) ? (
            <span title={t('not measured')}>{t('n/m')}</span>
          ) : (
            formatTaskLoss(table, task, loss)
          )}
        </td>
      ))}
      <td>
        <button
          type="button"
          className="network-toggle"
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

/** Ids where they are as short as the short names, as letters are; never some of the one and some of the other. */
function shortName({ tasks }: LossTable, task: number): string | undefined {
  const isLong = tasks.some(({ id, short }) => short.length < id.length);
  return isLong ? tasks[task]?.short : tasks[task]?.id;
}
