import { t } from '../i18n/text.ts';
import type { Configuration } from '../state/configuration.ts';
import { Select } from '../ui/Select.tsx';

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
