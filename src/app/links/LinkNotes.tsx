import { Fragment } from 'react';
import { dataWords, t } from '../../base/i18n/text.ts';
import { Notice } from '../../base/ui/Notice.tsx';
import { useSessionList } from '../context/hooks.ts';
import { useApp } from '../context/useApp.ts';
import { saveTable } from '../tables/saveTable.ts';
import type { TableId } from '../tables/tableIds.ts';
import { longestLink, longLink, type ShareLink } from './shareLink.ts';

/** What there is to say about the length of a link and the tables that only this device has. */
export function LinkNotes({ link }: { readonly link: ShareLink }) {
  return (
    <Fragment>
      <OwnNotes link={link} />
      {link.measured.length > 0 && (
        <Notice kind="notice" actions={<SaveButtons ids={link.measured} />}>
          {t(
            'The link does not hold {count, plural, one {the table} other {the tables}} that the Lab measured on this device: elsewhere {count, plural, one {it} other {they}} must be measured anew. Send {count, plural, one {it as a file} other {them as files}}, or choose “Keep as my table” in the Lab, and share that.',
            { count: link.measured.length },
          )}
        </Notice>
      )}
    </Fragment>
  );
}

function OwnNotes({ link }: { readonly link: ShareLink }) {
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
  return (
    <Notice kind="notice" actions={<SaveButtons ids={link.own} />}>
      {t(
        '{count, plural, one {Your table is too large for a link (more than {most} characters). Send it as a file: once it is opened there} other {Your tables are too large for a link (more than {most} characters). Send them as files: once they are opened there}}, this link shows the same as here.',
        { most: longestLink, count },
      )}
    </Notice>
  );
}

/** Saves each of the tables that is there. */
function SaveButtons({ ids }: { readonly ids: readonly TableId[] }) {
  const { tables } = useApp();
  const states = useSessionList(state => ids.map(id => state.tables[id]));
  return states.map(state =>
    state?.kind === 'loaded' ? (
      <button
        key={state.loaded.table.id}
        type="button"
        className="button"
        onClick={() => void saveTable(tables, state.loaded, 'json')}
      >
        {ids.length === 1
          ? t('Save the table')
          : t('Save {table}', { table: dataWords(state.loaded.table.name) })}
      </button>
    ) : null,
  );
}
