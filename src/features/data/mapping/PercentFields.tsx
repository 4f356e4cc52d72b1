import { t } from '../../../base/i18n/text.ts';
import type { Mapping } from '../../../files/open/mapping.ts';
import { Question } from './Question.tsx';

interface PercentFieldsProps {
  readonly mapping: Mapping;
  /** Whether this is to be answered before the table can be opened. */
  readonly isAsked: boolean;
  onChange(mapping: Mapping): void;
}

/** Whether values are percent: those above 1, where others are shares of 1, or those that are called so. */
export function PercentFields({ mapping, isAsked, onChange }: PercentFieldsProps) {
  if (mapping.shape !== 'wide' && mapping.shape !== 'tidy') return null;
  return (
    <Question
      title={t('Are values in percent?')}
      isAsked={isAsked}
      value={mapping.percent}
      options={[
        ['shares', t('yes: they are divided by 100')],
        ['keep', t('no: all stay as they are')],
      ]}
      onChange={percent => onChange({ ...mapping, percent })}
    />
  );
}
