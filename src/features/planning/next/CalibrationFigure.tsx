import { useRef } from 'react';
import { t } from '../../../base/i18n/text.ts';
import type { Calibration } from '../../../core/plan/posterior/calibrate.ts';
import { csvOf } from '../../../core/tables/csv.ts';
import { useWidth } from '../../../figures/axes/useWidth.ts';
import { Figure, type FigureSubject } from '../../../figures/Figure.tsx';
import { useSavedSvg } from '../../../figures/useDrawing.ts';
import { shareText } from '../planWords.ts';
import styles from './CalibrationFigure.module.css';

const levels = (calibration: Calibration) => [
  { said: 0.5, held: calibration.inside50 },
  { said: 0.9, held: calibration.inside90 },
];

/** What intervals say they hold, and what they held of losses that were left out. */
export function CalibrationFigure({ calibration, of }: { calibration: Calibration; of: FigureSubject }) {
  const rows = levels(calibration);
  return (
    <Figure
      title={t('Intervals of values left out')}
      saved={{
        of,
        name: 'Plan calibration',
        csv: () =>
          csvOf(
            ['interval', 'values inside', 'losses'],
            rows.map(({ said, held }) => [said, held, calibration.count]),
          ),
      }}
      twin={{
        title: t('Table of the calibration'),
        table: (
          <table className="data-table">
            <caption>
              {t('{count} values, each left out with its network', { count: calibration.count })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('interval')}</th>
                <th scope="col">{t('values inside')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ said, held }) => (
                <tr key={said}>
                  <th scope="row">{shareText(said)}</th>
                  <td>{shareText(held)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ),
      }}
    >
      <Bars rows={rows} />
    </Figure>
  );
}

const size = { row: 34, names: 104, values: 56, bar: 16 } as const;

function Bars({ rows }: { rows: ReturnType<typeof levels> }) {
  const svg = useSavedSvg();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 520);
  const scale = (share: number) => size.names + share * (width - size.names - size.values);
  return (
    <div ref={frame} className={styles.calibration}>
      <svg
        ref={svg}
        width={width}
        height={rows.length * size.row + 18}
        aria-label={t('Share of values inside the intervals of the model')}
      >
        {rows.map(({ said, held }, i) => {
          const y = i * size.row + 6;
          return (
            <g key={said}>
              <text x={0} y={y + size.bar / 2} dy="0.34em">
                {t('{share} intervals', { share: shareText(said) })}
              </text>
              <rect
                className={styles.track}
                x={scale(0)}
                y={y}
                width={scale(1) - scale(0)}
                height={size.bar}
                rx={3}
              />
              <rect
                className={styles.held}
                x={scale(0)}
                y={y}
                width={scale(held) - scale(0)}
                height={size.bar}
                rx={3}
              />
              <line
                className={styles.said}
                x1={scale(said)}
                x2={scale(said)}
                y1={y - 4}
                y2={y + size.bar + 4}
              />
              <text className={styles.value} x={scale(1) + 10} y={y + size.bar / 2} dy="0.34em">
                {shareText(held)}
              </text>
            </g>
          );
        })}
        <text x={size.names} y={rows.length * size.row + 12}>
          {t('bar: values inside; line: what the interval says')}
        </text>
      </svg>
    </div>
  );
}
