import { useEffect, useRef, useState } from 'react';
import { useOwnTables, useSetting } from '../../app/context/hooks.ts';
import { useApp } from '../../app/context/useApp.ts';
import { useOpening } from '../../app/opening/useOpening.ts';
import { distinctNames } from '../../app/tables/distinctNames.ts';
import styles from '../../app/tables/KeptList.module.css';
import { isFromLink, type ShelfEntry } from '../../app/tables/own/tableShelf.ts';
import { useShowTable } from '../../app/tables/useShowTable.ts';
import { formatBytes } from '../../app/words/format.ts';
import { formatDay } from '../../app/words/formatDay.ts';
import { isolated } from '../../base/i18n/isolated.ts';
import { t, words } from '../../base/i18n/text.ts';
import { Notice } from '../../base/ui/Notice.tsx';
import { Panel } from '../../base/ui/Panel.tsx';
import { CommitField } from '../../base/ui/typing/CommitField.tsx';
import { summaryWords } from './summaryWords.ts';

/** The tables that are kept on this device, to open, rename, map anew and remove. */
export function OwnTablesPanel() {
  const entries = useOwnTables(state => state.entries);
  const warning = useOwnTables(state => state.warning);
  const removed = useOwnTables(state => state.removed);
  const restore = useOwnTables(state => state.restore);
  return (
    <Panel
      id="own-tables"
      title={t('Your tables')}
      lead={t(
        'Kept in this browser, on this device. Remove what you do not need; links and files are the way to other devices.',
      )}
    >
      {warning && <Notice kind="error">{words(warning)}</Notice>}
      {removed && (
        <Notice
          kind="notice"
          actions={
            <button type="button" className="button" onClick={() => void restore()}>
              {t('Undo')}
            </button>
          }
        >
          {t('“{name}” was removed from this device.', { name: removed.name })}
        </Notice>
      )}
      {entries.length === 0 ? (
        <p className="panel-lead">{t('None yet: what you open stands here.')}</p>
      ) : (
        <ul className={styles.keptList}>
          {distinctNames(entries.map(entry => ({ entry, text: entry.name }))).map(({ entry, text }) => (
            <OwnTable key={entry.id} entry={entry} name={text} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface OwnTableProps {
  readonly entry: ShelfEntry;
  /** With a number where other tables are called the same. */
  readonly name: string;
}

function OwnTable({ entry, name }: OwnTableProps) {
  const { ownTables } = useApp();
  const { open } = useOpening();
  const rename = useOwnTables(state => state.rename);
  const remove = useOwnTables(state => state.remove);
  const show = useShowTable();
  const data = useSetting('data');
  const [isRenaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    // The field is gone: who was in it goes on from the button that opened it.
    if (wasRenaming.current && !isRenaming && document.activeElement === document.body)
      renameButton.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  const mapAnew = async () => {
    const content = await ownTables.getState().content(entry.id);
    if (!content?.origin) return;
    const { files, mapping } = content.origin;
    await open(files, { mapping, replaces: entry.id });
  };
  return (
    <li className={styles.keptItem}>
      <div className={styles.keptAbout}>
        {isRenaming ? (
          <CommitField
            title={t('Name')}
            value={entry.name}
            onCommit={next => {
              setRenaming(false);
              void rename(entry.id, next);
            }}
            onEnd={() => setRenaming(false)}
          />
        ) : (
          <strong>{isolated(name)}</strong>
        )}
        <span>
          {summaryWords(entry.summary)} · {formatBytes(entry.bytes)} ·{' '}
          <time dateTime={entry.addedAt}>{formatDay(new Date(entry.addedAt))}</time>
          {data === entry.id && ` · ${t('shown now')}`}
        </span>
      </div>
      <div className={styles.keptActions}>
        <button
          type="button"
          className="button"
          aria-label={t('Open {name}', { name })}
          onClick={() => void show(entry.id, { view: 'explore' })}
        >
          {t('Open')}
        </button>
        <button
          type="button"
          className="button"
          ref={renameButton}
          aria-label={t('Rename {name}', { name })}
          onClick={() => setRenaming(!isRenaming)}
        >
          {t('Rename')}
        </button>
        {!isFromLink(entry) && (
          <button
            type="button"
            className="button"
            aria-label={t('Correct how {name} is read', { name })}
            onClick={() => void mapAnew()}
          >
            {t('Correct…')}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-label={t('Remove {name}', { name })}
          onClick={() => void remove(entry.id)}
        >
          {t('Remove')}
        </button>
      </div>
    </li>
  );
}
