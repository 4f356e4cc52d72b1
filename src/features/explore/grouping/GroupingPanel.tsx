import { Fragment, Suspense, useDeferredValue, useMemo } from 'react';
import { useChange, useHighlight, useIsMoving } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { TermText } from '../../../app/glossary/Term.tsx';
import { sideErrors } from '../../../app/side/sideErrors.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { errorWords, formatCost, unitText } from '../../../app/words/format.ts';
import { lossDigits } from '../../../app/words/lossDigits.ts';
import { groupingValueMessages, objectiveMessages } from '../../../app/words/objectiveWords.ts';
import { searchStateWords } from '../../../app/words/searchStateWords.ts';
import { colouredTasks } from '../../../app/words/shownTasks.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { inEnglish, t } from '../../../base/i18n/text.ts';
import { retryable } from '../../../base/steps/retryable.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { useInTurns } from '../../../base/ui/hooks/useInTurns.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import { Steady } from '../../../base/ui/Steady.tsx';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { traitsOf } from '../../../core/strategies/traits.ts';
import { unitWord } from '../../../core/tables/unitWord.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { describeNetwork, diagramNetworks } from '../../../figures/grouping/diagramNetworks.ts';
import { GroupingDiagram } from '../../../figures/grouping/GroupingDiagram.tsx';
import { roomForTasks, ScrolledGrouping } from '../../../figures/grouping/ScrolledGrouping.tsx';
import type { SaveItem } from '../../../figures/save/saveItem.ts';
import { changeWords, type FrontierStepWords, frontierSteps } from './changeWords.ts';
import styles from './GroupingPanel.module.css';
import type { SavedGrouping } from './groupingFiles.ts';
import { TaskTable } from './TaskTable.tsx';
import { useReadAloud } from './useReadAloud.ts';

/** A table of more tasks scrolls by itself. */
const longList = 16;
/** One of more is drawn when it is asked for. */
const longestList = 60;

const loadFiles = retryable(() => import('./groupingFiles.ts'));
const HandGrouping = lazily(async () => (await import('./HandGrouping.tsx')).HandGrouping);
const StabilityPart = lazily(async () => (await import('./StabilityPart.tsx')).StabilityPart);

/** The networks chosen at the present budget, drawn, with each task's loss and what the last step of budget bought. */
export function GroupingPanel({ side }: { side: Side }) {
  const { networks: table, range, budget, strategy, colors, curve, value } = side;
  const { task: pinned, speed, embed: isEmbedded, present } = side.configuration;
  const losses = side.kind === 'losses' ? side.loaded : undefined;
  const parts = useApp().groupingParts.filter(part => losses && part.appliesTo(losses));
  const grouping = value?.grouping;
  const highlightTask = useHighlight(state => state.task);
  const onHighlightTask = useHighlight(state => state.highlightTask);
  const highlightNetwork = useHighlight(state => state.network);
  const onHighlightNetwork = useHighlight(state => state.highlightNetwork);
  const tasks = useMemo(() => colouredTasks(table.tasks, colors), [table, colors]);
  const networks = useMemo(() => (grouping ? diagramNetworks(table, grouping) : []), [table, grouping]);
  // Very many heads are drawn in slices.
  const drawn = useDeferredValue(useInTurns(networks, useIsMoving()));
  const isByHand = side.configuration.pick === 'hand';
  const change = useChange();
  const isPlaying = useHighlight(state => state.isPlaying);
  // What is below stays in its place, whatever the budget.
  const state = side.curves[strategy]?.state;
  const isSearching = state?.kind === 'running';
  const steps = useMemo(
    () => (curve && !isSearching ? frontierSteps(table, curve, range.maximum) : []),
    [curve, isSearching, range, table],
  );
  const roomFor = useMemo(() => steps.map(step => diagramNetworks(table, step.grouping)), [steps, table]);
  const title = isByHand ? t('Your grouping') : titleAt(budget, table.costUnit);
  const titles = useMemo(
    () => (isByHand ? [] : range.stops.map(stop => titleAt(stop, table.costUnit))),
    [isByHand, range, table.costUnit],
  );

  return (
    <Figure
      id="grouping"
      title={title}
      titles={titles}
      lead={
        <TermText
          message={
            'Solid <head>heads</head> serve their task, dashed ones are <auxiliary>auxiliary</auxiliary>.'
          }
        />
      }
      saved={
        grouping && !isByHand
          ? {
              of: side.table,
              name: inEnglish('Grouping at {budget} {unit}', {
                budget: formatCost(budget),
                unit: unitWord(table.costUnit, budget),
              }),
              csv: async () => (await loadFiles.anew()).savedGroupingCsv(side, grouping),
              more: name =>
                groupingItems(name, () => ({
                  ...{ table, grouping, budget, key: strategy, proof: value.proof },
                  strategy: strategyNames[strategy].phrase,
                  total: totalInEnglish(side, grouping),
                  sense: side.words,
                  errors: sideErrors(side, grouping),
                })),
            }
          : undefined
      }
      beside={
        !isEmbedded && (
          <button
            type="button"
            className={styles.byHand}
            aria-pressed={isByHand}
            title={t('Put networks together yourself, and hold them against the optimum')}
            onClick={() => change({ pick: isByHand ? 'search' : 'hand' })}
          >
            {t('by hand')}
          </button>
        )
      }
      finding={
        curve && grouping && !isByHand ? (
          <WhatChanged side={side} curve={curve} grouping={grouping} steps={steps} />
        ) : undefined
      }
      below={
        grouping &&
        !isByHand && (
          <Fragment>
            {table.tasks.length > longestList ? (
              <Disclosure summary={t('Each of {count} tasks', { count: table.tasks.length })}>
                <div className={styles.taskScroll}>
                  <TasksInTurns side={side} />
                </div>
              </Disclosure>
            ) : (
              <div className={table.tasks.length > longList ? styles.taskScroll : undefined}>
                <TasksInTurns side={side} />
              </div>
            )}
            {parts.map(({ key, Content }) => (
              <Suspense key={key} fallback={null}>
                {losses && <Content loaded={losses} table={table} grouping={grouping} />}
              </Suspense>
            ))}
            <Disclosure summary={t('How sure is this grouping?')}>
              <StabilityPart side={side} grouping={grouping} />
            </Disclosure>
          </Fragment>
        )
      }
    >
      {isByHand ? (
        <Suspense fallback={<p role="status">{t('Loading the builder…')}</p>}>
          <HandGrouping side={side} />
        </Suspense>
      ) : grouping ? (
        <ScrolledGrouping taskCount={table.tasks.length}>
          <GroupingDiagram
            title={t('{name}: {text}', {
              name: title,
              text: networks.map(network => describeNetwork(network, table.tasks)).join(t('; ')),
            })}
            tasks={tasks}
            networks={drawn}
            costUnit={table.costUnit}
            speed={isPlaying ? speed : 1}
            roomFor={roomFor}
            // A slide has no step but this one.
            mostRoom={present > 0 ? 0 : roomForTasks(table.tasks.length)}
            highlightTask={highlightTask ?? (pinned || null)}
            onHighlightTask={onHighlightTask}
            highlightNetwork={highlightNetwork}
            onHighlightNetwork={onHighlightNetwork}
          />
        </ScrolledGrouping>
      ) : (
        <p className={`panel-lead ${state === undefined || isSearching ? styles.awaited : ''}`}>
          {curve
            ? side.kind === 'affinity'
              ? t(
                  'No grouping into so few networks serves every task: the sentence above says what would help.',
                )
              : t(
                  'No grouping serves every task at this budget under these constraints: the sentence above says what would help.',
                )
            : capitalised(searchStateWords(state))}
        </p>
      )}
    </Figure>
  );
}

/** What each task has in the grouping, which is drawn in a turn of its own. */
function TasksInTurns({ side }: { side: Side }) {
  const shown = useInTurns(side, useIsMoving());
  return useMemo(
    () => shown.value?.grouping && <TaskTable side={shown} grouping={shown.value.grouping} />,
    [shown],
  );
}

function titleAt(budget: number, costUnit: string): string {
  return t('Grouping at {budget} {unit}', { budget: formatCost(budget), unit: unitText(costUnit, budget) });
}

/** A total under the side's objective for a saved text, which is in English: "total loss 0.4461". */
function totalInEnglish(side: Side, grouping: Grouping): string {
  const { configuration, networks: table, words } = side;
  const { objective, weights } = configuration;
  const { name, against, format } =
    side.kind === 'losses'
      ? objectiveMessages(objective, weights, table)
      : groupingValueMessages(words.better);
  const error = errorWords(sideErrors(side, grouping)?.total ?? Number.NaN, lossDigits(table).total);
  const total = format(grouping.total) + error;
  return inEnglish('{objective} {total}{against}', { objective: name, against, total });
}

/** A grouping as JSON, LaTeX and Markdown: `saved` is asked for when one of them is wanted, `name` is that of the files. */
function groupingItems(name: string, saved: () => SavedGrouping): readonly SaveItem[] {
  // Loaded on demand: few readers save a figure.
  const content = (format: 'JSON' | 'LaTeX' | 'Markdown') => async () =>
    (await loadFiles.anew()).groupingTexts[format](saved());
  const json = {
    format: 'JSON',
    fileName: `${name}.json`,
    type: 'application/json',
    content: content('JSON'),
  };
  const tex = { format: 'LaTeX', fileName: `${name}.tex`, type: 'text/x-tex', content: content('LaTeX') };
  const markdown = { fileName: `${name}.md`, type: 'text/markdown', content: content('Markdown') };
  return [
    { kind: 'data', ...json, action: 'save' },
    { kind: 'text', ...tex, action: 'save' },
    { kind: 'text', ...tex, text: t('copy LaTeX'), action: 'copy' },
    { kind: 'text', ...markdown, format: 'Markdown', text: t('copy Markdown'), action: 'copy' },
  ];
}

interface WhatChangedProps {
  readonly side: Side;
  readonly curve: StrategyCurve;
  readonly grouping: Grouping;
  /** All that it may say, whose room it keeps. */
  readonly steps: readonly FrontierStepWords[];
}

/** What the last step of the budget bought, in one sentence; while the budgets are played it is read aloud now and then. */
function WhatChanged({ side, curve, grouping, steps }: WhatChangedProps) {
  const { budget, networks } = side;
  const before = side.range.stops.findLast(stop => stop < budget - 1e-9);
  const old =
    before === undefined ? undefined : { budget: before, grouping: curveAt(curve, before)?.grouping };
  const words = changeWords(networks, old, { budget, grouping }, traitsOf(curve.strategy)?.split);
  const last = side.range.maximum;
  const nothing = changeWords(networks, { budget: last, grouping }, { budget: last, grouping });
  const texts = useMemo(() => [...steps.map(step => step.caption), nothing], [steps, nothing]);
  const isPlaying = useHighlight(state => state.isPlaying);
  const said = useReadAloud(words, isPlaying);
  return (
    <Fragment>
      <span data-testid="what-changed">
        <Steady texts={texts}>{words}</Steady>
      </span>
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </Fragment>
  );
}
