import { useId, useState } from 'react';
import type { Configuration } from '../app/configuration/configuration.ts';
import { pinnedOf } from '../app/configuration/pinnedConfiguration.ts';
import { explorePanels, type PanelName } from '../app/configuration/viewNames.ts';
import { useOwnTables, useSession } from '../app/context/hooks.ts';
import { useApp } from '../app/context/useApp.ts';
import { embedSnippet, fittingSnippet } from '../app/links/embedSnippet.ts';
import { holdsOwnTables, withoutOwnTables } from '../app/links/ownTables.ts';
import { shareLink } from '../app/links/shareLink.ts';
import { CopyField } from '../app/words/CopyField.tsx';
import { LinkNotes } from '../app/words/LinkNotes.tsx';
import { dataWords, msg, t } from '../base/i18n/text.ts';
import { Dialog } from '../base/ui/Dialog.tsx';
import { Select } from '../base/ui/Select.tsx';
import { planPanelsOf } from '../features/planning/asking/planPanelsOf.ts';
import type { LoadedTable } from '../files/table/parseTable.ts';
import { CommandSection } from './CommandSection.tsx';
import styles from './ShareSection.module.css';

interface ShareDialogProps {
  readonly open: boolean;
  onClose(): void;
}

/** The link that reopens exactly what is seen, to copy. */
export function ShareDialog({ open, onClose }: ShareDialogProps) {
  const { configuration } = useApp();
  const entries = useOwnTables(state => state.entries);
  if (!open) return null;
  const present = configuration.getState().configuration;
  const { origin, pathname } = window.location;
  const link = shareLink(`${origin}${pathname}`, present, entries);
  const others = [present, pinnedOf(present)]
    .flatMap(side => (side ? [side.guess, side.correlate] : []))
    .filter((id, i, all) => id.startsWith('own-') && all.indexOf(id) === i)
    .filter(id => link.own.every(held => held !== id))
    .map(id => entries.find(candidate => candidate.id === id)?.name ?? id);
  return (
    <Dialog title={t('Share what you see')} open={open} onClose={onClose}>
      <p>
        {t(
          'Whoever opens this link sees the same data, budget, strategies and selection. It holds nothing about you.',
        )}
      </p>
      <CopyField
        label={t('Link')}
        text={link.address}
        button={t('Copy link')}
        isPrimary
        note={t('{length} characters', { length: String(link.address.length) })}
      />
      <LinkNotes link={link} />
      {others.length > 0 && (
        <p>
          {t(
            'Not in the link: {tables}. Send {count, plural, one {it} other {them}} as a file, to be opened first.',
            { tables: others.join(t(', ')), count: others.length },
          )}
        </p>
      )}
      <CommandSection configuration={present} />
      <EmbedSection configuration={link.configuration} />
    </Dialog>
  );
}

const panelTitles: Readonly<Record<PanelName, string>> = {
  frontier: msg('Frontier'),
  grouping: msg('Grouping'),
  gains: msg('Who helps whom'),
  networks: msg('Networks'),
  'plan-next': msg('What to train next'),
  'plan-frontier': msg('What is uncertain'),
  'plan-networks': msg('What is known'),
  'plan-race': msg('The race'),
  'plan-filled': msg('What is trained by then'),
};

/** The panels of what is seen that can stand alone. */
function panelsOf(configuration: Configuration, loaded: LoadedTable): readonly PanelName[] {
  switch (configuration.view) {
    case 'plan':
      return planPanelsOf(loaded, configuration);
    case 'explore':
      return loaded.kind === 'losses' ? explorePanels : ['gains', 'grouping', 'frontier'];
    default:
      return [];
  }
}

/** The HTML that shows what is seen, or one panel of it, in another page, to copy. */
export function EmbedSection({ configuration }: { configuration: Configuration }) {
  const table = useSession(state => state.tables[configuration.data]);
  const [panel, setPanel] = useState<PanelName | ''>('');
  const [theme, setTheme] = useState<Configuration['theme']>('');
  const [isFitting, setFitting] = useState(true);
  const [holdsTable, setHoldsTable] = useState(false);
  const titleId = useId();
  if (table?.kind !== 'loaded') return null;
  const { table: named } = table.loaded;

  const { origin, pathname } = window.location;
  const snippet = (isFitting ? fittingSnippet : embedSnippet)(
    `${origin}${pathname}`,
    { ...(holdsTable ? configuration : withoutOwnTables(configuration)), panel, theme },
    t('{panel}: {table}', {
      panel: t(panel ? panelTitles[panel] : 'Task groupings'),
      table: dataWords(named.name),
    }),
  );
  return (
    <section className={styles.shareSection} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('Embed in a page')}</h3>
      <p>{t('Put this into a page of yours: the figures stay live there, and lead back here.')}</p>
      <div className={styles.embedChoices}>
        <Select
          title={t('Show')}
          value={panel}
          options={[
            { value: '', text: t('all panels') },
            ...panelsOf(configuration, table.loaded).map(name => ({
              value: name,
              text: t(panelTitles[name]),
            })),
          ]}
          onChange={value => setPanel(value)}
        />
        <Select
          title={t('Theme')}
          value={theme}
          options={[
            { value: '', text: t('that of the reader’s system') },
            { value: 'light', text: t('light') },
            { value: 'dark', text: t('dark') },
          ]}
          onChange={value => setTheme(value)}
        />
        <label className="field">
          <input type="checkbox" checked={isFitting} onChange={event => setFitting(event.target.checked)} />
          {t('Fit the height (a small script)')}
        </label>
        {holdsOwnTables(configuration, []) && (
          <label className="field">
            <input
              type="checkbox"
              checked={holdsTable}
              onChange={event => setHoldsTable(event.target.checked)}
            />
            {t('Contain your table (without it, only this device can show it)')}
          </label>
        )}
      </div>
      <CopyField label={t('HTML to embed')} text={snippet} button={t('Copy HTML')} rows={isFitting ? 8 : 4} />
    </section>
  );
}
