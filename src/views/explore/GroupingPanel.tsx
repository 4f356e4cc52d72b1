import { lazy, useMemo, useRef } from 'react';
import { FigureMenu } from '../../charts/FigureMenu.tsx';
import { GroupingDiagram } from '../../charts/GroupingDiagram.tsx';
import type { DiagramNetwork } from '../../charts/layOutGrouping.ts';
import { baselineName } from '../../domain/baselineName.ts';
import { csvOf } from '../../domain/csv.ts';
import type { Grouping } from '../../domain/frontier.ts';
import { isPredicted, lossOf, taskSetOf } from '../../domain/lossTable.ts';
import { asMeasured } from '../../domain/task.ts';
import { reportedSplit } from '../../state/reportedSplit.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { formatCost, sizeName } from '../format.ts';
import { useHighlight, useSetting } from '../hooks.ts';
import { useFigure } from '../useFigure.ts';
import { singleLosses } from './singleLosses.ts';
import { TaskTable } from './TaskTable.tsx';
import type { ExploreData } from './useExplore.ts';
import { useGrouping } from './useGrouping.ts';
import { WhatChanged } from './WhatChanged.tsx';
import './GroupingPanel.css';

/** A table of more tasks scrolls by itself. */
const longList = 16;

const StabilityPart = lazy(async () => ({ default: (await import('./StabilityPart.tsx')).StabilityPart }));

/** The networks chosen at the present budget, drawn, with each task's loss and what the last step of budget bought. */
export function GroupingPanel({ data }: { data: ExploreData }) {
  const { table, colors } = data;
  const budget = useSetting('budget');
  const { curve, value } = useGrouping(table);
  const grouping = value?.grouping;
  const highlightTask = useHighlight(state => state.task);
  const onHighlightTask = useHighlight(state => state.highlightTask);
  const highlightNetwork = useHighlight(state => state.network);
  const onHighlightNetwork = useHighlight(state => state.highlightNetwork);
  const pinned = useSetting('task');
  const svgRef = useRef<SVGSVGElement>(null);
  const tasks = useMemo(
    () => table.tasks.map((task, i) => ({ ...task, color: colors[i] as string })),
    [table, colors],
  );
  const networks = useMemo(() => (grouping ? diagramNetworks(data, grouping) : []), [data, grouping]);
  const title = `Grouping at ${formatCost(budget)} ${table.costUnit}`;
  const figure = useFigure(svgRef, title, table);

  return (
    <Panel
      id="grouping"
      title={title}
      lead="Each block is a network, as wide as its cost. Solid heads serve; dashed heads are auxiliary, trained only because they help the others."
      actions={grouping && <FigureMenu {...figure} csv={() => groupingCsv(data, grouping)} />}
      finding={
        grouping && curve && <WhatChanged data={data} curve={curve} budget={budget} grouping={grouping} />
      }
    >
      {grouping ? (
        <>
          <GroupingDiagram
            title={`${title}: ${networks.map(describe(data)).join('; ')}`}
            tasks={tasks}
            networks={networks}
            costUnit={table.costUnit}
            highlightTask={highlightTask ?? (pinned || null)}
            onHighlightTask={onHighlightTask}
            highlightNetwork={highlightNetwork}
            onHighlightNetwork={onHighlightNetwork}
            svgRef={svgRef}
          />
          <div className={table.tasks.length > longList ? 'task-scroll' : undefined}>
            <TaskTable data={data} grouping={grouping} />
          </div>
          <Disclosure summary="How sure is this grouping?">
            <StabilityPart data={data} grouping={grouping} />
          </Disclosure>
        </>
      ) : (
        <p className="panel-lead">
          {curve
            ? 'No grouping serves every task at this budget under these constraints: the sentence above says what would help.'
            : 'Searching…'}
        </p>
      )}
    </Panel>
  );
}

function diagramNetworks({ table }: ExploreData, grouping: Grouping): readonly DiagramNetwork[] {
  return grouping.networks.map(network => {
    const cost = table.costs[network] as number;
    const heads = [...taskSetOf(table, network)].map(task => ({
      task,
      serves: grouping.heads[task] === network,
    }));
    const size = table.costUnit === 'SNT' ? sizeName(table, cost) : countTasks(heads.length);
    return {
      id: network,
      cost,
      sizeName: `${size}${isPredicted(table, network) ? ', predicted' : ''}`,
      heads,
    };
  });
}

function countTasks(count: number): string {
  return `${count} ${count === 1 ? 'task' : 'tasks'}`;
}

/** One network in words for screen readers. */
function describe({ table }: ExploreData) {
  return (network: DiagramNetwork) => {
    const names = (serves: boolean) =>
      network.heads.filter(head => head.serves === serves).map(head => table.tasks[head.task]?.name);
    const auxiliary = names(false);
    const extra = auxiliary.length > 0 ? `, auxiliary ${auxiliary.join(', ')}` : '';
    return `${network.sizeName} serving ${names(true).join(', ') || 'nothing'}${extra}`;
  };
}

function groupingCsv(data: ExploreData, grouping: Grouping): string {
  const { table } = data;
  const singles = singleLosses(table);
  const split = reportedSplit(table);
  const rows = table.tasks.map((task, i) => {
    const head = grouping.heads[i] as number;
    const members = [...taskSetOf(table, head)].map(member => table.tasks[member]?.id).join(' ');
    const single = singles[i] as number;
    const loss = grouping.reported[i] as number;
    return [
      task.id,
      task.name,
      members,
      isPredicted(table, head) ? 'predicted' : 'measured',
      table.costs[head] as number,
      asMeasured(task, lossOf(table, head, i, 'validation')),
      asMeasured(task, loss),
      asMeasured(task, single),
    ].map(cell => (typeof cell === 'number' && Number.isNaN(cell) ? null : cell));
  });
  const columns = [
    'task',
    'name',
    'served by network of',
    'losses',
    `cost (${table.costUnit})`,
    'validation loss',
    `${split} loss`,
    `${baselineName(table, 'half')}: ${split} loss`,
  ];
  return csvOf(columns, rows);
}
