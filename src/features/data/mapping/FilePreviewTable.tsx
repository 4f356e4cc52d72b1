import type { ReactNode } from 'react';
import { t } from '../../../base/i18n/text.ts';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import type { FilePreview } from '../../../files/open/readResult.ts';
import styles from './MappingPanel.module.css';

interface FilePreviewTableProps {
  readonly preview: FilePreview;
  /** Under the name of each column: what it holds. */
  readonly columnField?: (column: number) => ReactNode;
}

/** The first rows of a file as they were split into columns. */
export function FilePreviewTable({ preview, columnField }: FilePreviewTableProps) {
  const { file, columns, rows, rowCount } = preview;
  const hidden = rowCount - rows.length;
  // Columns and rows of a file are known by their places.
  const places = columns.map((name, c) => ({ id: `${c} ${name}`, name, c }));
  const lines = rows.map((row, r) => ({ id: `${r}`, row }));
  return (
    <ScrollRegion title={t('First rows of {file}', { file })}>
      <table className={`${styles.previewTable} data-table`} data-testid="preview-table">
        <caption>
          {hidden > 0
            ? t('{file}: {count, plural, one {# row} other {# rows}}, the first {shown} shown', {
                file,
                count: rowCount,
                shown: rows.length,
              })
            : t('{file}: {count, plural, one {# row} other {# rows}}', { file, count: rowCount })}
        </caption>
        <thead>
          <tr>
            {places.map(({ id, name, c }) => (
              <th key={id} scope="col">
                {name || <span className="visually-hidden">{t('names of rows')}</span>}
                {columnField && <span className={styles.previewRole}>{columnField(c)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, row }) => (
            <tr key={id}>
              {places.map(place => (
                <td key={place.id}>{row[place.c]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
