import { useSetting } from '../../app/context/hooks.ts';
import { dataWords, t } from '../../base/i18n/text.ts';
import { Panel } from '../../base/ui/Panel.tsx';
import { Rich } from '../../base/ui/Rich.tsx';
import { mostAffinityTasks } from '../../core/search/searchAffinity.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import { isSquare } from '../../figures/heatmap/affinityScale.ts';
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
  const meaning = dataWords(table.meaning);
  const canGroup = square && table.targets.length <= mostAffinityTasks;
  const hasGains = lone === '' || lone === 'gains';
  const hasGrouping = canGroup && (lone === '' || lone === 'grouping');
  return (
    <>
      <p className="headline" data-testid="headline">
        <Rich
          message="<b>{name}.</b> {meaning}; {better, select, higher {higher} other {lower}} is better."
          values={{
            name: dataWords(table.name),
            meaning: meaning.charAt(0).toUpperCase() + meaning.slice(1),
            better: table.better,
          }}
        />
      </p>
      <div className={lone ? 'explore-lone' : 'explore-grid'}>
        {hasGains && <AffinityGainsPanel table={table} />}
        {hasGrouping && <AffinityGroupingPanel table={table} />}
        {square && !canGroup && lone === '' && (
          <Panel
            id="affinity-grouping"
            title={t('Grouping by affinity')}
            lead={t('Groupings by affinity are searched for up to {most} tasks; this table has {count}.', {
              most: mostAffinityTasks,
              count: table.targets.length,
            })}
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
