import { Suspense, useMemo, useState } from 'react';
import { useChange } from '../../../app/context/hooks.ts';
import { TermText } from '../../../app/glossary/Term.tsx';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import type { LossSide, Side } from '../../../app/side/sideOf.ts';
import { budgetPatch } from '../../../app/side/sideParts.ts';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { writeTotal } from '../../../app/words/writeTotal.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { t } from '../../../base/i18n/text.ts';
import { retryable } from '../../../base/steps/retryable.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import { traitsOf } from '../../../core/strategies/traits.ts';
import { Figure } from '../../../figures/Figure.tsx';
import type { FilmFormat } from '../../../figures/film/saveFilm.ts';
import { FrontierChart } from '../../../figures/frontier/FrontierChart.tsx';
import { totalAt } from '../../../figures/frontier/frontierData.ts';
import type { SaveItem } from '../../../figures/save/SaveMenu.tsx';
import { FrontierControls } from './FrontierControls.tsx';
import type { FilmSubject } from './frontierFiles.ts';
import { PlaybackBar } from './PlaybackBar.tsx';
import { SearchProgressLine } from './SearchProgressLine.tsx';
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
const AffinityFinding = lazily(async () => (await import('./AffinityFinding.tsx')).AffinityFinding);

/** What networks come to over budgets, one step line per strategy, with the published points as hollow marks. */
export function FrontierPanel({ side }: { side: Side }) {
  const { networks: table, range, budget, budgetField, strategy, words: objective } = side;
  const change = useChange();
  const [highlightLine, setHighlightLine] = useState<string | null>(null);
  const { lines, shownCurves, published, bands, isSearching } = useFrontierLines(side);
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

  return (
    <Figure
      id="frontier"
      title={t('Frontier')}
      lead={
        <TermText
          message={
            isAffinity
              ? 'What each further <network>network</network> is worth to the sum of the values of all tasks.'
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
          <FrontierFinding side={side} lines={lines} />
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
          />
        ),
      }}
      below={
        <>
          {bands.length > 0 && table.errors && (
            <p className="panel-lead">
              {t(
                'The band is one standard error of the total over replicates, the errors of tasks taken as independent.',
              )}
            </p>
          )}
          <SearchProgressLine side={side} />
          <PlaybackBar side={side} />
          {isAffinity ? (
            <Disclosure summary={t('Judged by losses')}>
              <JudgedPart side={side} />
            </Disclosure>
          ) : (
            <Disclosure summary={t('How good are the estimates?')}>
              <EstimatorTable side={side} />
            </Disclosure>
          )}
        </>
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
          lines={lines}
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
        />
      )}
    </Figure>
  );
}

type Lines = ReturnType<typeof useFrontierLines>;

/** What the whole frontier of the drawn strategy is worth against the present budget. */
function FrontierFinding({ side, lines }: { side: LossSide; lines: Lines['lines'] }) {
  const { table, range, words } = side;
  const { budget, strategy } = side.configuration;
  const line = lines.find(candidate => candidate.key === strategy);
  const optimal = lines.find(candidate => candidate.key === 'optimal');
  const here = line && totalAt(line.steps, budget);
  const best = line && totalAt(line.steps, range.maximum);
  if (!line || here === undefined || best === undefined) return null;
  const optimum = optimal && totalAt(optimal.steps, budget);
  const at = (cost: number) => ({ budget: formatCost(cost), unit: unitText(table.costUnit, cost) });
  return (
    <>
      {optimum !== undefined &&
        strategy !== 'optimal' &&
        t(
          '{strategy} is {distance} {side, select, above {above} other {below}} the optimum at {budget} {unit}. ',
          {
            ...at(budget),
            strategy: t(strategyNames[strategy].name),
            distance: words.distance(here, optimum),
            side: here >= optimum ? 'above' : 'below',
          },
        )}
      <Effort side={side} />
      {budget >= range.maximum - 1e-9
        ? t('This is the largest budget shown.')
        : words.isSame(best, here)
          ? t('At {budget} {unit} the {objective} would be the same.', {
              ...at(range.maximum),
              objective: words.name,
            })
          : t(
              'Going on to {budget} {unit} would {way, select, lower {lower} other {raise}} the {objective} by another {distance}.',
              {
                ...at(range.maximum),
                way: best < here ? 'lower' : 'raise',
                objective: words.name,
                distance: words.distance(best, here),
              },
            )}
    </>
  );
}

/** How many networks must be trained before this strategy can choose. */
function Effort({ side }: { side: LossSide }) {
  const { table } = side;
  const { strategy, guess } = side.configuration;
  const all = traitsOf(strategy)?.networksTrained(table.tasks.length);
  if (all === undefined) return null;
  // Where not every set was trained, what was is in the table.
  const trained = Math.min(all, table.predictedFrom ?? table.networkCount);
  if (strategy === 'affinity' && guess) return t('It chooses by affinities measured elsewhere. ');
  return t(
    'To choose so, {trained, plural, one {one network is} other {# networks are}} trained {how, select, early {each for a fraction of the training} other {in full}}. ',
    { trained, how: strategy === 'early-stopping' ? 'early' : 'full' },
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
