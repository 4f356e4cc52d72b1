import type { LoadedLosses } from '../../formats/parseTable.ts';
import { msg, t } from '../../i18n/text.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { useSetting } from '../hooks.ts';
import { FrontierPanel } from './FrontierPanel.tsx';
import { GainsPanel } from './GainsPanel.tsx';
import { GroupingPanel } from './GroupingPanel.tsx';
import { Headline } from './Headline.tsx';
import { NetworksPanel } from './NetworksPanel.tsx';
import { useExploreData, useWantedCurves } from './useExplore.ts';
import { useLonePanel } from './useLonePanel.ts';
import { useStages } from './useStages.ts';
import { needsHeadline } from './wantedStrategies.ts';

interface LossExploreProps {
  readonly loaded: LoadedLosses;
}

const panels = [
  { name: 'frontier', what: msg('The frontier'), Content: FrontierPanel },
  { name: 'grouping', what: msg('The grouping'), Content: GroupingPanel },
  { name: 'gains', what: msg('The gains'), Content: GainsPanel },
  { name: 'networks', what: msg('The table of networks'), Content: NetworksPanel },
] as const;

/** The four linked panels of a table of measured networks; embedded, maybe one of them. */
export function LossExplore({ loaded }: LossExploreProps) {
  const data = useExploreData(loaded);
  const lone = useLonePanel();
  useWantedCurves(data.table, lone);
  const resetKey = useSetting('data');
  const wanted = panels.filter(({ name }) => lone === '' || name === lone);
  const stage = useStages(wanted.length);
  return (
    <>
      {needsHeadline(lone) && <Headline data={data} />}
      <div className={lone ? 'explore-lone' : 'explore-grid'}>
        {wanted.map(({ name, what, Content }, i) =>
          i < stage ? (
            <ErrorBoundary key={name} what={t(what)} resetKey={resetKey}>
              <Content data={data} />
            </ErrorBoundary>
          ) : (
            <div key={name} className="explore-placeholder" />
          ),
        )}
      </div>
    </>
  );
}
