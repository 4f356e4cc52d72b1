import styles from './GainHeatmap.module.css';
import { colorAt, type HeatmapScale, legendTicks } from './heatmapScale.ts';
import type { HeatmapLayout } from './layOutHeatmap.ts';

interface HeatmapLegendProps {
  readonly scale: HeatmapScale;
  readonly format: (value: number) => string;
  readonly layout: Pick<HeatmapLayout, 'left' | 'top' | 'height' | 'legendLeft' | 'legendLength'>;
}

const bands = 24;

/** The colour scale with its ends in words: beside the grid, or below it where there is no room. */
export function HeatmapLegend({ scale, format, layout }: HeatmapLegendProps) {
  const isBeside = layout.legendLeft !== undefined;
  const length = layout.legendLength;
  const ticks = legendTicks(scale, format);
  const positionAt = (share: number) => (scale.kind === 'diverging' ? 2 * share - 1 : share);
  const shares = Array.from({ length: bands }, (_, i) => (i + 0.5) / bands);
  if (isBeside) {
    const y = (share: number) => (1 - share) * length;
    return (
      <g
        className={styles.heatmapLegend}
        style={{ transform: `translate(${layout.legendLeft}px, ${layout.top}px)` }}
      >
        {shares.map(share => (
          <rect
            key={share}
            y={y(share + 0.5 / bands)}
            width={10}
            height={length / bands + 0.6}
            style={{ fill: colorAt(positionAt(share), scale.kind) }}
          />
        ))}
        {ticks.map(({ at, text }) => (
          <text key={at} x={16} y={Math.max(10, Math.min(length, y(at) + 4))}>
            {text}
          </text>
        ))}
      </g>
    );
  }
  const shown =
    ticks.length > 3 ? [ticks[0], ticks[Math.floor(ticks.length / 2)], ticks[ticks.length - 1]] : ticks;
  return (
    <g
      className={styles.heatmapLegend}
      style={{ transform: `translate(${layout.left}px, ${layout.height - 44}px)` }}
    >
      {shares.map(share => (
        <rect
          key={share}
          x={(share - 0.5 / bands) * length}
          width={length / bands + 0.6}
          height={10}
          style={{ fill: colorAt(positionAt(share), scale.kind) }}
        />
      ))}
      {shown.map(
        tick =>
          tick && (
            <text
              key={tick.at}
              x={tick.at * length}
              y={26}
              textAnchor={tick.at < 0.1 ? 'start' : tick.at > 0.9 ? 'end' : 'middle'}
            >
              {tick.text}
            </text>
          ),
      )}
    </g>
  );
}
