import { useMemo } from 'react';
import type { Configuration } from '../../app/configuration/configuration.ts';
import { weightRange } from '../../app/configuration/searchFields.ts';
import { useChange, useSetting } from '../../app/context/hooks.ts';
import { t } from '../../base/i18n/text.ts';
import { NumberField } from '../../base/ui/NumberField.tsx';
import { Select } from '../../base/ui/Select.tsx';
import { tasksWithoutSingle } from '../../core/search/objective.ts';
import { type LossTable, maximumTasks } from '../../core/tables/lossTable.ts';

/** The choices of the list: a weighted sum is a sum with weights. */
type Choice = Configuration['objective'] | 'weighted';

/** The objective: a sum of losses, each task with a weight if so wanted, or changes against single-task networks. */
export function ObjectiveFields({ table }: { table: LossTable }) {
  const objective = useSetting('objective');
  const weights = useSetting('weights');
  const change = useChange();
  const lacksSingles = useMemo(() => tasksWithoutSingle(table).length > 0, [table]);
  const why = lacksSingles ? t(' (needs single-task networks)') : '';
  const objectives = [
    { value: 'sum', text: t('sum of losses') },
    { value: 'weighted', text: t('weighted sum'), disabled: table.tasks.length > maximumTasks },
    { value: 'relative', text: t('mean relative change') + why, disabled: lacksSingles },
    { value: 'worst', text: t('worst task’s change') + why, disabled: lacksSingles },
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
        title={t('Objective')}
        value={objective === 'sum' && weights.length > 0 ? 'weighted' : objective}
        options={objectives}
        onChange={choose}
      />
      {weights.map((weight, i) => (
        <NumberField
          key={table.tasks[i]?.id}
          title={`${table.tasks[i]?.name ?? ''} ×`}
          value={weight}
          {...weightRange}
          onChange={next => change({ weights: weights.with(i, next) }, 'drag')}
          onEnd={() => change({}, 'commit')}
        />
      ))}
    </>
  );
}
