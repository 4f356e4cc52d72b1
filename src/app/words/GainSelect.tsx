import { t } from '../../base/i18n/text.ts';
import { Select } from '../../base/ui/Select.tsx';
import type { Configuration } from '../configuration/configuration.ts';

interface GainSelectProps {
  readonly value: Configuration['gain'];
  onChange(value: Configuration['gain']): void;
}

/** How a gain is defined. */
export function GainSelect({ value, onChange }: GainSelectProps) {
  return (
    <Select
      title={t('Gain')}
      value={value}
      options={[
        { value: 'ratio', text: t('single ÷ joint − 1') },
        { value: 'relative', text: t('(single − joint) ÷ single') },
      ]}
      onChange={onChange}
    />
  );
}
