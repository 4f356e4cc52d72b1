import { useMemo, useState } from 'react';
import type { LossTable } from '../../domain/lossTable.ts';
import { tasksWithoutSingle } from '../../domain/objective.ts';
import type { Configuration } from '../../state/configuration.ts';
import { weightRange } from '../../state/fields.ts';
import { Select } from '../../ui/Select.tsx';
import { useChange, useSetting } from '../hooks.ts';

/** The choices of the list: a weighted sum is a sum with weights. */
type Choice = Configuration['objective'] | 'weighted';

/** The objective: a sum of losses, each task with a weight if so wanted, or changes against single-task networks. */
export function ObjectiveFields({ table }: { table: LossTable }) {
  const objective = useSetting('objective');
  const weights = useSetting('weights');
  const change = useChange();
  const lacksSingles = useMemo(() => tasksWithoutSingle(table).length > 0, [table]);
  const why = lacksSingles ? ' (needs single-task networks)' : '';
  const objectives = [
    { value: 'sum', text: 'sum of losses' },
    { value: 'weighted', text: 'weighted sum' },
    { value: 'relative', text: `mean relative change${why}`, disabled: lacksSingles },
    { value: 'worst', text: `worst task’s change${why}`, disabled: lacksSingles },
  ] as const;
  const choose = (choice: Choice) =>
    change(
      choice === 'weighted'
        ? { objective: 'sum', weights: table.tasks.map(() => 1) }
        : { objective: choice, weights: [] },
    );
  return (
    <>
      <Select
        title="Objective"
        value={objective === 'sum' && weights.length > 0 ? 'weighted' : objective}
        options={objectives}
        onChange={choose}
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
