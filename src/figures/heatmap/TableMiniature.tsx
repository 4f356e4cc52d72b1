import { memo } from 'react';
import { defaultConfiguration } from '../../app/configuration/fields.ts';
import { sidePairs } from '../../app/side/sidePairs.ts';
import type { PairValues } from '../../core/gains/gains.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import { affinityScale } from './affinityScale.ts';
import { colorAt, type HeatmapScale, positionOf } from './heatmapScale.ts';
import { scaleOfGains } from './scaleOfGains.ts';

/** Who helps whom in a table, small and without words: a square for each pair, empty where there is none. */
export const TableMiniature = memo(function TableMiniature({ loaded }: { readonly loaded: LoadedTable }) {
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
      {[...squaresByColor(pairs, scale)].map(([fill, squares]) => (
        <path key={fill} fill={fill} d={squares.join('')} />
      ))}
    </svg>
  );
});

/** So many steps of colour from the middle of a scale to its end: at this size finer ones are not seen, and each is an element to draw. */
const colorSteps = 24;

/** The squares of the pairs as outlines, by their colour. */
function squaresByColor({ rows, columns, values }: PairValues, scale: HeatmapScale): Map<string, string[]> {
  const squares = new Map<number, string[]>();
  values.forEach((value, i) => {
    const [row, column] = [Math.floor(i / columns.length), i % columns.length];
    if (Number.isNaN(value) || rows[row]?.id === columns[column]?.id) return;
    const step = Math.round(positionOf(value, scale).position * colorSteps) || 0;
    const outline = `M${column}.04 ${row}.04h.92v.92h-.92z`;
    const found = squares.get(step);
    if (found) found.push(outline);
    else squares.set(step, [outline]);
  });
  return new Map([...squares].map(([step, all]) => [colorAt(step / colorSteps, scale.kind), all]));
}
