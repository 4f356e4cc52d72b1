import { lonePanel } from '../../app/links/embedding.ts';
import type { AffinitySide } from '../../app/side/sideOf.ts';
import { useAffinityGrouping } from '../../app/side/useAffinityGrouping.ts';
import { dataWords, t } from '../../base/i18n/text.ts';
import { Panel } from '../../base/ui/Panel.tsx';
import { Rich } from '../../base/ui/Rich.tsx';
import { mostAffinityTasks } from '../../core/search/searchAffinity.ts';
import { isSquareAffinity } from '../../core/tables/affinityTable.ts';
import { AffinityGainsPanel } from './gains/AffinityGainsPanel.tsx';
import { AffinityGroupingPanel } from './grouping/AffinityGroupingPanel.tsx';
import { MissingPanelLine, MissingPanels } from './MissingPanels.tsx';

/** A table of published affinities: the heatmap in full, its grouping, and what the other panels would need. */
export function AffinityExplore({ side }: { side: AffinitySide }) {
  const { table } = side;
  const found = useAffinityGrouping(side);
  const isEmbedded = side.configuration.embed;
  const lone = lonePanel(side.configuration);
  const square = isSquareAffinity(table);
  const meaning = dataWords(table.meaning);
  const { problem } = found;
  const hasGains = lone === '' || lone === 'gains';
  const hasGrouping = problem !== undefined && (lone === '' || lone === 'grouping');
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
        {hasGains && <AffinityGainsPanel side={side} />}
        {hasGrouping && <AffinityGroupingPanel side={{ ...side, ...found, problem }} />}
        {square && !problem && lone === '' && (
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
