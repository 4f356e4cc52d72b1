import { weightRange } from '../../../app/configuration/searchFields.ts';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { isolated } from '../../../base/i18n/isolated.ts';
import { ownText } from '../../../base/i18n/text.ts';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import type { LossTable } from '../../../core/tables/lossTable.ts';

/** The weights of the tasks in the sum. */
export function WeightFields({ table }: { readonly table: LossTable }) {
  const weights = useSetting('weights');
  const change = useChange();
  return weights.map((weight, i) => (
    <NumberField
      key={table.tasks[i]?.id}
      title={`${isolated(ownText(table.tasks[i]?.name ?? ''))} ×`}
      value={weight}
      {...weightRange}
      onChange={next => change({ weights: weights.with(i, next) }, 'drag')}
      onEnd={() => change({}, 'commit')}
    />
  ));
}
