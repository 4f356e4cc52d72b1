import { memo } from 'react';
import { markSymbol } from '../axes/markSymbol.ts';
import { fadedClass } from './FrontierLines.tsx';
import type { FrontierLayout, KeyName } from './layOutFrontier.ts';

interface FrontierNamesProps {
  readonly layout: FrontierLayout;
  readonly highlight: string | null;
  readonly onHighlight: (key: string | null) => void;
}

/** The names: of lines at their ends, of published series beside a mark, and whatever has no room there in a key. */
export const FrontierNames = memo(function FrontierNames({
  layout,
  highlight,
  onHighlight,
}: FrontierNamesProps) {
  const shown = layout.data.lines.some(line => line.key === highlight) ? highlight : null;
  const hover = (key: string) => ({
    onPointerEnter: () => onHighlight(key),
    onPointerLeave: () => onHighlight(null),
  });
  return (
    <g>
      {layout.endNames.map(({ line, text, x, y, leader }) => (
        <g
          key={line.key}
          className={`frontier-name${fadedClass(line.key, shown)}`}
          style={{ color: line.color }}
          {...hover(line.key)}
        >
          {leader ? <path className="frontier-leader" d={leader} /> : null}
          <text x={x} y={y} dy="0.34em">
            {text}
          </text>
        </g>
      ))}
      {layout.seriesNames.map(({ series, box }) => (
        <text
          key={series.key}
          className={`frontier-series-name${fadedClass('', shown)}`}
          style={{ color: series.color }}
          x={box.x0}
          y={(box.y0 + box.y1) / 2}
          dy="0.34em"
        >
          {series.name}
        </text>
      ))}
      {layout.keyNames.map(entry => (
        <g
          key={entry.key}
          className={`frontier-key${fadedClass(entry.line ? entry.key : '', shown)}`}
          style={{ color: entry.color }}
          transform={`translate(${entry.x},${entry.y})`}
          {...(entry.line ? hover(entry.key) : {})}
        >
          <KeySample entry={entry} />
          <text className={entry.line ? 'frontier-key-line' : 'frontier-key-mark'} x={24} dy="0.34em">
            {entry.text}
          </text>
        </g>
      ))}
    </g>
  );
});

function KeySample({ entry }: { readonly entry: KeyName }) {
  if (!entry.line)
    return (
      <path className="frontier-key-symbol" d={markSymbol(entry.mark ?? 0)} transform="translate(10,0)" />
    );
  return (
    <path
      className="frontier-key-stroke"
      d="M0,0H18"
      strokeWidth={entry.line.emphasised ? 3 : 1.75}
      strokeDasharray={entry.line.dash ? '1.5 4' : undefined}
    />
  );
}
