import type { DiagramNetwork, DiagramTask } from './layOutGrouping.ts';
import { layOutMini, miniHeight } from './layOutMini.ts';
import styles from './MiniGrouping.module.css';

interface MiniGroupingProps {
  readonly networks: readonly DiagramNetwork[];
  readonly tasks: readonly DiagramTask[];
  /** The cost of the dearest grouping and the count of networks of the largest that stands beside it. */
  readonly scale: { readonly mostCost: number; readonly mostNetworks: number };
  /** Of the drawing, in its own pixels. */
  readonly width?: number;
}

const kinds = { body: styles.miniBody, serves: styles.miniServes, auxiliary: styles.miniAuxiliary } as const;

/** A grouping as a small picture, which has its words beside it. */
export function MiniGrouping({ networks, tasks, scale, width = 168 }: MiniGroupingProps) {
  return (
    <svg className={styles.miniGrouping} viewBox={`0 0 ${width} ${miniHeight}`} aria-hidden="true">
      {layOutMini(networks, tasks, width, scale).map(mark => (
        <g key={`${mark.kind} ${mark.x}`} className={kinds[mark.kind]} style={{ color: mark.color }}>
          <MiniRect mark={mark} />
          {mark.text && (
            <text x={mark.x + mark.width / 2} y={mark.y + 10.5}>
              {mark.text}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function MiniRect({ mark }: { mark: ReturnType<typeof layOutMini>[number] }) {
  // The line of an auxiliary head lies inside its place.
  const inset = mark.kind === 'auxiliary' ? Math.min(0.6, mark.width / 4) : 0;
  return (
    <rect
      x={mark.x + inset}
      y={mark.y + inset}
      width={mark.width - 2 * inset}
      height={mark.height - 2 * inset}
      rx={Math.min(3, mark.width / 4)}
    />
  );
}
