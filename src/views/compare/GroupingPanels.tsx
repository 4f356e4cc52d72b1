import { useMemo, useRef } from 'react';
import { FigureMenu } from '../../charts/FigureMenu.tsx';
import { GroupingDiagram } from '../../charts/GroupingDiagram.tsx';
import type { DiagramNetwork } from '../../charts/layOutGrouping.ts';
import { csvOf } from '../../domain/csv.ts';
import type { Grouping } from '../../domain/frontier.ts';
import { type LossTable, taskSetOf } from '../../domain/lossTable.ts';
import { asMeasured } from '../../domain/task.ts';
import { Panel } from '../../ui/Panel.tsx';
import { affinityNetworks } from '../affinityGrouping.ts';
import { describeNetwork, diagramNetworks } from '../diagramNetworks.ts';
import { formatCost, numberWord } from '../format.ts';
import { useHighlight } from '../hooks.ts';
import { sharedColors } from './sharedColors.ts';
import { useCompareFigure } from './useCompareFigure.ts';
import type { LoadedSide } from './useLoadedSide.ts';

/** The groupings of both sides, drawn to one scale where their costs are in one unit, each task in one colour. */
export function GroupingPanels({ a, b }: { a: LoadedSide; b: LoadedSide }) {
  const colors = useMemo(() => sharedColors(a.tasks, b.tasks), [a.tasks, b.tasks]);
  const networksA = useNetworks(a);
  const networksB = useNetworks(b);
  const isOneUnit = unitOf(a) === unitOf(b);
  return (
    <>
      <GroupingPanel side={a} colors={colors.a} networks={networksA} beside={isOneUnit ? networksB : none} />
      <GroupingPanel side={b} colors={colors.b} networks={networksB} beside={isOneUnit ? networksA : none} />
    </>
  );
}

const none: readonly DiagramNetwork[] = [];

function unitOf(side: LoadedSide): string {
  return side.kind === 'losses' ? side.table.costUnit : 'network';
}

/** A side's grouping with the table whose networks it is made of. */
function groupingOf(side: LoadedSide): { table: LossTable | undefined; grouping: Grouping | undefined } {
  return side.kind === 'losses'
    ? { table: side.table, grouping: side.value?.grouping }
    : { table: side.sets, grouping: side.grouping };
}

function useNetworks(side: LoadedSide): readonly DiagramNetwork[] {
  const { table, grouping } = groupingOf(side);
  const { kind } = side;
  return useMemo(() => {
    if (!table || !grouping) return none;
    return kind === 'losses' ? diagramNetworks(table, grouping) : affinityNetworks(table, grouping);
  }, [kind, table, grouping]);
}

interface GroupingPanelProps {
  readonly side: LoadedSide;
  readonly colors: readonly string[];
  readonly networks: readonly DiagramNetwork[];
  readonly beside: readonly DiagramNetwork[];
}

function GroupingPanel({ side, colors, networks, beside }: GroupingPanelProps) {
  const svgRef = useRef<SVGSVGElement>(null);
  const highlightTask = useHighlight(state => state.task);
  const onHighlightTask = useHighlight(state => state.highlightTask);
  const { name, tasks, configuration } = side;
  const colored = useMemo(
    () => tasks.map((task, i) => ({ ...task, color: colors[i] as string })),
    [tasks, colors],
  );
  const unit = unitOf(side);
  const where = side.kind === 'losses' ? `at ${formatCost(configuration.budget)} ${unit}` : 'by affinity';
  const title = `Grouping of ${name} ${where}`;
  const figure = useCompareFigure(svgRef, title, side, side);
  const { table, grouping } = groupingOf(side);
  const count = networks.length;
  const cost = side.kind === 'losses' && grouping ? ` for ${formatCost(grouping.cost)} ${unit}` : '';
  const words = networks.map(network => describeNetwork(network, tasks)).join('; ');
  return (
    <Panel
      id={`grouping-${name.toLowerCase()}`}
      title={title}
      lead={
        count > 0
          ? `${numberWord(count).replace(/^./, c => c.toUpperCase())} network${count === 1 ? '' : 's'}${cost}. Dashed heads are auxiliary.`
          : ''
      }
      actions={
        table &&
        grouping && (
          <FigureMenu {...figure} csv={() => groupingCsv(table, grouping, side.kind === 'losses')} />
        )
      }
    >
      {count > 0 ? (
        <GroupingDiagram
          title={`${title}: ${words}`}
          tasks={colored}
          networks={networks}
          beside={beside}
          costUnit={unit}
          highlightTask={highlightTask}
          onHighlightTask={onHighlightTask}
          highlightNetwork={null}
          onHighlightNetwork={ignore}
          svgRef={svgRef}
        />
      ) : (
        <p className="panel-lead">{whyNone(side)}</p>
      )}
    </Panel>
  );
}

/** Networks of two tables have nothing in common that could be highlighted. */
function ignore(): void {}

function whyNone(side: LoadedSide): string {
  if (side.kind === 'affinity') {
    return side.sets
      ? 'No networks of these sizes hold every task by known affinities.'
      : 'These affinities are not of every task to every other, or of too many tasks to group.';
  }
  if (!side.curve) return side.curveState?.kind === 'failed' ? 'The search failed.' : 'Searching…';
  return 'No grouping serves every task at this budget under these constraints. Open this side in Explore to see what would help.';
}

function groupingCsv(table: LossTable, grouping: Grouping, hasLosses: boolean): string {
  const rows = table.tasks.map((task, i) => {
    const head = grouping.heads[i] as number;
    const members = [...taskSetOf(table, head)].map(member => table.tasks[member]?.id).join(' ');
    const loss = asMeasured(task, grouping.reported[i] as number);
    return [task.id, task.name, members, ...(hasLosses ? [table.costs[head] as number, loss] : [])];
  });
  const losses = [`cost (${table.costUnit})`, 'test loss'];
  return csvOf(['task', 'name', 'served by network of', ...(hasLosses ? losses : [])], rows);
}
