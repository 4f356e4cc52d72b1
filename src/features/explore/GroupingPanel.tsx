import { lazy, Suspense, useMemo } from 'react';
import { useChange, useHighlight, useSetting } from '../../app/context/hooks.ts';
import { useApp } from '../../app/context/useApp.ts';
import { TermText } from '../../app/glossary/Term.tsx';
import { formatCost } from '../../app/words/format.ts';
import { strategyNames } from '../../app/words/strategyNames.ts';
import { inEnglish, t } from '../../base/i18n/text.ts';
import { Disclosure } from '../../base/ui/Disclosure.tsx';
import { Select } from '../../base/ui/Select.tsx';
import { curveAt } from '../../core/frontier/curveAt.ts';
import { Figure } from '../../figures/Figure.tsx';
import { describeNetwork, diagramNetworks } from '../../figures/grouping/diagramNetworks.ts';
import { GroupingDiagram } from '../../figures/grouping/GroupingDiagram.tsx';
import { groupingItems } from './groupingItems.ts';
import { TaskTable } from './TaskTable.tsx';
import type { ExploreData } from './useExplore.ts';
import { useGrouping } from './useGrouping.ts';
import { useTotalInEnglish } from './useObjectiveWords.ts';
import { WhatChanged } from './WhatChanged.tsx';
import './GroupingPanel.css';

/** A table of more tasks scrolls by itself. */
const longList = 16;

const HandGrouping = lazy(async () => ({ default: (await import('./HandGrouping.tsx')).HandGrouping }));
const StabilityPart = lazy(async () => ({ default: (await import('./StabilityPart.tsx')).StabilityPart }));

/** The networks chosen at the present budget, drawn, with each task's loss and what the last step of budget bought. */
export function GroupingPanel({ data }: { data: ExploreData }) {
  const { table, colors } = data;
  const parts = useApp().groupingParts.filter(part => part.appliesTo(data.loaded));
  const budget = useSetting('budget');
  const strategy = useSetting('strategy');
  const totalInEnglish = useTotalInEnglish(table);
  const { curve, value } = useGrouping(table);
  const grouping = value?.grouping;
  const highlightTask = useHighlight(state => state.task);
  const onHighlightTask = useHighlight(state => state.highlightTask);
  const highlightNetwork = useHighlight(state => state.network);
  const onHighlightNetwork = useHighlight(state => state.highlightNetwork);
  const pinned = useSetting('task');
  const tasks = useMemo(
    () => table.tasks.map((task, i) => ({ ...task, color: colors[i] as string })),
    [table, colors],
  );
  const networks = useMemo(() => (grouping ? diagramNetworks(table, grouping) : []), [table, grouping]);
  const isByHand = useSetting('pick') === 'hand';
  const isEmbedded = useSetting('embed');
  const change = useChange();
  const at = { budget: formatCost(budget), unit: table.costUnit };
  const speed = useSetting('speed');
  const isPlaying = useHighlight(state => state.isPlaying);
  // What is below stays in its place while playing.
  const roomFor = useMemo(
    () =>
      isPlaying && curve
        ? data.range.stops.flatMap(stop => {
            const at = curveAt(curve, stop)?.grouping;
            return at ? [diagramNetworks(table, at)] : [];
          })
        : [],
    [isPlaying, curve, data, table],
  );
  const title = isByHand ? t('Your grouping') : t('Grouping at {budget} {unit}', at);

  return (
    <Figure
      id="grouping"
      title={title}
      lead={
        <TermText
          message={
            'Each block is a <network>network</network>, as wide as its cost. Solid <head>heads</head> serve; dashed heads are <auxiliary>auxiliary</auxiliary>, trained only because they help the others.'
          }
        />
      }
      saved={
        grouping && !isByHand
          ? {
              of: table,
              name: inEnglish('Grouping at {budget} {unit}', at),
              csv: async () => (await import('./groupingTexts.ts')).groupingCsv(table, grouping),
              more: name =>
                groupingItems(name, () => ({
                  ...{ table, grouping, budget, key: strategy, proof: value.proof },
                  strategy: strategyNames[strategy].phrase,
                  total: totalInEnglish(grouping.total),
                })),
            }
          : undefined
      }
      controls={
        !isEmbedded && (
          <p className="panel-controls">
            <Select
              title={t('Networks')}
              value={isByHand ? 'hand' : 'search'}
              options={[
                { value: 'search', text: t('chosen by the search') },
                { value: 'hand', text: t('by hand') },
              ]}
              onChange={pick => change({ pick })}
            />
          </p>
        )
      }
      below={
        grouping &&
        !isByHand && (
          <>
            {curve && <WhatChanged data={data} curve={curve} budget={budget} grouping={grouping} />}
            <div className={table.tasks.length > longList ? 'task-scroll' : undefined}>
              <TaskTable data={data} grouping={grouping} />
            </div>
            {parts.map(({ key, Content }) => (
              <Suspense key={key} fallback={null}>
                <Content loaded={data.loaded} table={table} grouping={grouping} />
              </Suspense>
            ))}
            <Disclosure summary={t('How sure is this grouping?')}>
              <StabilityPart data={data} grouping={grouping} />
            </Disclosure>
          </>
        )
      }
    >
      {isByHand ? (
        <Suspense fallback={<p role="status">{t('Loading the builder…')}</p>}>
          <HandGrouping data={data} />
        </Suspense>
      ) : grouping ? (
        <GroupingDiagram
          title={t('{name}: {text}', {
            name: title,
            text: networks.map(network => describeNetwork(network, table.tasks)).join(t('; ')),
          })}
          tasks={tasks}
          networks={networks}
          costUnit={table.costUnit}
          speed={isPlaying ? speed : 1}
          roomFor={roomFor}
          highlightTask={highlightTask ?? (pinned || null)}
          onHighlightTask={onHighlightTask}
          highlightNetwork={highlightNetwork}
          onHighlightNetwork={onHighlightNetwork}
        />
      ) : (
        <p className="panel-lead">
          {curve
            ? t(
                'No grouping serves every task at this budget under these constraints: the sentence above says what would help.',
              )
            : t('Searching…')}
        </p>
      )}
    </Figure>
  );
}
