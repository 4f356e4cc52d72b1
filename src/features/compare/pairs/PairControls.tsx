import { changeShared } from '../../../app/configuration/pinnedConfiguration.ts';
import { useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { GainSelect } from '../../../app/words/GainSelect.tsx';
import { splitWord } from '../../../app/words/splitWords.ts';
import { t } from '../../../base/i18n/text.ts';
import { NumberField } from '../../../base/ui/NumberField.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { splits } from '../../../core/tables/lossTable.ts';
import type { ComparedSide } from '../sides/useComparedSide.ts';

/** How the pairs of both sides are measured and drawn: one choice for both, written into both. */
export function PairControls({ sides }: { sides: readonly ComparedSide[] }) {
  const { configuration: store } = useApp();
  const gain = useSetting('gain');
  const baseline = useSetting('baseline');
  const split = useSetting('split');
  const pairs = useSetting('pairs');
  const order = useSetting('order');
  const clamp = useSetting('clamp');
  const change = (patch: Parameters<typeof changeShared>[1], phase?: 'drag' | 'commit') => {
    const { configuration, change: changeAll } = store.getState();
    changeAll(changeShared(configuration, patch), phase);
  };
  const tables = sides.flatMap(side => (side.kind === 'losses' ? [side.table] : []));
  const lacks = (name: (typeof splits)[number]) => !tables.every(table => table.losses[name]);
  return (
    <div className="panel-controls">
      <Select
        title={t('Show')}
        value={pairs}
        options={[
          { value: 'directed', text: t('directed') },
          { value: 'affinity', text: t('mean of both directions') },
        ]}
        onChange={value => change({ pairs: value })}
      />
      {tables.length > 0 && (
        <>
          <GainSelect value={gain} onChange={value => change({ gain: value })} />
          <Select
            title={t('Baseline')}
            value={baseline}
            options={[
              { value: 'half', text: t('cheapest single') },
              { value: 'full', text: t('dearest single') },
            ]}
            onChange={value => change({ baseline: value })}
          />
          <Select
            title={t('Split')}
            value={split}
            options={splits.map(name => ({
              value: name,
              text: lacks(name)
                ? t('{split} (not on both sides)', { split: splitWord(name) })
                : splitWord(name),
              disabled: lacks(name),
            }))}
            onChange={value => change({ split: value })}
          />
        </>
      )}
      <Select
        title={t('Order')}
        value={order}
        options={[
          { value: 'given', text: t('as given in A') },
          { value: 'help', text: t('by help given in A') },
          { value: 'leaf', text: t('like profiles in A together') },
        ]}
        onChange={value => change({ order: value })}
      />
      {tables.length > 0 && (
        <NumberField
          title={t('Colours end at ± %')}
          value={clamp}
          least={1}
          most={100}
          onChange={value => change({ clamp: value }, 'drag')}
          onEnd={() => store.getState().change({}, 'commit')}
        />
      )}
    </div>
  );
}
