import { Fragment, type ReactNode } from 'react';
import type { Configuration } from '../../app/configuration/configuration.ts';
import type { ChangePhase } from '../../app/configuration/configurationStore.ts';
import { useSetting } from '../../app/context/hooks.ts';
import { Settings } from '../../app/settings/Settings.tsx';
import { baselineWords } from '../../app/words/baselineWords.ts';
import { splitWord } from '../../app/words/splitWords.ts';
import { msg, t } from '../../base/i18n/text.ts';
import { Select } from '../../base/ui/Select.tsx';
import { NumberField } from '../../base/ui/typing/NumberField.tsx';
import { singleSizes } from '../../core/gains/baselineName.ts';
import { type AffinityTable, isMirroredAffinity, isSquareAffinity } from '../../core/tables/affinityTable.ts';
import type { LossTable, Split } from '../../core/tables/lossTable.ts';

type Choices = Pick<Configuration, 'gain' | 'baseline' | 'split' | 'pairs' | 'order' | 'clamp'>;

interface PairControlsProps {
  /** Whose pairs are shown: of one side, or of two that are compared. */
  readonly tables: readonly (LossTable | AffinityTable)[];
  readonly change: (patch: Partial<Choices>, phase?: ChangePhase) => void;
  /** What else can be chosen. */
  readonly children?: ReactNode;
}

/** Where colours end at first, in percent, once they no longer fit the gains. */
const usualEnd = 15;

/** What the choices are called for the gains of one side, for its affinities, and for both sides. */
const words = {
  gains: { directed: msg('directed gains'), affinity: msg('affinity (symmetric)') },
  affinities: { directed: msg('directed'), affinity: msg('symmetric mean') },
  both: { directed: msg('directed'), affinity: msg('mean of both directions') },
};
const orders = {
  one: {
    given: msg('as given'),
    help: msg('by help given'),
    leaf: msg('alike side by side'),
    group: msg('by the grouping'),
  },
  both: {
    given: msg('as given in A'),
    help: msg('by help given in A'),
    leaf: msg('like profiles in A together'),
    group: msg('by the grouping of A'),
  },
};

/** How pairs are measured and drawn: directed or not, the definition of their gains, their order, and where colours saturate. */
export function PairControls({ tables, change, children }: PairControlsProps) {
  const gain = useSetting('gain');
  const pairs = useSetting('pairs');
  const order = useSetting('order');
  const clamp = useSetting('clamp');
  const isBoth = tables.length > 1;
  const ofLosses = tables.flatMap(table => (isAffinity(table) ? [] : [table]));
  const shown = words[isBoth ? 'both' : ofLosses.length > 0 ? 'gains' : 'affinities'];
  const orderTexts = orders[isBoth ? 'both' : 'one'];
  return (
    <div className="panel-controls">
      {(isBoth || tables.every(table => !isAffinity(table) || hasTwoWays(table))) && (
        <Select
          title={t('Show')}
          value={pairs}
          options={(['directed', 'affinity'] as const).map(value => ({ value, text: t(shown[value]) }))}
          onChange={value => change({ pairs: value })}
        />
      )}
      <Settings panel="gains" title={t('Who helps whom')}>
        <div className="panel-controls">
          <Select
            title={t('Order')}
            value={order}
            options={(['given', 'help', 'leaf', 'group'] as const).map(value => ({
              value,
              text: t(orderTexts[value]),
            }))}
            onChange={value => change({ order: value })}
          />
          {ofLosses.length > 0 && (
            <Fragment>
              <Select
                title={t('Gain')}
                value={gain}
                options={[
                  { value: 'relative', text: t('(single − joint) ÷ single') },
                  { value: 'ratio', text: t('single ÷ joint − 1') },
                ]}
                onChange={value => change({ gain: value })}
              />
              <BaselineSelect tables={ofLosses} isBoth={isBoth} change={change} />
              <SplitSelect tables={ofLosses} isBoth={isBoth} change={change} />
            </Fragment>
          )}
          {ofLosses.length > 0 && (
            <Select
              title={t('Colours')}
              value={clamp === 0 ? 'fitted' : 'fixed'}
              options={[
                { value: 'fitted', text: t('fit the gains') },
                { value: 'fixed', text: t('end where you say') },
              ]}
              onChange={value => change({ clamp: value === 'fitted' ? 0 : usualEnd })}
            />
          )}
          {ofLosses.length > 0 && clamp > 0 && (
            <NumberField
              title={t('Colours end at ± %')}
              value={clamp}
              least={1}
              most={100}
              onChange={value => change({ clamp: value }, 'drag')}
              onEnd={() => change({}, 'commit')}
            />
          )}
          {children}
        </div>
      </Settings>
    </div>
  );
}

interface GainSelectProps extends Pick<PairControlsProps, 'change'> {
  readonly tables: readonly LossTable[];
  readonly isBoth: boolean;
}

/** The single-task networks that gains are against: two tables may name theirs otherwise, and one may have one size only. */
function BaselineSelect({ tables, isBoth, change }: GainSelectProps) {
  const baseline = useSetting('baseline');
  const [table] = tables;
  if (!table || (!isBoth && singleSizes(table) !== 'sizes')) return null;
  return (
    <Select
      title={t('Baseline')}
      value={baseline}
      options={[
        { value: 'half', text: isBoth ? t('cheapest single') : baselineWords(table, 'half') },
        { value: 'full', text: isBoth ? t('dearest single') : baselineWords(table, 'full') },
      ]}
      onChange={value => change({ baseline: value })}
    />
  );
}

function SplitSelect({ tables, isBoth, change }: GainSelectProps) {
  const split = useSetting('split');
  const offered: readonly Split[] = isBoth
    ? ['validation', 'test', 'early']
    : ['test', 'validation', 'early'];
  const options = offered.map(value => {
    const disabled = !tables.every(table => table.losses[value]);
    if (!isBoth) return { value, disabled, text: value === 'early' ? t('early stopping') : splitWord(value) };
    const text = splitWord(value);
    return { value, disabled, text: disabled ? t('{split} (not on both sides)', { split: text }) : text };
  });
  return (
    <Select title={t('Split')} value={split} options={options} onChange={value => change({ split: value })} />
  );
}

/** Whether the two directions of a pair may differ, so that their mean is something else. */
function hasTwoWays(table: AffinityTable): boolean {
  return isSquareAffinity(table) && !isMirroredAffinity(table);
}

function isAffinity(table: LossTable | AffinityTable): table is AffinityTable {
  return 'meaning' in table;
}
