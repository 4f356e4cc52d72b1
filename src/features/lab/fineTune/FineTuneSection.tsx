import { useId } from 'react';
import type { GroupingPartProps } from '../../../app/context/useApp.ts';
import { t } from '../../../base/i18n/text.ts';
import styles from './FineTune.module.css';
import { FineTunePart } from './FineTunePart.tsx';
import { useFineTune } from './useFineTune.ts';

/** The button that trains the grouping of a table of the Lab for real, and what came of it. */
export function FineTuneSection({ loaded, table, grouping }: GroupingPartProps) {
  const tuning = useFineTune(table, grouping, loaded);
  const id = useId();
  if (!tuning) {
    return (
      <p className={styles.fineTuneNote}>
        {t(
          'Not all of these networks are of the recipe that this table names, so they cannot be trained here.',
        )}
      </p>
    );
  }
  const { part, setPart } = tuning;
  return (
    <div className={styles.fineTune} data-testid="fine-tune">
      <button
        type="button"
        className="button"
        aria-expanded={part.isOpen}
        aria-controls={id}
        onClick={() => setPart({ isOpen: !part.isOpen })}
      >
        {t('Fine-tune this grouping')}
      </button>
      <div id={id} hidden={!part.isOpen}>
        {part.isOpen && <FineTunePart table={table} tuning={tuning} />}
      </div>
    </div>
  );
}
