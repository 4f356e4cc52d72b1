import { Fragment } from 'react';
import { ownText, t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import type { Task } from '../../../core/tables/task.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import type { AffinitySide } from './affinitySide.ts';

interface AffinityGroupingFieldsProps {
  readonly side: Pick<AffinitySide, 'configuration' | 'table'>;
  readonly change: (patch: Partial<Pick<Configuration, 'sets' | 'worth' | 'sizes' | 'relative'>>) => void;
}

/** How the affinities of a side group its tasks, and what networks are worth. */
export function AffinityGroupingFields({ side, change }: AffinityGroupingFieldsProps) {
  const { sets, worth, relative } = side.configuration;
  return (
    <Fragment>
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
            text: t('relative to {source}', { source: ownText(name) }),
          })),
        ]}
        onChange={value => change({ relative: value })}
      />
    </Fragment>
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
