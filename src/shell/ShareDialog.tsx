import { useOwnTables, useSession, useSetting } from '../app/context/hooks.ts';
import { useApp } from '../app/context/useApp.ts';
import { longestLink, longLink, type ShareLink, shareLink } from '../app/links/shareLink.ts';
import { saveTable } from '../app/tables/saveTable.ts';
import { CopyField } from '../app/words/CopyField.tsx';
import { t } from '../base/i18n/text.ts';
import { Dialog } from '../base/ui/Dialog.tsx';
import { Notice } from '../base/ui/Notice.tsx';
import { CommandSection } from './CommandSection.tsx';
import { EmbedSection } from './EmbedSection.tsx';

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
  const entry = entries.find(({ id }) => id === present.data);
  const link = shareLink(`${origin}${pathname}`, present, entry);
  const others = [...new Set([present.guess, present.correlate])]
    .filter(id => id.startsWith('own-') && id !== present.data)
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
        <p className="share-note">
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

/** What there is to say about the length of a link and the table in it. */
function LinkNotes({ link }: { readonly link: ShareLink }) {
  const { tables } = useApp();
  const data = useSetting('data');
  const state = useSession(all => all.tables[data]);
  if (link.table === 'none') return null;
  if (link.table === 'held') {
    return link.length <= longLink ? (
      <p className="share-note">{t('The link holds the table itself.')}</p>
    ) : (
      <Notice kind="notice">
        {t(
          'The link holds the table itself and is {length} characters long: some chat and mail programs cut links of more than {most}. Try it, or send the table as a file.',
          { length: link.length, most: longLink },
        )}
      </Notice>
    );
  }
  const save =
    state?.kind === 'loaded' ? (
      <button type="button" className="button" onClick={() => void saveTable(tables, state.loaded, 'json')}>
        {t('Save the table')}
      </button>
    ) : undefined;
  return (
    <Notice kind="notice" actions={save}>
      {t(
        'Your table is too large for a link (more than {most} characters). Send it as a file: once it is opened there, this link shows the same as here.',
        { most: longestLink },
      )}
    </Notice>
  );
}
