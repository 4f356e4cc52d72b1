import { useState } from 'react';
import type { LossTable } from '../../domain/lossTable.ts';
import { weightRange } from '../../state/fields.ts';
import { Select } from '../../ui/Select.tsx';
import { useChange, useSetting } from '../hooks.ts';

const objectives = [
  { value: 'sum', text: 'sum of losses' },
  { value: 'weighted', text: 'weighted sum' },
] as const;

/** The objective: the sum of losses, or a sum in which each task has a weight of its own. */
export function WeightFields({ table }: { table: LossTable }) {
  const weights = useSetting('weights');
  const change = useChange();
  return (
    <>
      <Select
        title="Objective"
        value={weights.length > 0 ? 'weighted' : 'sum'}
        options={objectives}
        onChange={value => change({ weights: value === 'weighted' ? table.tasks.map(() => 1) : [] })}
      />
      {weights.map((weight, i) => (
        <WeightField
          key={table.tasks[i]?.id}
          name={table.tasks[i]?.name ?? ''}
          weight={weight}
          onChange={(next, phase) => change({ weights: weights.with(i, next) }, phase)}
          onEnd={() => change({}, 'commit')}
        />
      ))}
    </>
  );
}

interface WeightFieldProps {
  readonly name: string;
  readonly weight: number;
  onChange(weight: number, phase: 'drag'): void;
  onEnd(): void;
}

/** One weight. What is being typed counts once it is a number in range. */
function WeightField({ name, weight, onChange, onEnd }: WeightFieldProps) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const isValid = (text: string) =>
    text !== '' && Number(text) >= weightRange.least && Number(text) <= weightRange.most;
  const isBad = draft !== undefined && !isValid(draft);
  return (
    <label className="field weight-field">
      <span>{name} ×</span>
      <input
        type="number"
        min={weightRange.least}
        max={weightRange.most}
        step="any"
        value={draft ?? weight}
        aria-invalid={isBad}
        onChange={event => {
          setDraft(event.target.value);
          if (isValid(event.target.value)) onChange(Number(event.target.value), 'drag');
        }}
        onBlur={() => {
          setDraft(undefined);
          onEnd();
        }}
      />
      {isBad && <span role="alert">{`${weightRange.least} to ${weightRange.most}`}</span>}
    </label>
  );
}
