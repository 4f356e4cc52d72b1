import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { t } from '../../base/i18n/text.ts';
import { useWidth } from '../axes/useWidth.ts';
import { measureText } from '../text/measureText.ts';
import { useSavedSvg } from '../useDrawing.ts';
import styles from './GainScatter.module.css';
import { layOutScatter, type ScatterLayout } from './layOutScatter.ts';
import { ScatterAxes } from './ScatterAxes.tsx';
import { isLettered, type ScatterData, type ScatterDot, type ScatterPoint } from './scatterData.ts';
import { useScatterKeys } from './useScatterKeys.ts';

export interface GainScatterProps {
  readonly title: string;
  readonly data: ScatterData;
  /** One pair in words, with both its values. */
  readonly pointLabel: (point: ScatterPoint) => string;
  readonly selected: string | null;
  readonly onSelect: (key: string | null) => void;
  /** The dot under the pointer or the focus; `null` for none. */
  readonly onPoint: (key: string | null) => void;
}

/** More dots than these are drawn as one shape per colour; the one that is walked to is still an element of its own. */
const mostElements = 600;

/**
 * Values of pairs of tasks on one side against those on the other: a dot for each pair, zero lines, and the diagonal
 * where both are in one unit. One tab stop; arrow keys walk the dots.
 */
export function GainScatter(props: GainScatterProps) {
  const { title, data, pointLabel, selected, onSelect, onPoint } = props;
  const frame = useRef<HTMLDivElement>(null);
  const svg = useSavedSvg();
  const width = useWidth(frame, 480);
  const layout = useMemo(() => layOutScatter(data, width, measureText), [data, width]);
  const keys = useScatterKeys(layout.dots, selected, onSelect);
  const [pointed, setPointed] = useState<string | null>(null);
  const point = (key: string | null) => {
    setPointed(key);
    onPoint(key);
  };
  const hasLetters = isLettered(data.points);
  const isMany = layout.dots.length > mostElements;
  const special = new Set([keys.current, selected, pointed]);
  const elements = isMany ? layout.dots.filter(dot => special.has(dot.point.key)) : layout.dots;
  const nearest = (event: PointerEvent<SVGElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    return nearestDot(layout.dots, event.clientX - rect.left, event.clientY - rect.top)?.point.key ?? null;
  };

  return (
    <div ref={frame} className={styles.gainScatter}>
      <svg
        ref={svg}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        aria-label={title}
        onPointerMove={isMany ? event => point(nearest(event)) : undefined}
        onPointerLeave={() => point(null)}
      >
        <ScatterAxes layout={layout} data={data} />
        {isMany && <ManyDots dots={layout.dots} />}
        <ScatterNames layout={layout} shown={pointed ?? selected} isFading={pointed !== null} />
        <g role="listbox" aria-label={t('{title}: pairs', { title })} onKeyDown={keys.onKeyDown}>
          {elements.map(({ point: own, x, y }) => (
            <g
              key={own.key}
              ref={element => keys.register(own.key, element)}
              role="option"
              aria-label={pointLabel(own)}
              aria-selected={own.key === selected}
              {...(isMany
                ? {
                    'aria-setsize': layout.dots.length,
                    'aria-posinset': layout.dots.findIndex(dot => dot.point === own) + 1,
                  }
                : {})}
              tabIndex={own.key === keys.current ? 0 : -1}
              className={`${styles.scatterDot}${own.key === selected ? ` ${styles.isSelected}` : ''}${pointed !== null && pointed !== own.key ? ` ${styles.isFaded}` : ''}`}
              style={{ fill: own.color }}
              transform={`translate(${x},${y})`}
              onClick={() => {
                keys.goTo(own.key);
                onSelect(own.key === selected ? null : own.key);
              }}
              onPointerEnter={() => point(own.key)}
              onFocus={() => point(own.key)}
              onBlur={() => point(null)}
            >
              <circle r={layout.radius} />
              {hasLetters && <text dy="0.35em">{own.letter}</text>}
            </g>
          ))}
        </g>
      </svg>
    </div>
  );
}

/** All dots of a colour as one shape: points of no length, drawn by their round ends. */
function ManyDots({ dots }: { readonly dots: readonly ScatterDot[] }) {
  const paths = useMemo(() => {
    const parts = new Map<string, string[]>();
    for (const { point, x, y } of dots) {
      const known = parts.get(point.color) ?? [];
      known.push(`M${x.toFixed(1)},${y.toFixed(1)}h0`);
      parts.set(point.color, known);
    }
    return [...parts].map(([color, moves]) => ({ color, path: moves.join('') }));
  }, [dots]);
  return paths.map(({ color, path }) => (
    <path key={color} className={styles.scatterMany} d={path} style={{ stroke: color }} />
  ));
}

interface ScatterNamesProps {
  readonly layout: ScatterLayout;
  /** The dot that is named in any case. */
  readonly shown: string | null;
  /** Whether all other names step back. */
  readonly isFading: boolean;
}

/** The names that have room, and above them the name of the dot that is pointed at or selected. */
function ScatterNames({ layout, shown, isFading }: ScatterNamesProps) {
  const dot = layout.dots.find(candidate => candidate.point.key === shown);
  const isNamed = layout.names.some(name => name.dot === dot);
  const isRight = dot !== undefined && dot.x > (layout.plot.left + layout.plot.right) / 2;
  return (
    <g>
      {layout.names.map(name => (
        <text
          key={name.dot.point.key}
          className={`${styles.scatterName}${isFading && name.dot !== dot ? ` ${styles.isFaded}` : ''}`}
          x={name.box.x0}
          y={(name.box.y0 + name.box.y1) / 2}
          dy="0.34em"
        >
          {name.dot.point.name}
        </text>
      ))}
      {dot && !isNamed && (
        <text
          className={`${styles.scatterName} ${styles.isPointed}`}
          data-export="skip"
          x={dot.x + (isRight ? -10 : 10)}
          y={dot.y - 10}
          textAnchor={isRight ? 'end' : 'start'}
        >
          {dot.point.name}
        </text>
      )}
    </g>
  );
}

/** The dot nearest to a place, within reach of a finger. */
function nearestDot(dots: readonly ScatterDot[], x: number, y: number): ScatterDot | undefined {
  let best: ScatterDot | undefined;
  let least = 16;
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    if (distance < least) [best, least] = [dot, distance];
  }
  return best;
}
