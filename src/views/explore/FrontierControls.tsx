import { memo } from 'react';
import type { LossTable } from '../../domain/lossTable.ts';
import { type StrategyKey, strategyKeys } from '../../domain/strategies/strategy.ts';
import type { Configuration } from '../../state/configuration.ts';
import { Select } from '../../ui/Select.tsx';
import { useChange, useSetting } from '../hooks.ts';
import { strategyNames } from './strategyNames.ts';
import { WeightFields } from './WeightFields.tsx';

const headRules = [
  { value: 'validation', text: 'best on validation' },
  { value: 'test', text: 'best on test (as published)' },
] as const;

/** Which strategies are drawn, which head serves a task, and whether published points are marked. */
export const FrontierControls = memo(function FrontierControls({ table }: { table: LossTable }) {
  const shown = useSetting('shown');
  const published = useSetting('published');
  const heads = useSetting('heads');
  const strategy = useSetting('strategy');
  const most = useSetting('most');
  const isOther = useSetting('weights').length > 0 || most > 0;
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
          {isOther ? 'Published points (plain sums, no limit)' : 'Published points'}
        </label>
      </fieldset>
      <div className="panel-controls">
        <Select
          title="Head of each task"
          value={heads}
          options={headRules}
          onChange={(value: Configuration['heads']) => change({ heads: value })}
        />
        <Select
          title="Networks chosen"
          value={String(most)}
          options={networkLimits(table.tasks.length)}
          onChange={value => change({ most: Number(value) })}
        />
        <WeightFields table={table} />
      </div>
    </>
  );
});

/** No limit, or at most 1, 2, ... networks: a grouping never needs more of them than there are tasks. */
function networkLimits(taskCount: number): readonly { readonly value: string; readonly text: string }[] {
  const limits = Array.from({ length: taskCount - 1 }, (_, i) => i + 1);
  return [
    { value: '0', text: 'any number' },
    ...limits.map(limit => ({ value: String(limit), text: `at most ${limit}` })),
  ];
}
