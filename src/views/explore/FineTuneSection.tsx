import { useId } from 'react';
import type { Grouping } from '../../domain/frontier.ts';
import { FineTunePart } from './FineTunePart.tsx';
import type { ExploreData } from './useExplore.ts';
import { useFineTune } from './useFineTune.ts';
import './FineTune.css';
import { t } from '../../i18n/text.ts';

interface FineTuneSectionProps {
  readonly data: ExploreData;
  readonly grouping: Grouping;
}

/** The button that trains the grouping of a table of the Lab for real, and what came of it. */
export function FineTuneSection({ data, grouping }: FineTuneSectionProps) {
  const tuning = useFineTune(data.table, grouping, data.loaded);
  const id = useId();
  if (!tuning) {
    return (
      <p className="fine-tune-note">
        {t(
          'Not all of these networks are of the recipe that this table names, so they cannot be trained here.',
        )}
      </p>
    );
  }
  const { part, setPart } = tuning;
  return (
    <div className="fine-tune">
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
        {part.isOpen && <FineTunePart data={data} tuning={tuning} />}
      </div>
    </div>
  );
}
