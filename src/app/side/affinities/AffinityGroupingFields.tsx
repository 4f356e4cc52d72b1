import { t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import type { Task } from '../../../core/tables/task.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import type { AffinitySide } from './affinitySide.ts';
import type { AffinityProblem } from './groupRequest.ts';

interface AffinityGroupingFieldsProps {
  readonly side: Pick<AffinitySide, 'configuration' | 'table'>;
  readonly problem: AffinityProblem;
  readonly change: (patch: Partial<Pick<Configuration, 'sets' | 'worth' | 'sizes' | 'relative'>>) => void;
}

/** How the affinities of a side group its tasks, what networks are worth, and how large they are. */
export function AffinityGroupingFields({ side, problem, change }: AffinityGroupingFieldsProps) {
  const { sets, worth, relative } = side.configuration;
  const { isAloneKnown, sizes, request } = problem;
  const count = request.pairs.columns.length;
  const numbers = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, i) => ({
      value: String(first + i),
      text: String(first + i),
    }));
  return (
    <>
      <Select
        title={t('Tasks')}
        value={sets}
        options={[
          { value: 'cover', text: t('in several networks where that helps') },
          { value: 'partition', text: t('in one network each') },
        ]}
        onChange={value => change({ sets: value })}
      />
      <Select
        title={t('Value of a task')}
        value={worth}
        options={[
          { value: 'mean', text: t('mean affinity from the others') },
          { value: 'density', text: t('sum of affinities by size') },
        ]}
        onChange={value => change({ worth: value })}
      />
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
      <Select
        title={t('Values')}
        value={relative}
        options={[
          {
            value: 'auto',
            text: t('as suits the table ({how, select, own {relative} other {as they are}})', {
              how: side.table.columns === 'own-scale' ? 'own' : 'no',
            }),
          },
          { value: 'no', text: t('as they are') },
          { value: 'own', text: t('relative to the task’s own') },
          ...offeredSources(side.table, relative).map(({ id, name }) => ({
            value: `to:${id}` as const,
            text: t('relative to {source}', { source: name }),
          })),
        ]}
        onChange={value => change({ relative: value })}
      />
    </>
  );
}

/** The most sources of which each is offered. */
const mostSources = 60;

/** The sources that values may be taken relative to: of very many those that help only, and the one that is chosen. */
function offeredSources(
  { sources, targets }: AffinityTable,
  relative: Configuration['relative'],
): readonly Task[] {
  if (sources.length <= mostSources) return sources;
  const known = new Set(targets.map(({ id }) => id));
  return sources.filter(({ id }) => !known.has(id) || relative === `to:${id}`);
}
