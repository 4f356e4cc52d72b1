import { withErrorNote } from '../../app/words/format.ts';
import { t } from '../../base/i18n/text.ts';
import styles from '../frontier/FrontierTable.module.css';
import type { ScatterPoint } from './scatterData.ts';

interface ScatterTableProps {
  readonly caption: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly points: readonly ScatterPoint[];
  readonly formatX: (value: number, error?: number) => string;
  readonly formatY: (value: number, error?: number) => string;
  /** How the second value minus the first is written, where both are in one unit. */
  readonly formatDifference?: (value: number, error?: number) => string;
}

/** More rows than a reader reads: the rest is in the CSV. */
const most = 500;

/** The scatter as a table: a row per pair, both values and, where they are in one unit, their difference. */
export function ScatterTable(props: ScatterTableProps) {
  const { caption, xTitle, yTitle, points, formatX, formatY, formatDifference } = props;
  const more =
    points.length > most
      ? t(' The first {most} of {count}; all are in the CSV.', {
          most: String(most),
          count: String(points.length),
        })
      : '';
  return (
    <table className={styles.frontierTable}>
      <caption>
        {withErrorNote(
          caption,
          points.some(({ errors }) => errors),
        )}
        {more}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('pair')}</th>
          <th scope="col">{xTitle}</th>
          <th scope="col">{yTitle}</th>
          {formatDifference && <th scope="col">{t('difference')}</th>}
        </tr>
      </thead>
      <tbody>
        {points.slice(0, most).map(point => (
          <tr key={point.key}>
            <th scope="row">{point.name}</th>
            <td>{formatX(point.x, point.errors?.x)}</td>
            <td>{formatY(point.y, point.errors?.y)}</td>
            {formatDifference && (
              <td>
                {formatDifference(
                  point.y - point.x,
                  point.errors && Math.hypot(point.errors.x, point.errors.y),
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
