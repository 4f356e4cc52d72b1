import { type ReactNode, useMemo } from 'react';
import type { LossSide } from '../../app/side/sideOf.ts';
import { t } from '../../base/i18n/text.ts';
import { lazily } from '../../base/ui/lazy/lazily.tsx';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { Figure } from '../../figures/Figure.tsx';
import type { MatrixColumn } from '../../figures/matrix/matrixData.ts';
import { NetworkMatrix, useMatrixReading } from '../../figures/matrix/NetworkMatrix.tsx';
import { matrixCsv, matrixRows } from './matrixColumns.ts';
import styles from './PlanView.module.css';

const MatrixTable = lazily(async () => (await import('./MatrixTable.tsx')).MatrixTable);

interface MatrixFigureProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly side: LossSide;
  readonly table: LossTable;
  readonly columns: readonly MatrixColumn[];
  /** Of the files, in English, and above the saved drawing. */
  readonly saved: { readonly name: string; readonly title: string };
  readonly twinTitle: string;
  readonly controls?: ReactNode;
  /** What is said of the network that is pointed at, or of all. */
  wordsOf(column: MatrixColumn | undefined): string;
}

/** Networks by size with what became of each, and what is said of the one that is pointed at. */
export function MatrixFigure({ side, table, columns, saved, wordsOf, ...props }: MatrixFigureProps) {
  const { id, title, lead, twinTitle, controls } = props;
  const rows = useMemo(() => matrixRows(table, side.colors), [table, side.colors]);
  const { read, ...reading } = useMatrixReading();
  return (
    <Figure
      {...{ id, title, lead, controls }}
      saved={{ of: side.table, ...saved, csv: () => matrixCsv(table, columns) }}
      twin={{ title: twinTitle, table: <MatrixTable table={table} columns={columns} /> }}
      below={
        <p className={styles.reading} role="status">
          {wordsOf(columns.find(({ network }) => network === read))}
        </p>
      }
    >
      <NetworkMatrix title={t('Networks by size')} rows={rows} columns={columns} {...reading} />
    </Figure>
  );
}
