import { Fragment } from 'react';
import type { Configuration } from '../../app/configuration/configuration.ts';
import { useChange, useSetting } from '../../app/context/hooks.ts';
import { t } from '../../base/i18n/text.ts';
import { Select } from '../../base/ui/Select.tsx';

const speeds = (['0.5', '1', '2', '4'] as const).map(value => ({ value, text: `${value}×` }));

/** How fast what is played goes, and whether it begins anew at its end. */
export function PlaySpeed() {
  const speed = useSetting('speed');
  const loop = useSetting('loop');
  const change = useChange();
  return (
    <Fragment>
      <Select
        title={t('Speed')}
        hideTitle
        value={String(speed) as (typeof speeds)[number]['value']}
        options={speeds}
        onChange={value => change({ speed: Number(value) as Configuration['speed'] })}
      />
      <button type="button" className="button" aria-pressed={loop} onClick={() => change({ loop: !loop })}>
        {t('Loop')}
      </button>
    </Fragment>
  );
}
