import { useMemo, useRef } from 'react';
import { t } from '../i18n/text.ts';
import { formatBudget } from './formatTotal.ts';
import { type DiagramNetwork, type DiagramTask, layOutGrouping } from './layOutGrouping.ts';
import { useLeaving } from './useLeaving.ts';
import { useWidth } from './useWidth.ts';
import './GroupingDiagram.css';

interface GroupingDiagramProps {
  readonly title: string;
  readonly tasks: readonly DiagramTask[];
  readonly networks: readonly DiagramNetwork[];
  readonly costUnit: string;
  /** Networks of another diagram of this width, to whose costs the blocks are drawn to scale. */
  readonly beside?: readonly DiagramNetwork[];
  readonly highlightTask: string | null;
  onHighlightTask(id: string | null): void;
  readonly highlightNetwork: number | null;
  onHighlightNetwork(id: number | null): void;
  readonly svgRef: React.RefObject<SVGSVGElement | null>;
}

/**
 * The chosen networks: each a block as wide as its cost, its tasks as heads above it. A solid head serves its task,
 * a dashed one is auxiliary. Networks keep their identity over a change of budget: they move, appear and leave.
 */
export function GroupingDiagram(props: GroupingDiagramProps) {
  const { title, tasks, networks, costUnit, highlightTask, highlightNetwork, svgRef, beside } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 480);
  const layout = useMemo(
    () => layOutGrouping(networks, tasks, width, beside),
    [networks, tasks, width, beside],
  );
  const blocks = useLeaving(layout.blocks, block => String(block.network.id));

  return (
    <div ref={frame} className="grouping-diagram">
      <svg ref={svgRef} width={width} height={layout.height} role="img" aria-label={title}>
        {blocks.map(({ item: block, isLeaving }) => (
          <g
            key={block.network.id}
            className={`grouping-block${isLeaving ? ' is-leaving' : ''}`}
            style={{ transform: `translate(${block.x}px, ${block.y}px)` }}
            opacity={highlightNetwork !== null && highlightNetwork !== block.network.id ? 0.35 : 1}
            onPointerEnter={() => props.onHighlightNetwork(block.network.id)}
            onPointerLeave={() => props.onHighlightNetwork(null)}
          >
            <rect className="grouping-body" y={block.bodyY} width={block.width} height={46} rx={6} />
            <text className="grouping-size" x={block.width / 2} y={block.bodyY + 20}>
              {block.network.sizeName}
            </text>
            <text className="grouping-cost" x={block.width / 2} y={block.bodyY + 37}>
              {formatBudget(Number(block.network.cost.toPrecision(4)))} {costUnit}
            </text>
            {block.heads.map(head => (
              <g
                key={head.task.id}
                className={head.serves ? 'grouping-head' : 'grouping-head is-auxiliary'}
                style={{ transform: `translate(${head.x}px, ${head.y}px)`, color: head.task.color }}
                opacity={highlightTask !== null && highlightTask !== head.task.id ? 0.3 : 1}
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
                <rect x={1} y={1} width={head.width - 2} height={25} rx={12.5} />
                <text x={head.width / 2} y={18}>
                  {head.text}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}
