import { useId, useState } from 'react';
import type { Configuration } from '../app/configuration/configuration.ts';
import type { PanelName } from '../app/configuration/viewNames.ts';
import { useSession } from '../app/context/hooks.ts';
import { embedSnippet, fittingSnippet } from '../app/links/embedSnippet.ts';
import { CopyField } from '../app/words/CopyField.tsx';
import { dataWords, msg, t } from '../base/i18n/text.ts';
import { Select } from '../base/ui/Select.tsx';
import './ShareSection.css';

const panelTitles: Readonly<Record<PanelName, string>> = {
  frontier: msg('Frontier'),
  grouping: msg('Grouping'),
  gains: msg('Who helps whom'),
  networks: msg('Networks'),
};
const panelsOf: Readonly<Record<'losses' | 'affinity', readonly PanelName[]>> = {
  losses: ['frontier', 'grouping', 'gains', 'networks'],
  affinity: ['gains', 'grouping'],
};

/** The HTML that shows what is seen, or one panel of it, in another page, to copy. */
export function EmbedSection({ configuration }: { configuration: Configuration }) {
  const table = useSession(state => state.tables[configuration.data]);
  const [panel, setPanel] = useState<PanelName | ''>('');
  const [isFitting, setFitting] = useState(true);
  const titleId = useId();
  if (table?.kind !== 'loaded') return null;
  const { kind, table: named } = table.loaded;

  const { origin, pathname } = window.location;
  const snippet = (isFitting ? fittingSnippet : embedSnippet)(
    `${origin}${pathname}`,
    { ...configuration, panel },
    t('{panel}: {table}', {
      panel: t(panel ? panelTitles[panel] : 'Task groupings'),
      table: dataWords(named.name),
    }),
  );
  return (
    <section className="share-section" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('Embed in a page')}</h3>
      <p>{t('Put this into a page of yours: the figures stay live there, and lead back here.')}</p>
      <div className="embed-choices">
        <Select
          title={t('Show')}
          value={panel}
          options={[
            { value: '', text: t('all panels') },
            ...panelsOf[kind].map(name => ({ value: name, text: t(panelTitles[name]) })),
          ]}
          onChange={value => setPanel(value)}
        />
        <label className="field">
          <input type="checkbox" checked={isFitting} onChange={event => setFitting(event.target.checked)} />
          {t('Fit the height (a small script)')}
        </label>
      </div>
      <CopyField label={t('HTML to embed')} text={snippet} button={t('Copy HTML')} rows={isFitting ? 8 : 4} />
    </section>
  );
}
