import { useId, useState } from 'react';
import type { Configuration } from '../../app/configuration/configuration.ts';
import { explorePanels, type PanelName } from '../../app/configuration/viewNames.ts';
import { useSession } from '../../app/context/hooks.ts';
import { embedSnippet, fittingSnippet, stepHeight } from '../../app/links/embedSnippet.ts';
import { holdsOwnTables, withoutOwnTables } from '../../app/links/ownTables.ts';
import { languages } from '../../base/i18n/languages.ts';
import { dataWords, msg, t } from '../../base/i18n/text.ts';
import { CopyField } from '../../base/ui/CopyField.tsx';
import { Select } from '../../base/ui/Select.tsx';
import { isInStep } from '../../features/learn/brings/lessonPlace.ts';
import { planPanelsOf } from '../../features/planning/asking/planPanelsOf.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import styles from './ShareSection.module.css';

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

/** What is shown where no panel is chosen: in a list, and as the name of the frame. Messages. */
function wholeOf(configuration: Configuration): { readonly text: string; readonly title: string } {
  if (isInStep(configuration)) return { text: msg('this step of the lesson'), title: msg('A lesson') };
  if (configuration.view === 'learn') return { text: msg('the puzzle'), title: msg('Puzzle') };
  return { text: msg('all panels'), title: msg('Task groupings') };
}

/** A panel of what a step shows stands alone, without the step. */
const figureOnly = { lesson: '', step: 1, course: '', whole: false } as const;

/** The HTML that shows what is seen, or one panel of it, in another page, to copy. */
export function EmbedSection({ configuration }: { configuration: Configuration }) {
  const table = useSession(state => state.tables[configuration.data]);
  const [panel, setPanel] = useState<PanelName | ''>('');
  const [theme, setTheme] = useState<Configuration['theme']>('');
  const [lang, setLang] = useState<Configuration['lang']>(configuration.lang);
  const [isFitting, setFitting] = useState(true);
  const [holdsTable, setHoldsTable] = useState(false);
  const titleId = useId();
  if (table?.kind !== 'loaded') return null;
  const { table: named } = table.loaded;
  const whole = wholeOf(configuration);

  const { origin, pathname } = window.location;
  const snippet = (isFitting ? fittingSnippet : embedSnippet)(
    `${origin}${pathname}`,
    {
      ...(holdsTable ? configuration : withoutOwnTables(configuration)),
      ...{ panel, theme, lang },
      ...(panel && figureOnly),
    },
    t('{panel}: {table}', {
      panel: t(panel ? panelTitles[panel] : whole.title),
      table: dataWords(named.name),
    }),
    isInStep(configuration) && !panel ? stepHeight : undefined,
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
            { value: '', text: t(whole.text) },
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
        <Select
          title={t('Language')}
          value={lang}
          options={[
            { value: '', text: isFitting ? t('that of the page around it') : t('that of the reader') },
            ...languages.map(({ code, name }) => ({ value: code, text: name })),
          ]}
          onChange={value => setLang(value)}
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
