import { memo } from 'react';
import { type StrategyKey, strategyKeys } from '../../domain/strategies/strategy.ts';
import type { Configuration } from '../../state/configuration.ts';
import { Select } from '../../ui/Select.tsx';
import { headRules } from '../headRules.ts';
import { useChange, useSetting } from '../hooks.ts';
import { strategyNames } from '../strategyNames.ts';
import { ConstraintFields } from './ConstraintFields.tsx';
import { GuessField } from './GuessField.tsx';
import { ObjectiveFields } from './ObjectiveFields.tsx';
import { type ExploreData, useIsOtherProblem } from './useExplore.ts';

/** Which strategies are drawn, which head serves a task, and whether published points are marked. */
export const FrontierControls = memo(function FrontierControls({ data }: { data: ExploreData }) {
  const { table } = data;
  const shown = useSetting('shown');
  const published = useSetting('published');
  const heads = useSetting('heads');
  const strategy = useSetting('strategy');
  const isOther = useIsOtherProblem(table);
  const change = useChange();
  const toggle = (key: StrategyKey, isShown: boolean) =>
    change({ shown: strategyKeys.filter(other => (other === key ? isShown : shown.includes(other))) });
  return (
    <>
      <fieldset className="strategy-keys">
        <legend className="visually-hidden">Strategies shown</legend>
        {strategyKeys.map(key => (
          <label key={key} style={{ color: strategyNames[key].color }}>
            <input
              type="checkbox"
              checked={shown.includes(key) || key === strategy}
              disabled={key === strategy}
              onChange={event => toggle(key, event.target.checked)}
            />
            {strategyNames[key].name}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={published && !isOther}
            disabled={isOther}
            onChange={event => change({ published: event.target.checked })}
          />
          {isOther ? 'Published points (plain sums, no constraints)' : 'Published points'}
        </label>
      </fieldset>
      <div className="panel-controls">
        <Select
          title="Head of each task"
          value={heads}
          options={headRules}
          onChange={(value: Configuration['heads']) => change({ heads: value })}
        />
        <ObjectiveFields table={table} />
        {(shown.includes('affinity') || strategy === 'affinity') && <GuessField />}
      </div>
      <ConstraintFields data={data} />
    </>
  );
});
