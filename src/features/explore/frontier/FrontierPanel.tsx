import { Fragment, Suspense, useCallback, useMemo, useState } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { TermText } from '../../../app/glossary/Term.tsx';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { budgetPatch } from '../../../app/side/sideParts.ts';
import { unitText } from '../../../app/words/format.ts';
import { replicateCount } from '../../../app/words/replicateWords.ts';
import { writeTotal } from '../../../app/words/writeTotal.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { t } from '../../../base/i18n/text.ts';
import { retryable } from '../../../base/steps/retryable.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { useReducedMotion } from '../../../base/ui/hooks/useReducedMotion.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import { WhenNear } from '../../../base/ui/WhenNear.tsx';
import { strategyKeys } from '../../../core/strategies/strategy.ts';
import { Figure } from '../../../figures/Figure.tsx';
import type { FilmFormat } from '../../../figures/film/saveFilm.ts';
import { FrontierChart } from '../../../figures/frontier/FrontierChart.tsx';
import type { SaveItem } from '../../../figures/save/saveItem.ts';
import { FrontierControls } from './FrontierControls.tsx';
import type { FilmSubject } from './frontierFiles.ts';
import { PlaybackBar } from './playback/PlaybackBar.tsx';
import { usePlayback } from './playback/usePlayback.ts';
import { SearchProgressLine } from './SearchProgressLine.tsx';
import { toggled } from './toggled.ts';
import { useFrontierLines, useHandPoint } from './useFrontierLines.ts';

/** Loaded when it is asked for, as all twins are. */
const FrontierTable = lazily(
  async () => (await import('../../../figures/frontier/FrontierTable.tsx')).FrontierTable,
);

const loadFrontierCsv = retryable(() => import('../../../figures/frontier/frontierCsv.ts'));
const loadFiles = retryable(() => import('./frontierFiles.ts'));
const EstimatorTable = lazily(async () => (await import('./EstimatorTable.tsx')).EstimatorTable);
/** Loaded for tables of affinities. */
const AffinityFrontierControls = lazily(
  async () => (await import('./AffinityFrontierControls.tsx')).AffinityFrontierControls,
);
const JudgedPart = lazily(async () => (await import('./JudgedPart.tsx')).JudgedPart);
const FrontierFinding = lazily(async () => (await import('./FrontierFinding.tsx')).FrontierFinding);
const AffinityFinding = lazily(async () => (await import('./AffinityFinding.tsx')).AffinityFinding);

/** What networks come to over budgets, one step line per strategy, with the published points as hollow marks. */
export function FrontierPanel({ side }: { side: Side }) {
  const { networks: table, range, budget, budgetField, strategy, words: objective } = side;
  const change = useChange();
  const [highlightLine, setHighlightLine] = useState<string | null>(null);
  const { lines, offLines, shownCurves, published, bands, isSearching } = useFrontierLines(side);
  const drawn = useMemo(() => [...lines, ...offLines], [lines, offLines]);
  const shown = useSetting('shown');
  const own = useHandPoint(side);
  const points = useMemo(() => (own ? [...published, own] : published), [published, own]);
  // Searches that are done and found nothing; before, the axes keep the place.
  const isEmpty =
    !isSearching &&
    lines.length > 0 &&
    lines.every(line => line.steps.length === 0) &&
    published.length === 0;
  const unit = unitText(table.costUnit);
  const isAffinity = side.kind === 'affinity';
  const axis = t('{name}, {better, select, higher {higher} other {lower}} is better', {
    ...{ name: objective.axis, better: objective.better },
  });
  const value = isAffinity
    ? objective.axis
    : reportedSplit(table) === 'test'
      ? t('{objective} on test{against}', { objective: objective.name, against: objective.against })
      : `${objective.name}${objective.against}`;
  const onBudgetChange = useMemo(
    () => (to: number, phase: 'drag' | 'commit') => change(budgetPatch(budgetField, to), phase),
    [change, budgetField],
  );
  const playback = usePlayback(range.stops, budgetField);
  const isStill = useReducedMotion();
  const onToggleLine = useCallback(
    (key: string) => {
      const strategyKey = strategyKeys.find(each => each === key);
      if (strategyKey) change({ shown: toggled(shown, strategyKey) });
    },
    [change, shown],
  );

  return (
    <Figure
      id="frontier"
      title={t('Frontier')}
      lead={
        <TermText
          message={
            isAffinity
              ? 'What each further <network>network</network> adds to the value of all tasks.'
              : side.loaded.published
                ? 'What each further step of <budget>budget</budget> buys. Hollow marks are the paper’s.'
                : 'What each further step of <budget>budget</budget> buys.'
          }
        />
      }
      saved={{
        of: table,
        name: 'Frontier',
        csv: async () => {
          const { frontierCsv } = await loadFrontierCsv.anew();
          return frontierCsv(table.costUnit, range.stops, lines, published);
        },
        more: (name, about) => [
          {
            ...{
              kind: 'data',
              format: 'JSON',
              action: 'save',
              type: 'application/json',
              fileName: `${name}.json`,
            },
            content: async () => (await loadFiles.anew()).frontierText(side, shownCurves, range.stops),
          },
          ...latexItems(`${name}.tex`, async () =>
            (await loadFiles.anew()).frontierTex(side, lines, range.stops),
          ),
          ...filmItems(name, () => ({
            ...{ table, colors: side.colors, maximumBudget: range.maximum },
            curve: shownCurves.find(curve => curve.strategy === strategy),
            formatTotal: grouping => writeTotal(side, grouping),
            about: about(),
          })),
        ],
      }}
      finding={
        isAffinity ? (
          <Suspense>{<AffinityFinding side={side} />}</Suspense>
        ) : (
          <WhenNear placeholder={null} isDue={side.curve !== undefined}>
            <Suspense>
              <FrontierFinding side={side} lines={lines} />
            </Suspense>
          </WhenNear>
        )
      }
      controls={
        isAffinity ? (
          <Suspense fallback={null}>
            <AffinityFrontierControls side={side} />
          </Suspense>
        ) : (
          <FrontierControls side={side} />
        )
      }
      twin={{
        title: t('Table of the frontier'),
        table: (
          <FrontierTable
            caption={t(
              '{value} per budget ({unit}), {better, select, higher {higher} other {lower}} is better',
              {
                ...{ value: capitalised(value), unit, better: objective.better },
              },
            )}
            lines={lines}
            published={points}
            budgets={range.stops}
            budget={budget}
            budgetUnit={table.costUnit}
            replicates={replicateCount(table)}
          />
        ),
      }}
      below={
        <Fragment>
          {bands.length > 0 && table.errors && (
            <p className="panel-lead">
              {t(
                'The band is one standard error of the total over replicates, the errors of tasks taken as independent.',
              )}
            </p>
          )}
          <PlaybackBar side={side} playback={playback} />
          <SearchProgressLine side={side} />
          {isAffinity ? (
            <Disclosure summary={t('Judged by trained networks')}>
              <JudgedPart side={side} />
            </Disclosure>
          ) : (
            <Disclosure summary={t('How good are the estimates?')}>
              <EstimatorTable side={side} />
            </Disclosure>
          )}
        </Fragment>
      }
    >
      {isEmpty ? (
        <p className="panel-lead">{t('No strategy shown can choose anything: there is nothing to draw.')}</p>
      ) : (
        <FrontierChart
          title={
            isAffinity
              ? t('Frontier: {value} over the number of networks', { value })
              : t('Frontier: {value} over inference budget', { value })
          }
          lines={drawn}
          published={points}
          bands={bands}
          budgetUnit={table.costUnit}
          valueTitle={axis}
          minimumBudget={range.minimum}
          maximumBudget={isAffinity ? Math.max(2, range.maximum) : range.maximum}
          stopBudgets={range.stops}
          budget={budget}
          onBudgetChange={onBudgetChange}
          highlightLine={highlightLine}
          onHighlightLine={setHighlightLine}
          {...(isAffinity ? {} : { onToggleLine })}
          {...(isStill ? {} : { onPlay: playback.isPlaying ? playback.pause : playback.play })}
        />
      )}
    </Figure>
  );
}

/** All steps of a frontier as a filmstrip and as a film: `subject` is asked for when one is wanted. */
/** A table for LaTeX, to save or to copy. */
function latexItems(fileName: string, content: () => Promise<string>): readonly SaveItem[] {
  const tex = { format: 'LaTeX', fileName, type: 'text/x-tex', content };
  return [
    { kind: 'text', ...tex, action: 'save' },
    { kind: 'text', ...tex, text: t('copy LaTeX'), action: 'copy' },
  ];
}

function filmItems(name: string, subject: () => FilmSubject): readonly SaveItem[] {
  const item = (text: string, format: FilmFormat): SaveItem => ({
    kind: 'film',
    format: text,
    // Loaded on demand: few readers save a film.
    save: async () => (await loadFiles.anew()).saveFrontierFilm(subject(), format, name),
  });
  return [
    item(t('filmstrip SVG'), 'strip-svg'),
    item(t('filmstrip PNG'), 'strip-png'),
    item(t('animated SVG'), 'animated-svg'),
  ];
}
