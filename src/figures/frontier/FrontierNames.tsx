import { Fragment, type KeyboardEvent, memo, type ReactNode } from 'react';
import { markSymbol } from '../axes/marks.ts';
import styles from './FrontierChart.module.css';
import { fadedClass } from './FrontierMarks.tsx';
import type { FrontierLine } from './frontierData.ts';
import { type FrontierLayout, type KeyName, lineDash, widthOf } from './layOutFrontier.ts';

interface FrontierNamesProps {
  readonly layout: FrontierLayout;
  readonly highlight: string | null;
  readonly onHighlight: (key: string | null) => void;
  /** Switches a line on or off; the strong one is always on. */
  readonly onToggle?: ((key: string) => void) | undefined;
}

/** The names of lines, at their ends or in the key, as buttons that switch them; those of published series in the key. */
export const FrontierNames = memo(function FrontierNames(props: FrontierNamesProps) {
  const { layout, highlight, onHighlight, onToggle } = props;
  const shown = layout.data.lines.some(line => line.key === highlight) ? highlight : null;
  const nameOf = (line: FrontierLine, left: number, width: number, children: ReactNode) => (
    <LineName
      line={line}
      box={{ left, width }}
      className={`${styles.frontierName}${fadedClass(line.key, shown)}`}
      onHighlight={onHighlight}
      onToggle={line.emphasised || line.isGhost ? undefined : onToggle}
    >
      {children}
    </LineName>
  );
  return (
    <g>
      {layout.endNames.map(({ line, text, x, y, leader }) => (
        <g key={line.key} style={{ color: line.color }}>
          {leader ? <path className={styles.frontierLeader} d={leader} /> : null}
          <g transform={`translate(${x},${y})`}>
            {nameOf(
              line,
              -4,
              layout.width - x + 4,
              <text dy="0.34em">
                {text !== line.name && <title>{line.name}</title>}
                {text}
              </text>,
            )}
          </g>
        </g>
      ))}
      {layout.keyNames.map(({ key, name, text, color, line, mark = 0, x, y, width }) => (
        <g key={key} style={{ color }} transform={`translate(${x},${y})`}>
          {line ? (
            nameOf(
              line,
              -4,
              width + 8,
              <Fragment>
                <KeyStroke line={line} />
                <text x={keyText} dy="0.34em">
                  {text !== name && <title>{name}</title>}
                  {text}
                </text>
              </Fragment>,
            )
          ) : (
            <g className={fadedClass('', shown)}>
              <path className={styles.frontierKeySymbol} d={markSymbol(mark)} transform="translate(10,0)" />
              <text className={styles.frontierKeyMark} x={keyText} dy="0.34em">
                {text !== name && <title>{name}</title>}
                {text}
              </text>
            </g>
          )}
        </g>
      ))}
    </g>
  );
});

/** Where the text of an entry of the key begins, behind its sample. */
const keyText = 24;

function KeyStroke({ line }: { readonly line: KeyName['line'] & object }) {
  return (
    <path
      className={styles.frontierKeyStroke}
      d="M0,0H18"
      strokeWidth={widthOf(line)}
      strokeDasharray={lineDash(line)}
    />
  );
}

interface LineNameProps {
  readonly line: FrontierLine;
  /** Where it can be pressed. */
  readonly box: { readonly left: number; readonly width: number };
  readonly className: string;
  readonly onHighlight: (key: string | null) => void;
  readonly onToggle: ((key: string) => void) | undefined;
  readonly children: ReactNode;
}

/** The name of a line: a button that switches it, where it can be switched. */
function LineName({ line, box, className, onHighlight, onToggle, children }: LineNameProps) {
  const hover = {
    onPointerEnter: () => onHighlight(line.isOff ? null : line.key),
    onPointerLeave: () => onHighlight(null),
  };
  if (!onToggle)
    return (
      <g className={className} {...hover}>
        {children}
      </g>
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onToggle(line.key);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing holds no elements of a page.
    <g
      className={`${className} ${styles.isToggle}${line.isOff ? ` ${styles.isOff}` : ''}`}
      role="button"
      tabIndex={0}
      aria-pressed={!line.isOff}
      aria-label={line.name}
      onClick={() => onToggle(line.key)}
      onKeyDown={onKeyDown}
      {...hover}
    >
      <rect data-export="skip" x={box.left} y={-12} width={box.width} height={24} rx={4} />
      {children}
    </g>
  );
}
