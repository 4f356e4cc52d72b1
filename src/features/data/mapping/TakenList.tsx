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
            {placed(columns).map(({ place, column, as: role, why }) => (
              <li key={place}>
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

/** Columns with their places from 1: several may have the same name. */
function placed<T extends object>(columns: readonly T[]): readonly (T & { readonly place: number })[] {
  return columns.map((column, i) => ({ ...column, place: i + 1 }));
}
