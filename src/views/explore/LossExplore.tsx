import type { LoadedLosses } from '../../formats/parseTable.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { useSetting } from '../hooks.ts';
import { FrontierPanel } from './FrontierPanel.tsx';
import { GainsPanel } from './GainsPanel.tsx';
import { GroupingPanel } from './GroupingPanel.tsx';
import { Headline } from './Headline.tsx';
import { NetworksPanel } from './NetworksPanel.tsx';
import { useExploreData, useWantedCurves } from './useExplore.ts';
import { useStages } from './useStages.ts';

interface LossExploreProps {
  readonly loaded: LoadedLosses;
}

const panels = [
  { what: 'The frontier', Content: FrontierPanel },
  { what: 'The grouping', Content: GroupingPanel },
  { what: 'The gains', Content: GainsPanel },
  { what: 'The table of networks', Content: NetworksPanel },
];

/** The four linked panels of a table of measured networks. */
export function LossExplore({ loaded }: LossExploreProps) {
  const data = useExploreData(loaded);
  useWantedCurves(data.table);
  const resetKey = useSetting('data');
  const stage = useStages(panels.length);
  return (
    <>
      <Headline data={data} />
      <div className="explore-grid">
        {panels.map(({ what, Content }, i) =>
          i < stage ? (
            <ErrorBoundary key={what} what={what} resetKey={resetKey}>
              <Content data={data} />
            </ErrorBoundary>
          ) : (
            <div key={what} className="explore-placeholder" />
          ),
        )}
      </div>
    </>
  );
}
