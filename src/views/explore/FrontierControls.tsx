import { memo } from 'react';
import type { LossTable } from '../../domain/lossTable.ts';
import { type StrategyKey, strategyKeys } from '../../domain/strategies/strategy.ts';
import type { Configuration } from '../../state/configuration.ts';
import { Select } from '../../ui/Select.tsx';
import { useChange, useSetting } from '../hooks.ts';
import { ConstraintFields } from './ConstraintFields.tsx';
import { ObjectiveFields } from './ObjectiveFields.tsx';
import { strategyNames } from './strategyNames.ts';
import { useIsOtherProblem } from './useExplore.ts';

const headRules = [
  { value: 'validation', text: 'best on validation' },
  { value: 'test', text: 'best on test (as published)' },
] as const;

const timeLimits = [
  { value: '0', text: 'none' },
  { value: '10', text: '10 s' },
  { value: '60', text: '1 min' },
  { value: '600', text: '10 min' },
];

/** Which strategies are drawn, which head serves a task, and whether published points are marked. */
export const FrontierControls = memo(function FrontierControls({ table }: { table: LossTable }) {
  const shown = useSetting('shown');
  const published = useSetting('published');
  const heads = useSetting('heads');
  const strategy = useSetting('strategy');
  const isOther = useIsOtherProblem(table);
  const timeLimit = useSetting('timeLimit');
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
        <Select
          title="Time limit"
          value={String(timeLimit)}
          options={
            timeLimits.some(({ value }) => value === String(timeLimit))
              ? timeLimits
              : [...timeLimits, { value: String(timeLimit), text: `${timeLimit} s` }]
          }
          onChange={value => change({ timeLimit: Number(value) })}
        />
      </div>
      <ConstraintFields table={table} />
    </>
  );
});
