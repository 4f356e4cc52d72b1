import { type ReactNode, useMemo } from 'react';
import { useHighlight } from '../../../app/context/hooks.ts';
import { TermText } from '../../../app/glossary/Term.tsx';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import { formatCost, numberWord } from '../../../app/words/format.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { englishWords, say } from '../../../base/i18n/message.ts';
import { t, words } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { groupingErrors } from '../../../core/frontier/groupingErrors.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../core/tables/task.ts';
import { Figure } from '../../../figures/Figure.tsx';
import {
  affinityNetworks,
  describeNetwork,
  diagramNetworks,
} from '../../../figures/grouping/diagramNetworks.ts';
import { GroupingDiagram } from '../../../figures/grouping/GroupingDiagram.tsx';
import type { DiagramNetwork } from '../../../figures/grouping/layOutGrouping.ts';
import { type GroupingColumn, groupingCsv } from '../../../files/write/grouping/groupingCsv.ts';
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
    <>
      <GroupingPanel side={a} colors={colors.a} networks={networksA} beside={isOneUnit ? networksB : none} />
      <GroupingPanel side={b} colors={colors.b} networks={networksB} beside={isOneUnit ? networksA : none} />
    </>
  );
}

const none: readonly DiagramNetwork[] = [];

function unitOf(side: ComparedSide): string {
  return side.kind === 'losses' ? side.table.costUnit : 'network';
}

/** A side's grouping with the table whose networks it is made of. */
function groupingOf(side: ComparedSide): { table: LossTable | undefined; grouping: Grouping | undefined } {
  return side.kind === 'losses'
    ? { table: side.table, grouping: side.value?.grouping }
    : { table: side.sets, grouping: side.grouping };
}

function useNetworks(side: ComparedSide): readonly DiagramNetwork[] {
  const { table, grouping } = groupingOf(side);
  const { kind } = side;
  return useMemo(() => {
    if (!table || !grouping) return none;
    return kind === 'losses' ? diagramNetworks(table, grouping) : affinityNetworks(table, grouping);
  }, [kind, table, grouping]);
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
  const { name, tasks, configuration } = side;
  const colored = useMemo(
    () => tasks.map((task, i) => ({ ...task, color: colors[i] as string })),
    [tasks, colors],
  );
  const unit = unitOf(side);
  const message =
    side.kind === 'losses'
      ? say('Grouping of {side} at {budget} {unit}', {
          side: name,
          budget: formatCost(configuration.budget),
          unit,
        })
      : say('Grouping of {side} by affinity', { side: name });
  const title = words(message);
  const { table, grouping } = groupingOf(side);
  const count = networks.length;
  const described = networks.map(network => describeNetwork(network, tasks)).join(t('; '));
  return (
    <Figure
      id={`grouping-${name.toLowerCase()}`}
      title={title}
      lead={
        count > 0 ? leadOf(count, side.kind === 'losses' && grouping ? grouping.cost : undefined, unit) : ''
      }
      saved={
        table &&
        grouping && {
          of: comparedTables(side, side),
          name: englishWords(message),
          csv: () => groupingCsv(table, grouping, side.kind === 'losses' ? lossColumns(table, grouping) : []),
        }
      }
    >
      {count > 0 ? (
        <GroupingDiagram
          title={t('{title}: {words}', { title, words: described })}
          tasks={colored}
          networks={networks}
          beside={beside}
          costUnit={side.kind === 'losses' ? unit : t('network')}
          highlightTask={highlightTask}
          onHighlightTask={onHighlightTask}
          highlightNetwork={null}
          onHighlightNetwork={ignore}
        />
      ) : (
        <p className="panel-lead">{whyNone(side)}</p>
      )}
    </Figure>
  );
}

/** What the file says of each task beside the network that serves it. */
function lossColumns(table: LossTable, grouping: Grouping): readonly GroupingColumn[] {
  const split = reportedSplit(table);
  const errors = groupingErrors(table, grouping, split);
  return [
    { title: `cost (${table.costUnit})`, of: (_, head) => table.costs[head] as number },
    { title: `${split} loss`, of: i => asMeasured(table.tasks[i] ?? {}, grouping.reported[i] as number) },
    ...(errors ? [{ title: 'standard error', of: (i: number) => errors.perTask[i] ?? null }] : []),
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
      values={{ n: count, word, cost: formatCost(cost), unit }}
    />
  );
}

/** Networks of two tables have nothing in common that could be highlighted. */
function ignore(): void {}

function whyNone(side: ComparedSide): string {
  if (side.kind === 'affinity') {
    if (side.sets) return t('No networks of these sizes hold every task by known affinities.');
    return side.problem
      ? t('Searching…')
      : t('These affinities are not of every task to every other, or of too many tasks to group.');
  }
  if (!side.curve)
    return side.curves[side.configuration.strategy].state?.kind === 'failed'
      ? t('The search failed.')
      : t('Searching…');
  return t(
    'No grouping serves every task at this budget under these constraints. Open this side in Explore to see what would help.',
  );
}
