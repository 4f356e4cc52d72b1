import { Select } from '../../ui/Select.tsx';
import { useChange, useSetting } from '../hooks.ts';

const offered = [
  { value: '0', text: 'none' },
  { value: '10', text: '10 s' },
  { value: '60', text: '1 min' },
  { value: '600', text: '10 min' },
];

/** How long a search may take before it stops with the best so far. */
export function TimeLimitField() {
  const timeLimit = String(useSetting('timeLimit'));
  const change = useChange();
  const isOffered = offered.some(({ value }) => value === timeLimit);
  const options = isOffered ? offered : [...offered, { value: timeLimit, text: `${timeLimit} s` }];
  return (
    <Select
      title="Time of a search"
      value={timeLimit}
      options={options}
      onChange={value => change({ timeLimit: Number(value) })}
    />
  );
}
