import { useId, useRef, useState } from 'react';
import type { Configuration, PanelName } from '../state/configuration.ts';
import { embedSnippet, fittingSnippet } from '../state/embedSnippet.ts';
import { Select } from '../ui/Select.tsx';
import { useSession } from './hooks.ts';
import './EmbedSection.css';

const panelTitles: Readonly<Record<PanelName, string>> = {
  frontier: 'Frontier',
  grouping: 'Grouping',
  gains: 'Who helps whom',
  networks: 'Networks',
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
  const [status, setStatus] = useState('');
  const code = useRef<HTMLTextAreaElement>(null);
  const titleId = useId();
  if (table?.kind !== 'loaded') return null;
  const { kind, table: named } = table.loaded;

  const { origin, pathname } = window.location;
  const snippet = (isFitting ? fittingSnippet : embedSnippet)(
    `${origin}${pathname}`,
    { ...configuration, panel },
    `${panel ? panelTitles[panel] : 'Task groupings'}: ${named.name}`,
  );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snippet);
      setStatus('Copied.');
    } catch {
      code.current?.select();
      setStatus('The browser did not allow copying: the HTML is selected, copy it with Ctrl+C.');
    }
  };
  return (
    <section className="embed-section" aria-labelledby={titleId}>
      <h3 id={titleId}>Embed in a page</h3>
      <p>Put this into a page of yours: the figures stay live there, and lead back here.</p>
      <div className="embed-choices">
        <Select
          title="Show"
          value={panel}
          options={[
            { value: '', text: 'all panels' },
            ...panelsOf[kind].map(name => ({ value: name, text: panelTitles[name] })),
          ]}
          onChange={value => {
            setPanel(value);
            setStatus('');
          }}
        />
        <label className="field">
          <input
            type="checkbox"
            checked={isFitting}
            onChange={event => {
              setFitting(event.target.checked);
              setStatus('');
            }}
          />
          Fit the height (a small script)
        </label>
      </div>
      <textarea
        ref={code}
        className="embed-code"
        aria-label="HTML to embed"
        readOnly
        rows={isFitting ? 8 : 4}
        spellCheck={false}
        value={snippet}
        onFocus={event => event.target.select()}
      />
      <div className="embed-copy">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy HTML
        </button>
        <p role="status">{status}</p>
      </div>
    </section>
  );
}
