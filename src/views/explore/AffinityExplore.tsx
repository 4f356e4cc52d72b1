import type { AffinityTable } from '../../domain/affinityTable.ts';
import { mostAffinityTasks } from '../../domain/searchAffinity.ts';
import { Panel } from '../../ui/Panel.tsx';
import { isSquare } from '../affinityScale.ts';
import { useSetting } from '../hooks.ts';
import { AffinityGainsPanel } from './AffinityGainsPanel.tsx';
import { AffinityGroupingPanel } from './AffinityGroupingPanel.tsx';
import { MissingPanelLine } from './MissingPanelLine.tsx';
import { MissingPanels } from './MissingPanels.tsx';
import { useLonePanel } from './useLonePanel.ts';

/** A table of published affinities: the heatmap in full, its grouping, and what the other panels would need. */
export function AffinityExplore({ table }: { table: AffinityTable }) {
  const isEmbedded = useSetting('embed');
  const lone = useLonePanel();
  const square = isSquare(table);
  const canGroup = square && table.targets.length <= mostAffinityTasks;
  const hasGains = lone === '' || lone === 'gains';
  const hasGrouping = canGroup && (lone === '' || lone === 'grouping');
  return (
    <>
      <p className="headline" data-testid="headline">
        <strong>{table.name}.</strong> {table.meaning.charAt(0).toUpperCase() + table.meaning.slice(1)};{' '}
        {table.better === 'higher' ? 'higher' : 'lower'} is better.
      </p>
      <div className={lone ? 'explore-lone' : 'explore-grid'}>
        {hasGains && <AffinityGainsPanel table={table} />}
        {hasGrouping && <AffinityGroupingPanel table={table} />}
        {square && !canGroup && lone === '' && (
          <Panel
            id="affinity-grouping"
            title="Grouping by affinity"
            lead={`Groupings by affinity are searched for up to ${mostAffinityTasks} tasks; this table has ${table.targets.length}.`}
          >
            {null}
          </Panel>
        )}
        {lone && !hasGains && !hasGrouping && <MissingPanelLine panel={lone} />}
        {!isEmbedded && <MissingPanels hasGrouping={square} />}
      </div>
    </>
  );
}
