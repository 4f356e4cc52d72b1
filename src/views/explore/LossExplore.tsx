import type { LoadedLosses } from '../../formats/parseTable.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { useSetting } from '../hooks.ts';
import { FrontierPanel } from './FrontierPanel.tsx';
import { GainsPanel } from './GainsPanel.tsx';
import { GroupingPanel } from './GroupingPanel.tsx';
import { Headline } from './Headline.tsx';
import { NetworksPanel } from './NetworksPanel.tsx';
import { useExploreData, useWantedCurves } from './useExplore.ts';

interface LossExploreProps {
  readonly loaded: LoadedLosses;
}

/** The four linked panels of a table of measured networks. */
export function LossExplore({ loaded }: LossExploreProps) {
  const data = useExploreData(loaded);
  useWantedCurves(data.table);
  const resetKey = useSetting('data');
  return (
    <>
      <Headline data={data} />
      <div className="explore-grid">
        <ErrorBoundary what="The frontier" resetKey={resetKey}>
          <FrontierPanel data={data} />
        </ErrorBoundary>
        <ErrorBoundary what="The grouping" resetKey={resetKey}>
          <GroupingPanel data={data} />
        </ErrorBoundary>
        <ErrorBoundary what="The gains" resetKey={resetKey}>
          <GainsPanel data={data} />
        </ErrorBoundary>
        <ErrorBoundary what="The table of networks" resetKey={resetKey}>
          <NetworksPanel data={data} />
        </ErrorBoundary>
      </div>
    </>
  );
}
