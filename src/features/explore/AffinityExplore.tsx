import { changeTable } from '../../app/configuration/changeTable.ts';
import type { PanelName } from '../../app/configuration/viewNames.ts';
import { useChange } from '../../app/context/hooks.ts';
import { lonePanel } from '../../app/links/embedding.ts';
import type { AffinitySide } from '../../app/side/sideOf.ts';
import { useAffinityGrouping } from '../../app/side/useAffinityGrouping.ts';
import headlineStyles from '../../app/words/Headline.module.css';
import { capitalised } from '../../base/i18n/capitalised.ts';
import { dataWords, msg, t } from '../../base/i18n/text.ts';
import { Panel } from '../../base/ui/Panel.tsx';
import { Rich } from '../../base/ui/Rich.tsx';
import { mostAffinityTasks } from '../../core/search/searchAffinity.ts';
import { isSquareAffinity } from '../../core/tables/affinityTable.ts';
import exploreViewStyles from './ExploreView.module.css';
import { AffinityGainsPanel } from './gains/AffinityGainsPanel.tsx';
import { AffinityGroupingPanel } from './grouping/AffinityGroupingPanel.tsx';

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
      <p className={headlineStyles.headline} id="headline" data-testid="headline">
        <Rich
          message="<b>{name}.</b> {meaning}; {better, select, higher {higher} other {lower}} is better."
          values={{
            name: dataWords(table.name),
            meaning: capitalised(meaning),
            better: table.better,
          }}
        />
      </p>
      <div className={lone ? undefined : exploreViewStyles.exploreGrid}>
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

const panels = ['frontier', 'grouping', 'networks'] as const;

/** What the panels that an affinity table cannot fill would need; the grouping is none of them where it has its own. */
function MissingPanels({ hasGrouping }: { hasGrouping: boolean }) {
  const change = useChange();
  return (
    <div className={exploreViewStyles.exploreNeeds}>
      {panels
        .filter(id => !(hasGrouping && id === 'grouping'))
        .map(id => {
          const { title, needs } = missingPanelTexts[id];
          const lead = t(needs, missingPanelValues);
          return (
            <Panel key={id} id={id} title={t(title)} lead={capitalised(lead)}>
              {null}
            </Panel>
          );
        })}
      <p>
        <button type="button" className="button" onClick={() => change(changeTable('setting-1'))}>
          {t('Open Setting 1, which has all of it')}
        </button>
      </p>
    </div>
  );
}

/** What stands in a frame in the place of a panel that the table cannot fill. */
function MissingPanelLine({ panel }: { panel: Exclude<PanelName, 'gains'> }) {
  const { title, needs } = missingPanelTexts[panel];
  return (
    <p className={exploreViewStyles.embedMissing} data-testid="embed-missing">
      {t('{name}: {text}', { name: t(title), text: t(needs, missingPanelValues) })}
    </p>
  );
}

/**
 * The panels that an affinity table may be unable to fill, and what each would need: to translate where they are shown, with
 * {@link missingPanelValues}.
 */
const missingPanelTexts = {
  frontier: {
    title: msg('Frontier'),
    needs: msg(
      'this panel needs the losses of trained networks and what each costs: affinities alone say nothing about a budget.',
    ),
  },
  grouping: {
    title: msg('Grouping'),
    needs: msg(
      'this panel needs the same tasks in rows and columns, at most {most} of them, or the losses of trained networks.',
    ),
  },
  networks: {
    title: msg('Networks'),
    needs: msg('this panel needs networks: this table holds pairs of tasks only.'),
  },
} as const;

const missingPanelValues = { most: mostAffinityTasks } as const;
