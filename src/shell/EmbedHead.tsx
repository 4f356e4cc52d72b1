import { useSession, useSetting } from '../app/context/hooks.ts';
import { dataWords } from '../base/i18n/text.ts';

/** What the figures of an embedded page are of, in the place of the header. */
export function EmbedHead() {
  const data = useSetting('data');
  const table = useSession(state => state.tables[data]);
  if (table?.kind !== 'loaded') return null;
  const { kind, table: named } = table.loaded;
  // The view of an affinity table begins with its name.
  return (
    <header>
      <h1 className={kind === 'losses' ? 'embed-title' : 'visually-hidden'}>{dataWords(named.name)}</h1>
    </header>
  );
}
