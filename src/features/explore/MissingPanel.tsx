import { changeTable } from '../../app/configuration/changeTable.ts';
import { mostGroupedTasks } from '../../app/configuration/groupingFields.ts';
import type { ExplorePanel } from '../../app/configuration/viewNames.ts';
import { useChange } from '../../app/context/hooks.ts';
import { capitalised } from '../../base/i18n/capitalised.ts';
import { msg, t } from '../../base/i18n/text.ts';
import { Panel } from '../../base/ui/Panel.tsx';
import styles from './ExploreView.module.css';

interface MissingPanelProps {
  readonly panel: ExplorePanel;
  /** Whether it stands alone in a frame: then one line says it. */
  readonly isLone: boolean;
}

/** What an affinity table lacks for a panel, in its place. */
export function MissingPanel({ panel, isLone }: MissingPanelProps) {
  const change = useChange();
  const { title, needs } = texts[panel === 'networks' || panel === 'frontier' ? panel : 'grouping'];
  const lead = t(needs, { most: mostGroupedTasks });
  if (isLone)
    return (
      <p className={styles.embedMissing} data-testid="embed-missing">
        {t('{name}: {text}', { name: t(title), text: lead })}
      </p>
    );
  return (
    <Panel id={panel} title={t(title)} lead={capitalised(lead)}>
      {panel === 'networks' && (
        <p>
          <button type="button" className="button" onClick={() => change(changeTable('setting-1'))}>
            {t('Open Setting 1, which has all of it')}
          </button>
        </p>
      )}
    </Panel>
  );
}

const needsBoth = msg(
  'this panel needs tasks that stand in rows and in columns, two to {most} of them, or the losses of trained networks.',
);

const texts = {
  frontier: { title: msg('Frontier'), needs: needsBoth },
  grouping: { title: msg('Grouping'), needs: needsBoth },
  networks: {
    title: msg('Networks'),
    needs: msg('this panel needs networks: this table holds pairs of tasks only.'),
  },
} as const;
