import { pinnedOf } from '../../app/configuration/pinnedConfiguration.ts';
import { useOwnTables } from '../../app/context/hooks.ts';
import { useApp } from '../../app/context/useApp.ts';
import { isEmbeddable } from '../../app/links/embedding.ts';
import { LinkNotes } from '../../app/links/LinkNotes.tsx';
import { writeLink } from '../../app/links/permalink.ts';
import { shareLink } from '../../app/links/shareLink.ts';
import { t } from '../../base/i18n/text.ts';
import { CopyField } from '../../base/ui/CopyField.tsx';
import { Dialog } from '../../base/ui/Dialog.tsx';
import { isPresentable } from '../../features/learn/brings/lessonPlace.ts';
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
      {isPresentable(present) && (
        <p>
          <a className="button" href={writeLink({ ...present, present: 1 })} onClick={onClose}>
            {t('Present in a hall (P)')}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <p>
          {t(
            'Not in the link: {tables}. Send {count, plural, one {it} other {them}} as a file, to be opened first.',
            { tables: others.join(t(', ')), count: others.length },
          )}
        </p>
      )}
      <CommandSection configuration={present} />
      {isEmbeddable(link.configuration) && <EmbedSection configuration={link.configuration} />}
    </Dialog>
  );
}
