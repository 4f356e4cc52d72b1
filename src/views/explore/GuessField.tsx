import { Select } from '../../ui/Select.tsx';
import { useChange, useSetting } from '../hooks.ts';
import { affinityTableNames } from '../tableNames.ts';

const options = [
  { value: '', text: 'gains of this table’s pairs' },
  ...affinityTableNames.map(({ id, text }) => ({ value: id, text })),
] as const;

/** The affinities that the strategy `affinity` chooses by. */
export function GuessField() {
  const guess = useSetting('guess');
  const change = useChange();
  return (
    <Select title="Affinities" value={guess} options={options} onChange={value => change({ guess: value })} />
  );
}
