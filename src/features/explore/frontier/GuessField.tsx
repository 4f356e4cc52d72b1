import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';

/** The affinities that the strategy `affinity` chooses by. */
export function GuessField() {
  const guess = useSetting('guess');
  const names = useTableNames('affinity');
  const change = useChange();
  const options = [
    { value: '' as const, text: t('gains of this table’s pairs') },
    ...names.map(({ id, text }) => ({ value: id, text })),
  ];
  return (
    <Select
      title={t('Affinities')}
      value={guess}
      options={options}
      onChange={value => change({ guess: value })}
    />
  );
}
