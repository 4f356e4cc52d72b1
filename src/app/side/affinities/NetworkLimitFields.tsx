import { Fragment } from 'react';
import { t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import { budgetOf, isCounted } from '../../../core/affinity/groupingProblem.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import type { ChangePhase } from '../../configuration/configurationStore.ts';
import type { AffinitySide } from './affinitySide.ts';
import type { AffinityProblem } from './groupRequest.ts';

interface NetworkLimitFieldsProps {
  readonly side: Pick<AffinitySide, 'configuration'>;
  readonly problem: AffinityProblem;
  readonly change: (
    patch: Partial<Pick<Configuration, 'sizes' | 'networkCost' | 'budget'>>,
    phase?: ChangePhase,
  ) => void;
}

/** What a network of a grouping by affinity may cost and how many tasks it may train. */
export function NetworkLimitFields({ side, problem, change }: NetworkLimitFieldsProps) {
  const { networkCost: cost, groups } = side.configuration;
  const { isAloneKnown, sizes, request } = problem;
  const count = request.pairs.columns.length;
  const numbers = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, i) => ({
      value: String(first + i),
      text: String(first + i),
    }));
  const setCost = (next: Configuration['networkCost']) => {
    // A budget of as many networks as before, now that it is a cost.
    const budget = isCounted(cost) && !isCounted(next) ? { budget: budgetOf(next, count, groups) } : {};
    change({ networkCost: next, ...budget }, 'drag');
  };
  return (
    <Fragment>
      <Select
        title={t('Tasks in a network, at least')}
        value={String(sizes.least)}
        options={[
          {
            value: '1',
            text: t(isAloneKnown ? '1 (alone counts 0)' : '1 (unknown here)'),
            disabled: !isAloneKnown,
          },
          ...numbers(2, Math.max(sizes.least, Math.min(count, sizes.most || count, 20))),
        ]}
        onChange={value => change({ sizes: { ...sizes, least: Number(value) } })}
      />
      <Select
        title={t('at most')}
        value={String(sizes.most)}
        options={[
          { value: '0', text: t('any number') },
          ...numbers(Math.max(2, sizes.least), Math.max(sizes.most, Math.min(count, 30))),
        ]}
        onChange={value => change({ sizes: { ...sizes, most: Number(value) } })}
      />
      <NumberField
        title={t('Cost of a network')}
        value={cost.trunk}
        least={0.001}
        most={999_999_999}
        onChange={trunk => setCost({ ...cost, trunk })}
        onEnd={() => change({}, 'commit')}
      />
      <NumberField
        title={t('and of each task in it')}
        value={cost.decoder}
        least={0}
        most={999_999_999}
        onChange={decoder => setCost({ ...cost, decoder })}
        onEnd={() => change({}, 'commit')}
      />
    </Fragment>
  );
}
