import { formatCost } from '../../app/words/format.ts';
import { ownText, t } from '../../base/i18n/text.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { MatrixColumn } from '../../figures/matrix/matrixData.ts';
import { stateWords } from './matrixColumns.ts';

/** The matrix of networks as a table: a row for each network. */
export function MatrixTable({ table, columns }: { table: LossTable; columns: readonly MatrixColumn[] }) {
  return (
    <table className="data-table">
      <caption>{t('Networks by size, and what is known of each')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tasks')}</th>
          <th scope="col">{table.costUnit}</th>
          <th scope="col">{t('what is known')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(column => (
          <tr key={column.network}>
            <th scope="row">
              {column.tasks.map(task => ownText(table.tasks[task]?.name ?? '')).join(' + ')}
            </th>
            <td>{formatCost(table.costs[column.network] as number)}</td>
            <td>{stateWords(column)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
