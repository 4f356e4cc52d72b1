import { weightRange } from '../../../app/configuration/searchFields.ts';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { isolated } from '../../../base/i18n/isolated.ts';
import { ownText } from '../../../base/i18n/text.ts';
import { FewOfMany } from '../../../base/ui/typing/FewOfMany.tsx';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import type { LossTable } from '../../../core/tables/lossTable.ts';

/** The weights of the tasks in the sum; of many tasks those first that do not weigh 1. */
export function WeightFields({ table }: { readonly table: LossTable }) {
  const weights = useSetting('weights');
  const change = useChange();
  const name = (i: number) => ownText(table.tasks[i]?.name ?? '');
  return (
    <FewOfMany items={[...weights.keys()]} nameOf={name} isFirst={i => weights[i] !== 1} shownOfMany={8}>
      {shown =>
        shown.map(i => (
          <NumberField
            key={table.tasks[i]?.id}
            title={`${isolated(name(i))} ×`}
            value={weights[i] as number}
            {...weightRange}
            onChange={next => change({ weights: weights.with(i, next) }, 'drag')}
            onEnd={() => change({}, 'commit')}
          />
        ))
      }
    </FewOfMany>
  );
}
