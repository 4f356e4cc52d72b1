import { t } from '../../../base/i18n/text.ts';
import { type RaceLine, raceRange, regretAtCount } from '../../../figures/race/raceData.ts';
import type { WriteRegret } from '../planWords.ts';

interface RaceTableProps {
  readonly lines: readonly RaceLine[];
  readonly count: number;
  readonly write: WriteRegret;
}

/** The race as a table: a row for each number of trained networks, a column for each way to choose them. */
export function RaceTable({ lines, count, write }: RaceTableProps) {
  const [least, most] = raceRange(lines);
  return (
    <table className="data-table">
      <caption>{t('Regret over networks trained, lower is better')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('networks trained')}</th>
          {lines.map(({ key, name, color }) => (
            <th key={key} scope="col" style={{ color }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: most - least + 1 }, (_, i) => least + i).map(row => (
          <tr key={row} aria-current={row === count ? 'true' : undefined}>
            <th scope="row">{row}</th>
            {lines.map(line => {
              const regret = regretAtCount(line, row);
              return <td key={line.key}>{regret === undefined ? '–' : write(regret)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
