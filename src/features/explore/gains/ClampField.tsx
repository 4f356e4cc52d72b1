import { useState } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';

/** The percentage at which the colours saturate. What is being typed counts once it is a number from 1 to 100. */
export function ClampField() {
  const clamp = useSetting('clamp');
  const change = useChange();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const value = Number(draft);
  const isBad = draft !== undefined && !(value >= 1 && value <= 100);
  return (
    <label className="field">
      <span>{t('Colours end at ± %')}</span>
      <input
        type="number"
        min={1}
        max={100}
        value={draft ?? clamp}
        aria-invalid={isBad}
        onChange={event => {
          setDraft(event.target.value);
          const next = Number(event.target.value);
          if (event.target.value !== '' && next >= 1 && next <= 100) change({ clamp: next }, 'drag');
        }}
        onBlur={() => {
          setDraft(undefined);
          change({}, 'commit');
        }}
      />
      {isBad && <span role="alert">{t('1 to 100')}</span>}
    </label>
  );
}
