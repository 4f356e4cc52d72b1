import { useId, useRef, useState } from 'react';
import { safeFileName } from '../charts/safeFileName.ts';
import { commandOf } from '../state/commandOf.ts';
import { builtInTables, type Configuration, type TableId } from '../state/configuration.ts';
import { useSession } from './hooks.ts';
import './CommandSection.css';

/** The command line that computes what is seen in a terminal, to copy. */
export function CommandSection({ configuration }: { configuration: Configuration }) {
  const tables = useSession(state => state.tables);
  const [status, setStatus] = useState('');
  const code = useRef<HTMLTextAreaElement>(null);
  const titleId = useId();
  const state = tables[configuration.data];
  if (state?.kind !== 'loaded') return null;

  const isBuiltIn = (id: TableId) => builtInTables.some(known => known === id);
  const fileOf = (id: TableId) => {
    const own = tables[id];
    const name = own?.kind === 'loaded' ? own.loaded.table.name : id;
    return isBuiltIn(id) ? id : `${safeFileName(name)}.json`;
  };
  const command = commandOf(configuration, state.loaded, fileOf);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setStatus('Copied.');
    } catch {
      code.current?.select();
      setStatus('The browser did not allow copying: the command is selected, copy it with Ctrl+C.');
    }
  };
  return (
    <section className="command-section" aria-labelledby={titleId}>
      <h3 id={titleId}>Run it in a terminal</h3>
      <p>
        The same numbers, to the last bit, in a folder with Taskmates after <code>npm run build</code>; add{' '}
        <code>--json</code> for a script.
        {!isBuiltIn(configuration.data) && (
          <>
            {' '}
            It reads the table from <code>{fileOf(configuration.data)}</code>: save it as JSON under that
            name.
          </>
        )}
      </p>
      <textarea
        ref={code}
        className="command-code"
        aria-label="Command"
        readOnly
        rows={3}
        spellCheck={false}
        value={command}
        onFocus={event => event.target.select()}
      />
      <div className="command-copy">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy as command
        </button>
        <p role="status">{status}</p>
      </div>
    </section>
  );
}
