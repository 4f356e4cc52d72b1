import { type ComponentType, Fragment, memo, Suspense, useMemo } from 'react';
import { features } from '../../app/configuration/fields.ts';
import { pinPresent } from '../../app/configuration/pinPresent.ts';
import { type ExplorePanel, explorePanels } from '../../app/configuration/viewNames.ts';
import { useChange, useConfiguration, useIsMoving, useSetting } from '../../app/context/hooks.ts';
import aloneStyles from '../../app/context/ShownPanels.module.css';
import { useApp } from '../../app/context/useApp.ts';
import { isShown, useShownPanels } from '../../app/context/useShownPanels.ts';
import { useWantedCurves } from '../../app/side/curves/useWantedCurves.ts';
import { wantFreeOf, wantOf } from '../../app/side/curves/wantOf.ts';
import type { Side } from '../../app/side/sideOf.ts';
import { useSide } from '../../app/side/useSide.ts';
import { useTablesInSlices } from '../../app/side/useTablesInSlices.ts';
import { loadTable } from '../../app/tables/loadTable.ts';
import { isMeasuredId } from '../../app/tables/tableIds.ts';
import { msg, t, words } from '../../base/i18n/text.ts';
import { ErrorBoundary } from '../../base/ui/ErrorBoundary.tsx';
import { useInTurns } from '../../base/ui/hooks/useInTurns.ts';
import { useSettled } from '../../base/ui/hooks/useSettled.ts';
import { useStages } from '../../base/ui/hooks/useStages.ts';
import { lazily } from '../../base/ui/lazy/lazily.tsx';
import { Notice } from '../../base/ui/Notice.tsx';
import { WhenNear } from '../../base/ui/WhenNear.tsx';
import styles from './ExploreView.module.css';
import { FrontierPanel } from './frontier/FrontierPanel.tsx';
import { GroupingPanel } from './grouping/GroupingPanel.tsx';
import { Headline } from './headline/Headline.tsx';
import { needsHeadline, wantedStrategies } from './wantedStrategies.ts';

/** Four linked panels over one configuration; of an affinity table those that its pairs can fill. */
export function ExploreView() {
  const { session } = useApp();
  const data = useSetting('data');
  const isEmbedded = useSetting('embed');
  const change = useChange();
  const state = useTablesInSlices(data)[data];
  if (state === undefined || state.kind === 'loading') {
    return (
      <p className={styles.exploreLoading} role="status">
        {t('Loading the table…')}
      </p>
    );
  }
  if (state.kind === 'failed') {
    const retry = (
      <Fragment>
        <button type="button" className="button" onClick={() => void loadTable(session, data)}>
          {t('Retry')}
        </button>
        {isMeasuredId(data) && !isEmbedded && (
          <button type="button" className="button" onClick={() => change(features().sweeps())}>
            {t('Open the Lab')}
          </button>
        )}
        {data.startsWith('own-') && !isEmbedded && (
          <button type="button" className="button" onClick={() => change({ view: 'data' })}>
            {t('Open its file')}
          </button>
        )}
      </Fragment>
    );
    return (
      <Notice kind="error" actions={retry}>
        {words(state.message)}
      </Notice>
    );
  }
  return (
    <ErrorBoundary what={t('This table')} resetKey={data}>
      <Present key={data} />
    </ErrorBoundary>
  );
}

/** The panels of the present configuration. */
function Present() {
  const side = useSide(useConfiguration(state => state.configuration));
  if (!side) return null;
  return <Panels side={side} />;
}

/** Pins the present state and leads to where it is compared with what it becomes. */
function CompareButton() {
  const { configuration } = useApp();
  const compare = () => {
    const { configuration: present, change } = configuration.getState();
    change(pinPresent(present));
  };
  return (
    <button
      type="button"
      className={`button ${styles.exploreCompare}`}
      title={t('Keeps this state beside what you change it to')}
      onClick={compare}
    >
      {t('Compare…')}
    </button>
  );
}

const GainsPanel = lazily(async () => (await import('./gains/GainsPanel.tsx')).GainsPanel);
const NetworksPanel = lazily(async () => (await import('./networks/NetworksPanel.tsx')).NetworksPanel);
const AffinityGainsPanel = lazily(
  async () => (await import('./gains/AffinityGainsPanel.tsx')).AffinityGainsPanel,
);
const AffinityLead = lazily(async () => (await import('./AffinityLead.tsx')).AffinityLead);
const MissingPanel = lazily(async () => (await import('./MissingPanel.tsx')).MissingPanel);

/** The gains of measured networks, or the affinities that the table holds. */
function PairsPanel({ side }: { side: Side }) {
  return side.kind === 'losses' ? <GainsPanel side={side} /> : <AffinityGainsPanel side={side} />;
}

function NetworksOf({ side }: { side: Side }) {
  return side.kind === 'losses' ? <NetworksPanel side={side} /> : null;
}

/** So many panels are drawn one after the other; what is far below comes after them. */
const turns = 2;

/** From left to right as an argument: who helps whom, what a budget buys, and the grouping that it buys. The grouping, which is the answer, is drawn first. */
const panels = [
  { name: 'gains', what: msg('The gains'), Content: PairsPanel, turn: turns, isDear: false },
  { name: 'frontier', what: msg('The frontier'), Content: FrontierPanel, turn: 1, isDear: false },
  { name: 'grouping', what: msg('The grouping'), Content: GroupingPanel, turn: 0, isDear: true },
  { name: 'networks', what: msg('The table of networks'), Content: NetworksOf, turn: turns, isDear: true },
] as const;

/** A heatmap of more columns needs more than its usual share of the width. */
const manyColumns = 12;

/** The linked panels of a table; or those that are wanted alone. What a table lacks for one is said in its place. */
const Panels = memo(function Panels({ side }: { readonly side: Side }) {
  const { configuration, strategy } = side;
  const { shown, data } = configuration;
  const alone = useShownPanels(explorePanels);
  // The cheap ones first.
  useWantedCurves([
    ...wantOf(side, wantedStrategies(alone, strategy, shown)),
    ...(isShown(alone, 'frontier') ? wantFreeOf(side) : []),
  ]);
  const isGrouped = side.kind === 'losses' || side.problem !== undefined;
  const isMissing = (name: ExplorePanel) =>
    name === 'networks' ? side.kind === 'affinity' : name !== 'gains' && !isGrouped;
  const wanted = panels.filter(({ name }) =>
    alone.length === 0 ? !(configuration.embed && isMissing(name)) : isShown(alone, name),
  );
  const isAnswered = !isGrouped || side.curve !== undefined;
  // What comes soon is drawn once, with its answer.
  const isDue = useSettled(isAnswered, answerMs);
  const stage = useStages(isDue ? turns : 0, configuration);
  // What is far is not even looked for before: nothing is loaded beside what is seen first.
  const isDrawn = stage >= turns;
  const isSettled = useSettled(isDrawn && isAnswered, isDrawn ? settlingMs : drawingMs);
  // Cells have a least size: where they are many, they get more of the width.
  const isWide = (side.kind === 'losses' ? side.table.tasks : side.table.targets).length > manyColumns;
  const gridClass = isWide ? `${styles.exploreGrid} ${styles.isWide}` : styles.exploreGrid;
  return (
    <div className={isSettled ? undefined : styles.exploreSettling}>
      <div className={styles.exploreTop}>
        {needsHeadline(alone) && isGrouped && <Headline side={side} />}
        {!configuration.embed && alone.length === 0 && <CompareButton />}
      </div>
      {side.kind === 'affinity' && (
        <Suspense>
          <AffinityLead side={side} />
        </Suspense>
      )}
      <div className={alone.length > 0 ? aloneStyles.alone : gridClass}>
        {wanted.map(({ name, what, Content, turn, isDear }) => {
          const placeholder = <div className={styles.explorePlaceholder} data-testid="explore-placeholder" />;
          const content = (
            <Suspense fallback={placeholder}>
              {isMissing(name) ? (
                <MissingPanel panel={name} isLone={alone.length > 0} />
              ) : (
                <PanelInTurns side={side} isDear={isDear} Content={Content} />
              )}
            </Suspense>
          );
          return (
            <div
              key={name}
              className={alone.length > 0 ? undefined : styles[name]}
              data-figure={name}
              tabIndex={-1}
            >
              <ErrorBoundary what={t(what)} resetKey={data}>
                {turn < stage ? (
                  content
                ) : isDrawn ? (
                  <WhenNear placeholder={placeholder} isDue={side.curve !== undefined}>
                    {content}
                  </WhenNear>
                ) : (
                  placeholder
                )}
              </ErrorBoundary>
            </div>
          );
        })}
      </div>
    </div>
  );
});

interface PanelInTurnsProps {
  readonly side: Side;
  readonly isDear: boolean;
  readonly Content: ComponentType<{ side: Side }>;
}

/** A panel that during a drag takes turns with others, if it is dear to draw. */
function PanelInTurns({ side, isDear, Content }: PanelInTurnsProps) {
  const shown = useInTurns(side, useIsMoving() && isDear);
  return useMemo(() => <Content side={shown} />, [Content, shown]);
}

/** So long the figures wait for their first answer. */
const answerMs = 400;
/** Longer than this nobody waits for a first grouping to see what is there already, nor so long for that to be drawn. */
const settlingMs = 600;
const drawingMs = 2500;
