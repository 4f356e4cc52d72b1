import { t, words } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import type { Mapping } from '../../../files/open/mapping.ts';
import { takenOf } from '../../../files/open/taken/takenOf.ts';
import styles from './MappingPanel.module.css';

/** What each file and each of its columns is taken for and why, and what is not used. */
export function TakenList({ mapping }: { readonly mapping: Mapping }) {
  const files = takenOf(mapping);
  const unused = files.flatMap(({ columns }) => columns.filter(({ as }) => !as)).length;
  return (
    <Disclosure
      summary={t(
        'What each column is taken for and why{unused, plural, =0 {} one {: # is not used} other {: # are not used}}',
        { unused },
      )}
    >
      {files.map(({ file, as, columns }) => (
        <section key={file} aria-label={t('What {file} is taken for', { file })} data-testid="taken">
          <p className={styles.mappingNote}>
            <b>{file}</b>: {words(as)}
          </p>
          <ul>
            {columns.map(({ column, as: role, why }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their places
              <li key={i}>
                {role
                  ? t('{column}: {role}', { column, role: words(role) })
                  : t('{column}: not used', { column })}
                {why && ` (${words(why)})`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Disclosure>
  );
}
