import { useState } from 'react';
import { chosenTables } from '../../../app/opening/importer.ts';
import { useImporter } from '../../../app/opening/useOpening.ts';
import { t, words } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { FilePreviewTable } from './FilePreviewTable.tsx';
import styles from './MappingPanel.module.css';
import type { MappingStage } from './mappingStage.ts';

/** Of more tables each shows its first rows only when it is asked to. */
const mostShown = 8;
const previewRows = 3;

/** The tables that were found in the files, to choose one or those that belong together; those not chosen with their first rows. */
export function TableChoice({ stage }: { readonly stage: MappingStage }) {
  const choose = useImporter(state => state.choose);
  const { tables, draft } = stage;
  const isAsked = draft.mapping.isTableOpen === true;
  const [wanted, setWanted] = useState<readonly string[]>();
  // What was chosen stands there while it is read.
  const chosen = stage.share !== undefined && wanted ? wanted : chosenTables(stage);
  const change = (file: string, isChosen: boolean) => {
    const all = tables.map(table => table.file);
    const next = all.filter(other => (other === file ? isChosen : chosen.includes(other)));
    setWanted(next);
    void choose(next);
  };
  return (
    <fieldset className={isAsked ? `${styles.mappingQuestion} ${styles.isAsked}` : styles.mappingQuestion}>
      <legend>{t('Which table?')}</legend>
      <p className={styles.mappingNote}>
        {t('The files hold {count} tables. Choose one, or those that are one table together.', {
          count: tables.length,
        })}
      </p>
      <ul className={styles.tableChoices} aria-label={t('Tables in the files')}>
        {tables.map(({ file, what, preview }) => {
          const first = { ...preview, rows: preview.rows.slice(0, previewRows) };
          return (
            <li key={file}>
              <label className={styles.mappingChoice}>
                <input
                  type="checkbox"
                  checked={chosen.includes(file)}
                  onChange={event => change(file, event.target.checked)}
                />
                <span>
                  <b>{file}</b> <span className={styles.mappingNote}>{words(what)}</span>
                </span>
              </label>
              {!chosen.includes(file) &&
                preview.columns.length > 0 &&
                (tables.length > mostShown ? (
                  <Disclosure summary={t('First rows of {file}', { file })}>
                    <FilePreviewTable preview={first} />
                  </Disclosure>
                ) : (
                  <FilePreviewTable preview={first} />
                ))}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
