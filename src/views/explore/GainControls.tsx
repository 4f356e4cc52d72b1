import { baselineName, singleSizes } from '../../domain/baselineName.ts';
import type { LossTable } from '../../domain/lossTable.ts';
import { Select } from '../../ui/Select.tsx';
import { useChange, useSetting } from '../hooks.ts';
import { ClampField } from './ClampField.tsx';

/** Definition, baseline and split of the gains, order of tasks, directed or affinity, and where colours saturate. */
export function GainControls({ table }: { table: LossTable }) {
  const gain = useSetting('gain');
  const baseline = useSetting('baseline');
  const split = useSetting('split');
  const pairs = useSetting('pairs');
  const order = useSetting('order');
  const change = useChange();
  return (
    <div className="panel-controls">
      <Select
        title="Show"
        value={pairs}
        options={[
          { value: 'directed', text: 'directed gains' },
          { value: 'affinity', text: 'affinity (symmetric)' },
        ]}
        onChange={value => change({ pairs: value })}
      />
      <Select
        title="Gain"
        value={gain}
        options={[
          { value: 'ratio', text: 'single ÷ joint − 1' },
          { value: 'relative', text: '(single − joint) ÷ single' },
        ]}
        onChange={value => change({ gain: value })}
      />
      {singleSizes(table) === 'sizes' && (
        <Select
          title="Baseline"
          value={baseline}
          options={[
            { value: 'half', text: baselineName(table, 'half') },
            { value: 'full', text: baselineName(table, 'full') },
          ]}
          onChange={value => change({ baseline: value })}
        />
      )}
      <Select
        title="Split"
        value={split}
        options={(['test', 'validation', 'early'] as const).map(value => ({
          value,
          text: value === 'early' ? 'early stopping' : value,
          disabled: !table.losses[value],
        }))}
        onChange={value => change({ split: value })}
      />
      <OrderSelect value={order} onChange={value => change({ order: value })} />
      <ClampField />
    </div>
  );
}

interface OrderSelectProps {
  readonly value: 'given' | 'help' | 'leaf';
  onChange(value: 'given' | 'help' | 'leaf'): void;
}

export function OrderSelect({ value, onChange }: OrderSelectProps) {
  return (
    <Select
      title="Order"
      value={value}
      options={[
        { value: 'given', text: 'as given' },
        { value: 'help', text: 'by help given' },
        { value: 'leaf', text: 'alike side by side' },
      ]}
      onChange={onChange}
    />
  );
}
