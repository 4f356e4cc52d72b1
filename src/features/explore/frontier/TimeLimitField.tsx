import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { msg, t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';

const offered = [
  { value: '0', text: msg('none') },
  { value: '10', text: msg('10 s') },
  { value: '60', text: msg('1 min') },
  { value: '600', text: msg('10 min') },
];

/** How long a search may take before it stops with the best so far. */
export function TimeLimitField() {
  const timeLimit = String(useSetting('timeLimit'));
  const change = useChange();
  const isOffered = offered.some(({ value }) => value === timeLimit);
  const shown = offered.map(({ value, text }) => ({ value, text: t(text) }));
  const own = { value: timeLimit, text: t('{seconds} s', { seconds: timeLimit }) };
  return (
    <Select
      title={t('Time of a search')}
      value={timeLimit}
      options={isOffered ? shown : [...shown, own]}
      onChange={value => change({ timeLimit: Number(value) })}
    />
  );
}
