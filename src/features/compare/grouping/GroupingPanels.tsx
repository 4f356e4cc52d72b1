import { Fragment, type ReactNode, useMemo } from 'react';
import { useHighlight } from '../../../app/context/hooks.ts';
import { TermText } from '../../../app/glossary/Term.tsx';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import { formatCost, numberWord, unitText } from '../../../app/words/format.ts';
import { searchStateWords } from '../../../app/words/searchStateWords.ts';
import { colouredTasks } from '../../../app/words/shownTasks.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { englishWords, say } from '../../../base/i18n/message.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { groupingErrors } from '../../../core/frontier/groupingErrors.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { asMeasured } from '../../../core/tables/task.ts';
import { unitWord } from '../../../core/tables/unitWord.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { describeNetwork, diagramNetworks } from '../../../figures/grouping/diagramNetworks.ts';
import { GroupingDiagram } from '../../../figures/grouping/GroupingDiagram.tsx';
import type { DiagramNetwork } from '../../../figures/grouping/layOutGrouping.ts';
import { ScrolledGrouping } from '../../../figures/grouping/ScrolledGrouping.tsx';
import { errorColumns, type GroupingColumn, groupingCsv } from '../../../files/write/grouping/groupingCsv.ts';
import { comparedTables } from '../comparedTables.ts';
import type { ComparedSide } from '../sides/useComparedSide.ts';
import { sharedColors } from './sharedColors.ts';

/** The groupings of both sides, drawn to one scale where their costs are in one unit, each task in one colour. */
export function GroupingPanels({ a, b }: { a: ComparedSide; b: ComparedSide }) {
  const colors = useMemo(() => sharedColors(a.tasks, b.tasks), [a.tasks, b.tasks]);
  const networksA = useNetworks(a);
  const networksB = useNetworks(b);
  const isOneUnit = unitOf(a) === unitOf(b);
  return (
    <Fragment>
      <GroupingPanel side={a} colors={colors.a} networks={networksA} beside={isOneUnit ? networksB : none} />
      <GroupingPanel side={b} colors={colors.b} networks={networksB} beside={isOneUnit ? networksA : none} />
    </Fragment>
  );
}

const none: readonly DiagramNetwork[] = [];

function unitOf({ networks }: ComparedSide): string {
  return networks.costUnit;
}

function useNetworks({ networks, value }: ComparedSide): readonly DiagramNetwork[] {
  const grouping = value?.grouping;
  return useMemo(() => (grouping ? diagramNetworks(networks, grouping) : none), [networks, grouping]);
}

interface GroupingPanelProps {
  readonly side: ComparedSide;
  readonly colors: readonly string[];
  readonly networks: readonly DiagramNetwork[];
  readonly beside: readonly DiagramNetwork[];
}

function GroupingPanel({ side, colors, networks, beside }: GroupingPanelProps) {
  const highlightTask = useHighlight(state => state.task);
  const onHighlightTask = useHighlight(state => state.highlightTask);
  const { name, tasks, budget, networks: table, value } = side;
  const grouping = value?.grouping;
  const colored = useMemo(() => colouredTasks(tasks, colors), [tasks, colors]);
  const unit = unitOf(side);
  const at = { side: name, budget: formatCost(budget) };
  const message = say('Grouping of {side} at {budget} {unit}', { ...at, unit: unitWord(unit, budget) });
  const title = t('Grouping of {side} at {budget} {unit}', { ...at, unit: unitText(unit, budget) });
  const count = networks.length;
  // Where networks are counted, their number says what they cost.
  const hasCounts = side.budgetField === 'groups';
  const described = networks.map(network => describeNetwork(network, tasks)).join(t('; '));
  return (
    <Figure
      id={`grouping-${name.toLowerCase()}`}
      title={title}
      lead={count > 0 ? leadOf(count, grouping && !hasCounts ? grouping.cost : undefined, unit) : ''}
      saved={
        grouping && {
          of: comparedTables(side, side),
          name: englishWords(message),
          csv: () => groupingCsv(table, grouping, columnsOf(table, grouping)),
        }
      }
    >
      {count > 0 ? (
        <ScrolledGrouping taskCount={tasks.length}>
          <GroupingDiagram
            title={t('{title}: {words}', { title, words: described })}
            tasks={colored}
            networks={networks}
            beside={beside}
            costUnit={unit}
            highlightTask={highlightTask}
            onHighlightTask={onHighlightTask}
            highlightNetwork={null}
            onHighlightNetwork={ignore}
          />
        </ScrolledGrouping>
      ) : (
        <p className="panel-lead">{whyNone(side)}</p>
      )}
    </Figure>
  );
}

/** What the file says of each task beside the network that serves it. */
function columnsOf(table: LossTable, grouping: Grouping): readonly GroupingColumn[] {
  const split = reportedSplit(table);
  const errors = groupingErrors(table, grouping, split);
  return [
    { title: `cost (${table.costUnit})`, of: (_, head) => table.costs[head] as number },
    {
      title: table.isOfAffinities ? 'value' : `${split} ${englishWords(measureOf(table).measure)}`,
      of: i => asMeasured(table.tasks[i] ?? {}, grouping.reported[i] as number),
    },
    ...errorColumns(errors),
  ];
}

/** How many networks there are and, where that is known, what they cost. */
function leadOf(count: number, cost: number | undefined, unit: string): ReactNode {
  const word = capitalised(numberWord(count));
  if (cost === undefined)
    return (
      <TermText
        message="{n, plural, one {{word} network} other {{word} networks}}. Dashed <head>heads</head> are <auxiliary>auxiliary</auxiliary>."
        values={{ n: count, word }}
      />
    );
  return (
    <TermText
      message="{n, plural, one {{word} network} other {{word} networks}} for {cost} {unit}. Dashed <head>heads</head> are <auxiliary>auxiliary</auxiliary>."
      values={{ n: count, word, cost: formatCost(cost), unit: unitText(unit, cost) }}
    />
  );
}

/** Networks of two tables have nothing in common that could be highlighted. */
function ignore(): void {}

function whyNone(side: ComparedSide): string {
  if (side.kind === 'affinity' && !side.problem)
    return t('These affinities are not of every task to every other, or of too many tasks to group.');
  if (!side.curve) return capitalised(searchStateWords(side.curves[side.strategy]?.state));
  if (side.kind === 'affinity') return t('No networks of these sizes hold every task by known affinities.');
  return t(
    'No grouping serves every task at this budget under these constraints. Open this side in Explore to see what would help.',
  );
}
