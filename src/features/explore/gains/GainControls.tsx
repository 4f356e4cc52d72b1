import { useState } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { baselineWords } from '../../../app/words/baselineWords.ts';
import { GainSelect } from '../../../app/words/GainSelect.tsx';
import { splitWord } from '../../../app/words/splitWords.ts';
import { t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import { singleSizes } from '../../../core/gains/baselineName.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';

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
        title={t('Show')}
        value={pairs}
        options={[
          { value: 'directed', text: t('directed gains') },
          { value: 'affinity', text: t('affinity (symmetric)') },
        ]}
        onChange={value => change({ pairs: value })}
      />
      <GainSelect value={gain} onChange={value => change({ gain: value })} />
      {singleSizes(table) === 'sizes' && (
        <Select
          title={t('Baseline')}
          value={baseline}
          options={[
            { value: 'half', text: baselineWords(table, 'half') },
            { value: 'full', text: baselineWords(table, 'full') },
          ]}
          onChange={value => change({ baseline: value })}
        />
      )}
      <Select
        title={t('Split')}
        value={split}
        options={(['test', 'validation', 'early'] as const).map(value => ({
          value,
          text: value === 'early' ? t('early stopping') : splitWord(value),
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
      title={t('Order')}
      value={value}
      options={[
        { value: 'given', text: t('as given') },
        { value: 'help', text: t('by help given') },
        { value: 'leaf', text: t('alike side by side') },
      ]}
      onChange={onChange}
    />
  );
}

/** The percentage at which the colours saturate. What is being typed counts once it is a number from 1 to 100. */
function ClampField() {
  const clamp = useSetting('clamp');
  const change = useChange();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const value = Number(draft);
  const isBad = draft !== undefined && !(value >= 1 && value <= 100);
  return (
    <label className="field">
      <span>{t('Colours end at ± %')}</span>
      <input
        type="number"
        min={1}
        max={100}
        value={draft ?? clamp}
        aria-invalid={isBad}
        onChange={event => {
          setDraft(event.target.value);
          const next = Number(event.target.value);
          if (event.target.value !== '' && next >= 1 && next <= 100) change({ clamp: next }, 'drag');
        }}
        onBlur={() => {
          setDraft(undefined);
          change({}, 'commit');
        }}
      />
      {isBad && <span role="alert">{t('1 to 100')}</span>}
    </label>
  );
}
