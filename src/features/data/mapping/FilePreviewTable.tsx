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

/** The most columns that are shown where nothing is asked of them: of very many the first ones say how the file was read. */
const mostColumns = 40;

/** The first rows of a file as they were split into columns. */
export function FilePreviewTable({ preview, columnField }: FilePreviewTableProps) {
  const { file, columns, rows, rowCount } = preview;
  const hidden = rowCount - rows.length;
  // Columns and rows of a file are known by their places.
  const shown = columnField ? columns : columns.slice(0, mostColumns);
  const more = columns.length - shown.length;
  const places = shown.map((name, c) => ({ id: `${c} ${name}`, name, c }));
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
            {more > 0 && (
              <th scope="col">
                {t('and {count, plural, one {# more column} other {# more columns}}', { count: more })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, row }) => (
            <tr key={id}>
              {places.map(place => (
                <td key={place.id}>{row[place.c]}</td>
              ))}
              {more > 0 && <td>…</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
