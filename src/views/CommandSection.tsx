import { useId } from 'react';
import { commandOf } from '../state/commandOf.ts';
import { builtInTables, type Configuration, type TableId } from '../state/configuration.ts';
import { CopyField } from './CopyField.tsx';
import { useSession } from './hooks.ts';
import { tableFileName } from './saveTable.ts';
import './ShareSection.css';

/** The command line that computes what is seen in a terminal, to copy. */
export function CommandSection({ configuration }: { configuration: Configuration }) {
  const tables = useSession(state => state.tables);
  const titleId = useId();
  const state = tables[configuration.data];
  if (state?.kind !== 'loaded') return null;

  const isBuiltIn = (id: TableId) => builtInTables.some(known => known === id);
  const fileOf = (id: TableId) => {
    const own = tables[id];
    return isBuiltIn(id) || own?.kind !== 'loaded' ? id : tableFileName(own.loaded, 'json');
  };
  const command = commandOf(configuration, state.loaded, fileOf);
  return (
    <section className="share-section" aria-labelledby={titleId}>
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
      <CopyField label="Command" text={command} button="Copy as command" rows={3} />
    </section>
  );
}
