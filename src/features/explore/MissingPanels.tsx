import { changeTable } from '../../app/configuration/changeTable.ts';
import { useChange } from '../../app/context/hooks.ts';
import { t } from '../../base/i18n/text.ts';
import { Panel } from '../../base/ui/Panel.tsx';
import { missingPanelTexts, missingPanelValues } from './missingPanelTexts.ts';

const panels = ['frontier', 'grouping', 'networks'] as const;

/** What the panels that an affinity table cannot fill would need; the grouping is none of them where it has its own. */
export function MissingPanels({ hasGrouping }: { hasGrouping: boolean }) {
  const change = useChange();
  return (
    <div className="explore-needs">
      {panels
        .filter(id => !(hasGrouping && id === 'grouping'))
        .map(id => {
          const { title, needs } = missingPanelTexts[id];
          const lead = t(needs, missingPanelValues);
          return (
            <Panel key={id} id={id} title={t(title)} lead={`${lead.charAt(0).toUpperCase()}${lead.slice(1)}`}>
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
