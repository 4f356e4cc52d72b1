import { Fragment } from 'react';
import { t } from '../../../../base/i18n/text.ts';
import { Select } from '../../../../base/ui/Select.tsx';
import { NumberField } from '../../../../base/ui/typing/NumberField.tsx';
import type { Sweep } from '../../state/sweeps/sweep.ts';
import { useSweeps } from './useSweeps.ts';

/** Whether all networks are trained, in the order of size, or what a plan says until enough is known; also while it trains. */
export function FollowFields({ sweep, isKnown }: { readonly sweep: Sweep; readonly isKnown: boolean }) {
  const usual = useSweeps(state => state.usualPlan);
  const setPlan = useSweeps(state => state.setPlan);
  const { id, planned = usual } = sweep.head;
  const shown = isKnown ? planned : usual;
  return (
    <Fragment>
      <Select
        title={t('Order')}
        value={shown.isFollowed ? 'plan' : 'size'}
        options={[
          { value: 'size', text: t('all, by size') },
          { value: 'plan', text: t('by the plan, until enough') },
        ]}
        onChange={order => setPlan(id, { isFollowed: order === 'plan' })}
      />
      {shown.isFollowed && (
        <NumberField
          title={t('Enough: expected regret, %')}
          value={shown.goal}
          least={0.01}
          most={100}
          onChange={goal => setPlan(id, { goal })}
        />
      )}
    </Fragment>
  );
}
