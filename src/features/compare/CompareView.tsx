import { type ComponentProps, type ComponentType, Fragment, memo, useMemo } from 'react';
import { changeShared, swapSides } from '../../app/configuration/pinnedConfiguration.ts';
import { pinPresent } from '../../app/configuration/pinPresent.ts';
import { useIsMoving, useSetting } from '../../app/context/hooks.ts';
import aloneStyles from '../../app/context/ShownPanels.module.css';
import { useApp } from '../../app/context/useApp.ts';
import { isShown, useShownPanels } from '../../app/context/useShownPanels.ts';
import { useWantedCurves } from '../../app/side/curves/useWantedCurves.ts';
import { wantOf } from '../../app/side/curves/wantOf.ts';
import headlineStyles from '../../app/words/Headline.module.css';
import { dataWords, t } from '../../base/i18n/text.ts';
import { ErrorBoundary } from '../../base/ui/ErrorBoundary.tsx';
import { useInTurns } from '../../base/ui/hooks/useInTurns.ts';
import { useMedia } from '../../base/ui/hooks/useMedia.ts';
import { useSettled } from '../../base/ui/hooks/useSettled.ts';
import { useStages } from '../../base/ui/hooks/useStages.ts';
import { Panel } from '../../base/ui/Panel.tsx';
import { PairControls } from '../../figures/heatmap/PairControls.tsx';
import { CompareHeadline } from './CompareHeadline.tsx';
import styles from './CompareView.module.css';
import { FrontierPanels } from './frontier/FrontierPanels.tsx';
import { whyNotOneFrontier } from './frontier/frontierLines.ts';
import { GroupingPanels } from './grouping/GroupingPanels.tsx';
import { TaskLosses } from './grouping/TaskLosses.tsx';
import { comparePairs, hasDifference, type PairComparison } from './pairs/comparePairs.ts';
import { PairPanels } from './pairs/PairPanels.tsx';
import { ScatterPanel } from './pairs/ScatterPanel.tsx';
import { SideCard } from './sides/SideCard.tsx';
import { type ComparedSide, useComparedSide, useSides } from './sides/useComparedSide.ts';
import { sideFacts, valueUnit } from './words/sideFacts.ts';

/** The panels that are shown alone where what stands around the view wants it. */
const panelNames = ['frontiers', 'difference', 'scatter'] as const;

/** So long what stands below the headline waits for its last words, which may take more lines. */
const settlingMs = 1500;

/** Two configurations side by side: the pinned one, A, at first the natural neighbour, and the present one, B. */
export function CompareView() {
  const sides = useSides();
  const isAlone = useShownPanels(panelNames).length > 0;
  const a = useComparedSide(sides.a);
  const b = useComparedSide(sides.b);
  // Until both tables are there, what Explore wanted goes on: it may be what a side wants.
  useWantedCurves(a && b && [a, b].flatMap(side => wantOf(side, [side.strategy])));
  const stage = useStages(a && b ? stages : 0);
  const isThere = a?.curve !== undefined && b?.curve !== undefined && stage >= stages;
  const isSettled = useSettled(isThere, settlingMs);
  // Where one thing stands below the other, what is compared comes before how it is changed.
  const isNarrow = useMedia('(max-width: 759px)');
  const cards = !isAlone && (
    <div className={styles.compareSides}>
      {sides.a && <SideCard side={sides.a} loaded={a} />}
      <SideCard side={sides.b} loaded={b} />
    </div>
  );
  return (
    <div className={isSettled ? undefined : styles.compareSettling}>
      <div className={styles.compareTop}>
        {a && b ? (
          <InTurns a={a} b={b} Content={Words} />
        ) : (
          <h2 className={headlineStyles.headline}>{t('Loading both tables…')}</h2>
        )}
        {!isAlone && <SideButtons />}
      </div>
      {!isNarrow && cards}
      {a && b && !isAlone && <FirstFigures a={a} b={b} stage={stage} />}
      {isNarrow && cards}
      {a && b && <Figures a={a} b={b} stage={stage} />}
    </div>
  );
}

interface BothSides {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
}

/** Both sides, as they were at the last turn while a budget is dragged: what is not the frontier takes turns. */
function useSidesInTurns({ a, b }: BothSides): BothSides {
  const sides = useMemo(() => ({ a, b }), [a, b]);
  return useInTurns(sides, useIsMoving());
}

function InTurns({ a, b, Content }: BothSides & { readonly Content: ComponentType<BothSides> }) {
  const shown = useSidesInTurns({ a, b });
  return useMemo(() => <Content {...shown} />, [Content, shown]);
}

/** The pairs of both sides; the same object until something that they depend on is another. */
function useComparison({ a, b }: BothSides) {
  const gain = useSetting('gain');
  const baseline = useSetting('baseline');
  const split = useSetting('split');
  const pairs = useSetting('pairs');
  const sourceA = usePairSource(a);
  const sourceB = usePairSource(b);
  return useMemo(
    () => comparePairs(sourceA, sourceB, { gain, baseline, split, pairs }),
    [sourceA, sourceB, gain, baseline, split, pairs],
  );
}

function usePairSource({ table, configuration }: ComparedSide) {
  const { scale } = configuration;
  return useMemo(() => ({ table, scale }), [table, scale]);
}

const Words = memo(function Words({ a, b }: BothSides) {
  const comparison = useComparison({ a, b });
  return <CompareHeadline a={sideFacts(a)} b={sideFacts(b)} comparison={comparison} />;
});

function SideButtons() {
  const { configuration: store } = useApp();
  const act = (patchOf: typeof swapSides) => () => {
    const { configuration, change } = store.getState();
    change(patchOf(configuration));
  };
  return (
    <div className={styles.compareButtons}>
      <button type="button" className="button" onClick={act(swapSides)}>
        {t('⇄ Swap sides')}
      </button>
      <button
        type="button"
        className="button"
        title={t('A becomes the same as B: change B to see what that does')}
        onClick={act(pinPresent)}
      >
        {t('Pin current')}
      </button>
    </div>
  );
}

/** In so many parts the figures are drawn at first. */
const stages = 5;

type FiguresProps = BothSides & { readonly stage: number };

/** Beside or below one another: what each side reaches, what it chooses, and what that does to each task. */
const FirstFigures = memo(function FirstFigures({ a, b, stage }: FiguresProps) {
  const resetKey = resetKeyOf(a, b);
  return (
    <div className={`${styles.compareFirst}${whyNotOneFrontier(a, b) ? ` ${styles.isApart}` : ''}`}>
      {stage > 0 && <Frontiers a={a} b={b} />}
      {stage > 1 && (
        <ErrorBoundary what={t('The groupings')} resetKey={resetKey}>
          <InTurns a={a} b={b} Content={GroupingPanels} />
        </ErrorBoundary>
      )}
      {stage > 2 && a.kind === b.kind && valueUnit(a) === valueUnit(b) && (
        <div className={styles.compareTasks}>
          <InTurns a={a} b={b} Content={TaskLosses} />
        </div>
      )}
    </div>
  );
});

const resetKeyOf = (a: ComparedSide, b: ComparedSide) => `${a.configuration.data} ${b.configuration.data}`;

function Frontiers({ a, b }: BothSides) {
  return (
    <ErrorBoundary what={t('The frontiers')} resetKey={resetKeyOf(a, b)}>
      <FrontierPanels a={a} b={b} />
    </ErrorBoundary>
  );
}

/** The figures of pairs, as far as they are to be drawn by now; or those that are wanted alone. */
const Figures = memo(function Figures({ stage, ...sides }: FiguresProps) {
  const { a, b } = useSidesInTurns(sides);
  const { configuration: store } = useApp();
  const comparison = useComparison({ a, b });
  // One choice for both, written into both.
  const changeBoth: ComponentProps<typeof PairControls>['change'] = (patch, phase) => {
    const { configuration, change } = store.getState();
    change(changeShared(configuration, patch), phase);
  };
  const alone = useShownPanels(panelNames).filter(
    name => name === 'frontiers' || (name === 'scatter' ? !comparison.isOneTable : hasDifference(comparison)),
  );
  const resetKey = resetKeyOf(a, b);
  const scatter = (
    <ErrorBoundary what={t('The scatter')} resetKey={resetKey}>
      <ScatterPanel a={a} b={b} comparison={comparison} />
    </ErrorBoundary>
  );
  const pairs = (
    <ErrorBoundary what={t('The pairs')} resetKey={resetKey}>
      <PairPanels a={a} b={b} comparison={comparison} isDifferenceAlone={alone.length > 0} />
    </ErrorBoundary>
  );
  if (alone.length > 0)
    return (
      <Fragment>
        <div className={aloneStyles.alone}>
          {isShown(alone, 'frontiers') && <Frontiers a={a} b={b} />}
          {isShown(alone, 'difference') && pairs}
          {isShown(alone, 'scatter') && scatter}
        </div>
        <SourceOfA a={a} b={b} />
      </Fragment>
    );
  return (
    <Fragment>
      {stage > 3 && (
        <div className={styles.comparePairs}>
          <Panel id="pairs" title={t('Pairs of tasks')} lead={pairsLead(comparison)}>
            <PairControls tables={[a.table, b.table]} change={changeBoth} />
          </Panel>
        </div>
      )}
      <div className={styles.compareGrid}>
        {stage > 3 && pairs}
        {stage > 4 && !comparison.isOneTable && scatter}
      </div>
      <SourceOfA a={a} b={b} />
    </Fragment>
  );
});

function pairsLead({ isOneUnit, isOneTable, a, b }: PairComparison): string {
  if (isOneTable) return t('What tasks do for each other.');
  if (!isOneUnit)
    return t('What tasks do for each other. The sides are in different units: each has its own colours.');
  return a.isGain && b.isGain
    ? t('What tasks do for each other, with one definition of gain and one scale of colours for both sides.')
    : t('What tasks do for each other, with one scale of colours for both sides.');
}

/** Where A's figures come from, when they come from elsewhere than B's, of which the foot of the page speaks. */
function SourceOfA({ a, b }: BothSides) {
  const { source } = a.table;
  if (source.title === b.table.source.title) return null;
  return (
    <p className={styles.compareWords}>
      {t('Figures of A from {source}. Licence: {licence}.', {
        source: `${dataWords(source.title)}${source.arxiv ? ` (arXiv ${source.arxiv})` : ''}`,
        licence: dataWords(source.licence),
      })}
    </p>
  );
}
