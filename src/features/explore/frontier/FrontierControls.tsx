import { Fragment, Suspense, useMemo } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { Settings } from '../../../app/settings/Settings.tsx';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { headRules } from '../../../app/words/headRules.ts';
import { sumWords } from '../../../app/words/sumWords.ts';
import { t } from '../../../base/i18n/text.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { tasksWithoutSingle } from '../../../core/search/objective.ts';
import { type LossTable, maximumTasks } from '../../../core/tables/lossTable.ts';
import { memoOnParts } from '../memoOnParts.ts';
import { ConstraintPart } from './ConstraintPart.tsx';
import { StrategyMenu } from './StrategyMenu.tsx';

/** Loaded for those who weigh tasks. */
const WeightFields = lazily(async () => (await import('./WeightFields.tsx')).WeightFields);

const controlParts = ['loaded', 'table', 'networks', 'predictable', 'settings', 'isOtherProblem'] as const;

/** The objective, which strategies are drawn, and behind them which head serves a task and what the groupings must comply with. */
export const FrontierControls = memoOnParts(controlParts, function FrontierControls({ side }) {
  const { table } = side;
  const shown = useSetting('shown');
  const heads = useSetting('heads');
  const strategy = useSetting('strategy');
  const change = useChange();
  return (
    <div className="panel-controls">
      <ObjectiveFields table={table} />
      <StrategyMenu side={side} />
      <Settings panel="frontier" title={t('Frontier')}>
        <div className="panel-controls">
          <Select
            title={t('Head of each task')}
            value={heads}
            options={headRules.map(({ value, text }) => ({
              ...{ value, text: t(text) },
              disabled: !table.losses[value],
            }))}
            onChange={(value: Configuration['heads']) => change({ heads: value })}
          />
          {(shown.includes('affinity') || strategy === 'affinity') && <GuessField />}
        </div>
        <ConstraintPart side={side} />
      </Settings>
    </div>
  );
});

/** The choices of the list: a weighted sum is a sum with weights. */
type Choice = Configuration['objective'] | 'weighted';

/** The objective: a sum of losses, each task with a weight if so wanted, or changes against single-task networks. */
function ObjectiveFields({ table }: { table: LossTable }) {
  const objective = useSetting('objective');
  const weights = useSetting('weights');
  const change = useChange();
  const lacksSingles = useMemo(() => tasksWithoutSingle(table).length > 0, [table]);
  const why = lacksSingles ? t(' (needs single-task networks)') : '';
  const objectives = [
    { value: 'sum', text: sumWords(table) },
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
    <Fragment>
      <Select
        title={t('Objective')}
        value={objective === 'sum' && weights.length > 0 ? 'weighted' : objective}
        options={objectives}
        onChange={choose}
      />
      {weights.length > 0 && (
        <Suspense>
          <WeightFields table={table} />
        </Suspense>
      )}
    </Fragment>
  );
}

/** The affinities that the strategy `affinity` chooses by. */
function GuessField() {
  const guess = useSetting('guess');
  const names = useTableNames('affinity');
  const change = useChange();
  const options = [
    { value: '' as const, text: t('gains of this table’s pairs') },
    ...names.map(({ id, text }) => ({ value: id, text })),
  ];
  return (
    <Select
      title={t('Affinities')}
      value={guess}
      options={options}
      onChange={value => change({ guess: value })}
    />
  );
}
