import { lazy } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { headRules } from '../../../app/words/headRules.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { estimatorOf } from '../../../core/strategies/registry.ts';
import { type StrategyKey, strategyKeys } from '../../../core/strategies/strategy.ts';
import type { LossTable, Split } from '../../../core/tables/lossTable.ts';
import { GuessField } from './GuessField.tsx';
import { memoOnParts } from '../memoOnParts.ts';
import { ObjectiveFields } from './ObjectiveFields.tsx';

/** Loaded when it is opened. */
const ConstraintFields = lazy(async () => ({
  default: (await import('./ConstraintFields.tsx')).ConstraintFields,
}));

/** The split by which a strategy chooses, where the table has no such losses. */
function lackingSplit(table: LossTable, key: StrategyKey, isGuessed: boolean): Split | undefined {
  const estimator = estimatorOf(key);
  if (!estimator || (estimator.takesAffinities && isGuessed)) return undefined;
  return table.losses[estimator.split] ? undefined : estimator.split;
}

const controlParts = ['loaded', 'table', 'predictable', 'settings', 'isOtherProblem'] as const;

/** Which strategies are drawn, which head serves a task, and whether published points are marked. */
export const FrontierControls = memoOnParts(controlParts, function FrontierControls({ side }) {
  const { table, isOtherProblem: isOther } = side;
  const shown = useSetting('shown');
  const published = useSetting('published');
  const heads = useSetting('heads');
  const strategy = useSetting('strategy');
  const guess = useSetting('guess');
  const constraints = side.settings.constraints.length;
  const change = useChange();
  const toggle = (key: StrategyKey, isShown: boolean) =>
    change({ shown: strategyKeys.filter(other => (other === key ? isShown : shown.includes(other))) });
  return (
    <>
      <fieldset className="strategy-keys">
        <legend className="visually-hidden">{t('Strategies shown')}</legend>
        {strategyKeys.map(key => {
          const lacking = lackingSplit(table, key, guess !== '');
          return (
            <label key={key} style={{ color: strategyNames[key].color }}>
              <input
                type="checkbox"
                checked={(shown.includes(key) && !lacking) || key === strategy}
                disabled={key === strategy || lacking !== undefined}
                onChange={event => toggle(key, event.target.checked)}
              />
              {t(strategyNames[key].name)}
              {lacking && t(' (no {split} losses)', { split: splitWord(lacking) })}
            </label>
          );
        })}
        {side.loaded.published && (
          <label>
            <input
              type="checkbox"
              checked={published && !isOther}
              disabled={isOther}
              onChange={event => change({ published: event.target.checked })}
            />
            {t(isOther ? 'Published points (plain sums, no constraints)' : 'Published points')}
          </label>
        )}
      </fieldset>
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
        <ObjectiveFields table={table} />
        {(shown.includes('affinity') || strategy === 'affinity') && <GuessField />}
      </div>
      <Disclosure
        summary={
          constraints > 0
            ? t('Constraints and limits ({count})', { count: constraints })
            : t('Constraints and limits')
        }
      >
        <ConstraintFields side={side} />
      </Disclosure>
    </>
  );
});
