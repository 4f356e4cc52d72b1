import { memo, useMemo, useRef } from 'react';
import { formatCost, unitText } from '../../app/words/format.ts';
import { t } from '../../base/i18n/text.ts';
import { useWidth } from '../axes/useWidth.ts';
import { useSavedSvg } from '../useDrawing.ts';
import styles from './GroupingDiagram.module.css';
import {
  type DiagramBlock,
  type DiagramNetwork,
  type DiagramTask,
  layOutGrouping,
} from './layOutGrouping.ts';
import { blockKey, headKey } from './morphGrouping.ts';
import { useMorph } from './useMorph.ts';

interface GroupingDiagramProps {
  readonly title: string;
  readonly tasks: readonly DiagramTask[];
  readonly networks: readonly DiagramNetwork[];
  readonly costUnit: string;
  /** Networks of another diagram of this width, to whose costs the blocks are drawn to scale. */
  readonly beside?: readonly DiagramNetwork[];
  /** Other groupings, each of which has room in the diagram's height. */
  readonly roomFor?: readonly (readonly DiagramNetwork[])[];
  /** The most height in pixels that is kept for those. */
  readonly mostRoom?: number;
  /** How fast one grouping becomes the next, relative to 1. */
  readonly speed?: number;
  readonly highlightTask: string | null;
  onHighlightTask(id: string | null): void;
  readonly highlightNetwork: number | null;
  onHighlightNetwork(id: number | null): void;
}

/**
 * The chosen networks: each a block as wide as its cost, its tasks as heads above it. A solid head serves its task,
 * a dashed one is auxiliary. Over a change of budget networks keep their identity: they move, split, join and leave, and
 * heads go to the networks that take over their tasks.
 */
export const GroupingDiagram = memo(function GroupingDiagram(props: GroupingDiagramProps) {
  const { title, tasks, networks, costUnit, highlightTask, highlightNetwork, beside } = props;
  const svg = useSavedSvg();
  const { roomFor, mostRoom = Number.POSITIVE_INFINITY, speed = 1 } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 480);
  const layout = useMemo(
    () => layOutGrouping(networks, tasks, width, beside),
    [networks, tasks, width, beside],
  );
  const room = useMemo(
    () => Math.max(0, ...(roomFor ?? []).map(other => layOutGrouping(other, tasks, width).height)),
    [roomFor, tasks, width],
  );
  const height = Math.max(layout.height, Math.min(room, mostRoom));
  const { blocks } = layout;
  const leaving = useMorph(svg, blocks, String(width), speed);
  // Where networks are counted there is no cost to tell.
  const isCounted = costUnit === 'networks';

  const drawBlock = (block: DiagramBlock, isLeaving: boolean) => (
    <g
      key={block.network.id}
      data-part={blockKey(block.network.id)}
      className={`${styles.groupingBlock}${isLeaving ? ` ${styles.isLeaving}` : ''}`}
      data-testid="grouping-block"
      data-leaving={isLeaving || undefined}
      style={{ transform: `translate(${block.x}px, ${block.y}px)` }}
      data-faded={(highlightNetwork !== null && highlightNetwork !== block.network.id) || undefined}
      onPointerEnter={() => props.onHighlightNetwork(block.network.id)}
      onPointerLeave={() => props.onHighlightNetwork(null)}
    >
      <rect className={styles.groupingBody} y={block.bodyY} width={block.width} height={46} rx={6} />
      <g data-words="" style={{ transform: `translate(${block.width / 2}px, ${block.bodyY}px)` }}>
        {(block.isSizeNamed || isCounted) && (
          <text className={styles.groupingSize} y={isCounted ? 28 : 20}>
            {block.network.sizeName}
          </text>
        )}
        {!isCounted && (
          <text className={styles.groupingCost} y={block.isSizeNamed ? 37 : 28}>
            {formatCost(Number(block.network.cost.toPrecision(4)))} {unitText(costUnit, block.network.cost)}
          </text>
        )}
      </g>
      {/* The heads of a network that goes are seen going to those that take them over. */}
      {!isLeaving &&
        block.heads.map((head, i) => (
          <g
            key={head.task.id}
            data-part={headKey(block.network.id, block.network.heads[i]?.task ?? i)}
            className={head.serves ? styles.groupingHead : `${styles.groupingHead} ${styles.isAuxiliary}`}
            data-testid="grouping-head"
            data-auxiliary={!head.serves || undefined}
            style={{ transform: `translate(${head.x}px, ${head.y}px)`, color: head.task.color }}
            data-faded={(highlightTask !== null && highlightTask !== head.task.id) || undefined}
            onPointerEnter={() => props.onHighlightTask(head.task.id)}
            onPointerLeave={() => props.onHighlightTask(null)}
          >
            <title>
              {head.serves
                ? t('{task}: served by this network', { task: head.task.name })
                : t('{task}: auxiliary here', { task: head.task.name })}
            </title>
            {head.isLowest && (
              <line x1={head.width / 2} x2={head.width / 2} y1={26} y2={block.bodyY - head.y} />
            )}
            <rect x={1} y={1} width={head.width - 2} height={head.height - 2} rx={head.height / 2 - 1} />
            <text style={{ transform: `translate(${head.width / 2}px, 18px)` }}>{head.text}</text>
          </g>
        ))}
    </g>
  );

  return (
    <div ref={frame} className={styles.groupingDiagram} data-testid="grouping-diagram">
      <svg ref={svg} width={width} height={height} role="img" aria-label={title}>
        {leaving.map(block => drawBlock(block, true))}
        {blocks.map(block => drawBlock(block, false))}
      </svg>
    </div>
  );
});
