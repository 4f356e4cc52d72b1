import { lazy, Suspense, useEffect, useState } from 'react';
import { lonePanel } from '../../app/links/embedding.ts';
import type { LossSide } from '../../app/side/sideOf.ts';
import { useWantedCurves } from '../../app/side/useWantedCurves.ts';
import { msg, t } from '../../base/i18n/text.ts';
import { ErrorBoundary } from '../../base/ui/ErrorBoundary.tsx';
import { WhenNear } from '../../base/ui/WhenNear.tsx';
import { FrontierPanel } from './frontier/FrontierPanel.tsx';
import { GroupingPanel } from './grouping/GroupingPanel.tsx';
import { Headline } from './Headline.tsx';
import { needsHeadline, wantedStrategies } from './wantedStrategies.ts';

const GainsPanel = lazy(async () => ({ default: (await import('./gains/GainsPanel.tsx')).GainsPanel }));
const NetworksPanel = lazy(async () => ({
  default: (await import('./networks/NetworksPanel.tsx')).NetworksPanel,
}));

/** Those far below load when the reader comes near them. */
const panels = [
  { name: 'frontier', what: msg('The frontier'), Content: FrontierPanel, isFar: false },
  { name: 'grouping', what: msg('The grouping'), Content: GroupingPanel, isFar: false },
  { name: 'gains', what: msg('The gains'), Content: GainsPanel, isFar: true },
  { name: 'networks', what: msg('The table of networks'), Content: NetworksPanel, isFar: true },
] as const;

/** The four linked panels of a table of measured networks; embedded, maybe one of them. */
export function LossExplore({ side }: { side: LossSide }) {
  const { table, settings, configuration } = side;
  const { strategy, shown, timeLimit, data } = configuration;
  const lone = lonePanel(configuration);
  // The cheap ones first.
  useWantedCurves([{ table, strategies: wantedStrategies(lone, strategy, shown), settings, timeLimit }]);
  const wanted = panels.filter(({ name }) => lone === '' || name === lone);
  const stage = useStages(wanted.length);
  return (
    <>
      {needsHeadline(lone) && <Headline side={side} />}
      <div className={lone ? 'explore-lone' : 'explore-grid'}>
        {wanted.map(({ name, what, Content, isFar }, i) => {
          const placeholder = <div className="explore-placeholder" />;
          const content = (
            <Suspense fallback={placeholder}>
              <Content side={side} />
            </Suspense>
          );
          return (
            <ErrorBoundary key={name} what={t(what)} resetKey={data}>
              {i >= stage ? (
                placeholder
              ) : isFar ? (
                <WhenNear placeholder={placeholder}>{content}</WhenNear>
              ) : (
                content
              )}
            </ErrorBoundary>
          );
        })}
      </div>
    </>
  );
}

/**
 * How many of `count` parts to show: none at first, one more in each task of the browser, so that a heavy view is drawn part by part
 * and no single task blocks the page for long.
 */
function useStages(count: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage >= count) return;
    const timer = window.setTimeout(() => setStage(stage + 1), 0);
    return () => window.clearTimeout(timer);
  }, [stage, count]);
  return stage;
}
