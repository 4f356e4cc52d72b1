import { Fragment, useMemo } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { AffinityGroupingFields } from '../../../app/side/affinities/AffinityGroupingFields.tsx';
import { NetworkLimitFields } from '../../../app/side/affinities/NetworkLimitFields.tsx';
import { leastBudget } from '../../../app/side/leastBudget.ts';
import { budgetPatch } from '../../../app/side/sideParts.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { headRules } from '../../../app/words/headRules.ts';
import { groupedStrategies, strategyNames } from '../../../app/words/strategyNames.ts';
import { sumWords } from '../../../app/words/sumWords.ts';
import { t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import { tasksWithoutSingle } from '../../../core/search/objective.ts';
import styles from '../CompareView.module.css';
import type { ComparedAffinities, ComparedLosses } from './useComparedSide.ts';

type Objective = Configuration['objective'] | 'weighted';

/** Strategy, budget, heads and objective of one side. */
export function LossControls({ side }: { side: ComparedLosses }) {
  const { configuration, change, table, range } = side;
  const { strategy, budget, heads, objective, weights, guess } = configuration;
  const names = useTableNames('affinity');
  const guesses = [
    { value: '' as const, text: t('gains of its own pairs') },
    ...names.map(({ id, text }) => ({ value: id, text })),
  ];
  const lacksSingles = useMemo(() => tasksWithoutSingle(table).length > 0, [table]);
  const isWeighted = objective === 'sum' && weights.length > 0;
  const ofSingles = (text: string) =>
    lacksSingles ? t('{objective} (needs single-task networks)', { objective: text }) : text;
  const objectives: { value: Objective; text: string; disabled?: boolean }[] = [
    { value: 'sum', text: sumWords(table) },
    ...(isWeighted ? [{ value: 'weighted' as const, text: t('weighted sum') }] : []),
    { value: 'relative', text: ofSingles(t('mean relative change')), disabled: lacksSingles },
    { value: 'worst', text: ofSingles(t('worst task’s change')), disabled: lacksSingles },
  ];
  return (
    <div className={`panel-controls ${styles.sideControls}`}>
      <Select
        title={t('Chosen by')}
        value={strategy}
        options={groupedStrategies.map(key => ({ value: key, text: t(strategyNames[key].phrase) }))}
        onChange={value => change({ strategy: value })}
      />
      <NumberField
        key={table.id}
        title={t('Budget, {unit}', { unit: table.costUnit })}
        value={budget}
        least={leastBudget(side)}
        most={range.maximum}
        onChange={value => change({ budget: value }, 'drag')}
        onEnd={() => change({}, 'commit')}
      />
      <Select
        title={t('Heads')}
        value={heads}
        options={headRules.map(rule => ({ value: rule.value, text: t(rule.text) }))}
        onChange={value => change({ heads: value })}
      />
      <Select<Objective>
        title={t('Objective')}
        value={isWeighted ? 'weighted' : objective}
        options={objectives}
        onChange={value => value !== 'weighted' && change({ objective: value, weights: [] })}
      />
      {strategy === 'affinity' && (
        <Select
          title={t('Affinities')}
          value={guess}
          options={guesses}
          onChange={value => change({ guess: value })}
        />
      )}
    </div>
  );
}

/** How many networks one side's affinities group its tasks into. */
export function AffinityControls({ side }: { side: ComparedAffinities }) {
  const { change, problem, range, budget } = side;
  if (!problem)
    return <p className={styles.sideWords}>{t('Its pairs are compared; it has no grouping of its own.')}</p>;
  return (
    <Fragment>
      <div className={`panel-controls ${styles.sideControls}`}>
        <NumberField
          key={side.table.id}
          title={t('Networks, at most')}
          value={budget}
          least={range.minimum}
          most={range.maximum}
          onChange={value => change(budgetPatch(side.budgetField, value), 'drag')}
          onEnd={() => change({}, 'commit')}
        />
        <AffinityGroupingFields side={side} change={change} />
      </div>
      <Disclosure summary={t('Sizes and costs of networks')}>
        <div className={`panel-controls ${styles.sideControls}`}>
          <NetworkLimitFields side={side} problem={problem} change={change} />
        </div>
      </Disclosure>
    </Fragment>
  );
}
