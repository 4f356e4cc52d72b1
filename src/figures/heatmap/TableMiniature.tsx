import { defaultConfiguration } from '../../app/configuration/fields.ts';
import { sidePairs } from '../../app/side/sidePairs.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import { affinityScale } from './affinityScale.ts';
import { colorAt, type HeatmapScale, positionOf } from './heatmapScale.ts';
import { scaleOfGains } from './scaleOfGains.ts';

/** Who helps whom in a table, small and without words: a square for each pair, empty where there is none. */
export function TableMiniature({ loaded }: { loaded: LoadedTable }) {
  const usual = defaultConfiguration();
  const { values: pairs, isGain, log } = sidePairs(loaded.table, usual);
  const { rows, columns, values } = pairs;
  const scale: HeatmapScale = isGain
    ? scaleOfGains(values, usual.clamp)
    : affinityScale(log ? 'log' : 'linear', pairs);
  return (
    <svg
      viewBox={`0 0 ${columns.length} ${rows.length}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      {[...values].map((value, i) => {
        const [row, column] = [Math.floor(i / columns.length), i % columns.length];
        if (Number.isNaN(value) || rows[row]?.id === columns[column]?.id) return null;
        return (
          <rect
            key={`${row} ${column}`}
            {...{ x: column + 0.04, y: row + 0.04, width: 0.92, height: 0.92 }}
            fill={colorAt(positionOf(value, scale).position, scale.kind)}
          />
        );
      })}
    </svg>
  );
}
