import { changeTable } from '../../app/configuration/changeTable.ts';
import { mostGroupedTasks } from '../../app/configuration/groupingFields.ts';
import type { PanelName } from '../../app/configuration/viewNames.ts';
import { useChange } from '../../app/context/hooks.ts';
import { lonePanel } from '../../app/links/embedding.ts';
import type { AffinitySide } from '../../app/side/sideOf.ts';
import { useWantedCurves } from '../../app/side/useWantedCurves.ts';
import headlineStyles from '../../app/words/Headline.module.css';
import { capitalised } from '../../base/i18n/capitalised.ts';
import { dataWords, msg, t } from '../../base/i18n/text.ts';
import { Panel } from '../../base/ui/Panel.tsx';
import { Rich } from '../../base/ui/Rich.tsx';
import exploreViewStyles from './ExploreView.module.css';
import { AffinityFrontierPanel } from './frontier/AffinityFrontierPanel.tsx';
import { AffinityGainsPanel } from './gains/AffinityGainsPanel.tsx';
import { AffinityGroupingPanel } from './grouping/AffinityGroupingPanel.tsx';

/** A table of published affinities: its heatmap, the value of its groupings over networks, the grouping, and what is missing. */
export function AffinityExplore({ side }: { side: AffinitySide }) {
  const { table, problem, configuration } = side;
  const isEmbedded = configuration.embed;
  const lone = lonePanel(configuration);
  const meaning = dataWords(table.meaning);
  const isShown = (panel: PanelName) => lone === '' || lone === panel;
  const needsSearch = problem && (isShown('frontier') || isShown('grouping'));
  useWantedCurves(needsSearch ? [{ problem, timeLimit: configuration.timeLimit }] : []);
  const missing = panels.filter(panel => !(problem && panel !== 'networks'));
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
        {isShown('gains') && <AffinityGainsPanel side={side} />}
        {problem && isShown('grouping') && <AffinityGroupingPanel side={{ ...side, problem }} />}
        {problem && isShown('frontier') && <AffinityFrontierPanel side={{ ...side, problem }} />}
        {missing.map(panel => lone === panel && <MissingPanelLine key={panel} panel={panel} />)}
        {!isEmbedded && <MissingPanels missing={missing} />}
      </div>
    </>
  );
}

const panels = ['frontier', 'grouping', 'networks'] as const;

/** What the panels that an affinity table cannot fill would need. */
function MissingPanels({ missing }: { missing: readonly (typeof panels)[number][] }) {
  const change = useChange();
  return (
    <div className={exploreViewStyles.exploreNeeds}>
      {missing.map(id => {
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
      'this panel needs tasks that stand in rows and in columns, two to {most} of them, or the losses of trained networks.',
    ),
  },
  grouping: {
    title: msg('Grouping'),
    needs: msg(
      'this panel needs tasks that stand in rows and in columns, two to {most} of them, or the losses of trained networks.',
    ),
  },
  networks: {
    title: msg('Networks'),
    needs: msg('this panel needs networks: this table holds pairs of tasks only.'),
  },
} as const;

const missingPanelValues = { most: mostGroupedTasks } as const;
