import { useMemo } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import { racerNames } from '../brings/planFields.ts';
import { MatrixFigure } from '../MatrixFigure.tsx';
import { matrixColumns } from '../matrixColumns.ts';
import { racerWords } from '../planWords.ts';
import { needsEarly, type ShownRace, trainedAt } from './shownRace.ts';

/** The networks as one way trains them, filling up with the race. */
export function FilledFigure({ shown }: { shown: ShownRace }) {
  const { side, subject, replays, count, write } = shown;
  const { table } = subject;
  const racer = useSetting('racer');
  const change = useChange();
  const replay = replays.get(racer);
  const { columns } = useMemo(
    () => matrixColumns(table, { trained: replay ? trainedAt(replay, count) : [], isOrdered: true }),
    [table, replay, count],
  );
  const step = replay?.steps.findLast(each => each.count <= count);
  const options = racerNames.flatMap(name =>
    name === 'random'
      ? []
      : [
          {
            value: name,
            text: t(racerWords[name].name),
            disabled: needsEarly(name) && table.losses.early === undefined,
          },
        ],
  );
  return (
    <MatrixFigure
      id="plan-filled"
      title={t('What is trained by then')}
      lead={t('Networks by size, numbered in the order in which they were trained.')}
      {...{ side, table, columns }}
      saved={{ name: 'Plan order', title: t('Networks trained') }}
      twinTitle={t('Table of networks trained')}
      controls={
        <div className="panel-controls">
          <Select
            title={t('In the order of')}
            value={racer}
            options={options}
            onChange={(value: Configuration['racer']) => change({ racer: value })}
          />
        </div>
      }
      wordsOf={column =>
        column
          ? t('{text}.', { text: column.label })
          : step
            ? t(
                '{count} of {all} trained: {regret} short of the best{expected, select, none {} other {; the plan expected {expected}}}.',
                {
                  count: step.count,
                  all: table.networkCount,
                  regret: write(step.regret),
                  expected: step.expected === undefined ? 'none' : write(step.expected),
                },
              )
            : ''
      }
    />
  );
}
