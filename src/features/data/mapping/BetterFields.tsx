import { allBetter, betterOf } from '../../../app/opening/editMapping.ts';
import { t } from '../../../base/i18n/text.ts';
import type { ColumnsMapping, Mapping, MembershipMapping } from '../../../files/open/mapping.ts';
import { Question } from './Question.tsx';

interface BetterFieldsProps {
  readonly mapping: ColumnsMapping | MembershipMapping;
  /** Whether this is to be answered before the table can be opened. */
  readonly isAsked: boolean;
  onChange(mapping: Mapping): void;
}

/** Whether lower or higher values are better, of all tasks at once of which no word in the file says it. */
export function BetterFields({ mapping, isAsked, onChange }: BetterFieldsProps) {
  return (
    <Question
      title={t('What is better?')}
      isAsked={isAsked}
      value={betterOf(mapping.tasks)}
      options={[
        ['lower', t('lower: losses, errors')],
        ['higher', t('higher: accuracies, scores')],
      ]}
      onChange={better => onChange({ ...mapping, tasks: allBetter(mapping.tasks, better) })}
    />
  );
}
