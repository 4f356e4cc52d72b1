import { useId } from 'react';
import type { Configuration } from '../../app/configuration/configuration.ts';
import { useSession } from '../../app/context/hooks.ts';
import { commandOf } from '../../app/links/commandOf.ts';
import { tableFileName } from '../../app/tables/saveTable.ts';
import { builtInTables, type TableId } from '../../app/tables/tableIds.ts';
import { t } from '../../base/i18n/text.ts';
import { CopyField } from '../../base/ui/CopyField.tsx';
import { Rich } from '../../base/ui/Rich.tsx';
import { useOwnReading } from '../useOwnReading.ts';
import styles from './ShareSection.module.css';

/** The command line that computes what is seen in a terminal, to copy. */
export function CommandSection({ configuration }: { configuration: Configuration }) {
  const tables = useSession(state => state.tables);
  const titleId = useId();
  const reading = useOwnReading(configuration.data);
  const state = tables[configuration.data];
  if (state?.kind !== 'loaded') return null;

  const isBuiltIn = (id: TableId) => builtInTables.some(known => known === id);
  const fileOf = (id: TableId) => {
    const own = tables[id];
    return isBuiltIn(id) || own?.kind !== 'loaded' ? id : tableFileName(own.loaded, 'json');
  };
  const isLooking = reading === 'looking';
  const read = reading === 'looking' || reading === 'none' ? undefined : reading;
  const files = read?.files.join(', ') ?? fileOf(configuration.data);
  return (
    <section className={styles.shareSection} aria-labelledby={titleId} aria-busy={isLooking}>
      <h3 id={titleId}>{t('Run it in a terminal')}</h3>
      <p>
        <Rich
          message="The same numbers, to the last bit, in a folder with Taskmates after {build}; add {json} for a script."
          values={{ build: <code>npm run build</code>, json: <code>--json</code> }}
        />
        {read && (
          <Rich
            message=" It reads {files} the way {count, plural, one {it was} other {they were}} read here: run it in the folder of {count, plural, one {that file} other {those files}}."
            values={{ files: <code>{files}</code>, count: read.files.length }}
          />
        )}
        {!read && !isLooking && !isBuiltIn(configuration.data) && (
          <Rich
            message=" It reads the table from {file}: save it as JSON under that name."
            values={{ file: <code>{files}</code> }}
          />
        )}
      </p>
      {isLooking ? (
        <p role="status">{t('Looking how the files were read …')}</p>
      ) : (
        <CopyField
          label={t('Command')}
          text={commandOf(configuration, state.loaded, fileOf, read)}
          button={t('Copy as command')}
          rows={3}
        />
      )}
    </section>
  );
}
