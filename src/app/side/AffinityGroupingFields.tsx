import { t } from '../../base/i18n/text.ts';
import { Select } from '../../base/ui/Select.tsx';
import type { Configuration } from '../configuration/configuration.ts';
import type { AffinitySide } from './sideOf.ts';
import type { AffinityProblem } from './useAffinityGrouping.ts';

interface AffinityGroupingFieldsProps {
  readonly side: Pick<AffinitySide, 'configuration' | 'tasks'>;
  readonly problem: AffinityProblem;
  readonly change: (patch: Partial<Pick<Configuration, 'groups' | 'least'>>) => void;
}

/** How many networks the affinities of a side group its tasks into, and how large they are. */
export function AffinityGroupingFields({ side, problem, change }: AffinityGroupingFieldsProps) {
  const { groups, least } = side.configuration;
  const { isAloneKnown } = problem;
  const counts = side.tasks.map((_, i) => ({ value: String(i + 1), text: String(i + 1) }));
  return (
    <>
      <Select
        title={t('Networks, at most')}
        value={String(Math.min(groups, side.tasks.length))}
        options={counts}
        onChange={value => change({ groups: Number(value) })}
      />
      <Select
        title={t('Tasks in a network, at least')}
        value={isAloneKnown ? least : '2'}
        options={[
          {
            value: '1',
            text: t(isAloneKnown ? '1 (alone counts 0)' : '1 (unknown here)'),
            disabled: !isAloneKnown,
          },
          { value: '2', text: '2' },
        ]}
        onChange={value => change({ least: value })}
      />
    </>
  );
}
