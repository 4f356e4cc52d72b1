import { dataWords, t } from '../../base/i18n/text.ts';
import { Notice } from '../../base/ui/Notice.tsx';
import { useSessionList } from '../context/hooks.ts';
import { useApp } from '../context/useApp.ts';
import { longestLink, longLink, type ShareLink } from '../links/shareLink.ts';
import { saveTable } from '../tables/saveTable.ts';

/** What there is to say about the length of a link and the reader's own tables in it. */
export function LinkNotes({ link }: { readonly link: ShareLink }) {
  const { tables } = useApp();
  const states = useSessionList(state => link.own.map(id => state.tables[id]));
  const count = link.own.length;
  if (link.table === 'none') return null;
  if (link.table === 'held') {
    return link.length <= longLink ? (
      <p>
        {t('{count, plural, one {The link holds the table itself.} other {The link holds both tables.}}', {
          count,
        })}
      </p>
    ) : (
      <Notice kind="notice">
        {t(
          '{count, plural, one {The link holds the table itself} other {The link holds both tables}} and is {length} characters long: some chat and mail programs cut links of more than {most}. Try it, or send {count, plural, one {the table as a file} other {the tables as files}}.',
          { length: link.length, most: longLink, count },
        )}
      </Notice>
    );
  }
  const saves = states.flatMap(state =>
    state?.kind === 'loaded' ? (
      <button
        key={state.loaded.table.id}
        type="button"
        className="button"
        onClick={() => void saveTable(tables, state.loaded, 'json')}
      >
        {count === 1 ? t('Save the table') : t('Save {table}', { table: dataWords(state.loaded.table.name) })}
      </button>
    ) : (
      []
    ),
  );
  return (
    <Notice kind="notice" actions={saves.length > 0 ? saves : undefined}>
      {t(
        '{count, plural, one {Your table is too large for a link (more than {most} characters). Send it as a file: once it is opened there} other {Your tables are too large for a link (more than {most} characters). Send them as files: once they are opened there}}, this link shows the same as here.',
        { most: longestLink, count },
      )}
    </Notice>
  );
}
