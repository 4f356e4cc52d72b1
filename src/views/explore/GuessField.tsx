import { t } from '../../i18n/text.ts';
import { Select } from '../../ui/Select.tsx';
import { useChange, useSetting } from '../hooks.ts';
import { useTableNames } from '../useTableNames.ts';

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
