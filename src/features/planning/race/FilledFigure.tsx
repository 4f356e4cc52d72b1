import { useMemo } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { Figure } from '../../../figures/Figure.tsx';
import { NetworkMatrix, useMatrixReading } from '../../../figures/matrix/NetworkMatrix.tsx';
import { racerNames } from '../brings/planFields.ts';
import { matrixColumns, matrixCsv, matrixRows } from '../matrixColumns.ts';
import styles from '../PlanView.module.css';
import { racerWords } from '../planWords.ts';
import { needsEarly, type ShownRace, trainedAt } from './shownRace.ts';

const MatrixTable = lazily(async () => (await import('../MatrixTable.tsx')).MatrixTable);

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
  const rows = useMemo(() => matrixRows(table, side.colors), [table, side.colors]);
  const { read, ...reading } = useMatrixReading();
  const column = columns.find(({ network }) => network === read);
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
    <Figure
      id="plan-filled"
      title={t('What is trained by then')}
      lead={t('Networks by size, numbered in the order in which they were trained.')}
      saved={{
        of: side.table,
        name: 'Plan order',
        title: t('Networks trained'),
        csv: () => matrixCsv(table, columns),
      }}
      twin={{ title: t('Table of networks trained'), table: <MatrixTable table={table} columns={columns} /> }}
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
      below={
        <p className={styles.reading} role="status">
          {column
            ? t('{text}.', { text: column.label })
            : step
              ? t(
                  '{count} of {all} trained: {regret} above the best{expected, select, none {} other {; the plan expected {expected}}}.',
                  {
                    count: step.count,
                    all: table.networkCount,
                    regret: write(step.regret),
                    expected: step.expected === undefined ? 'none' : write(step.expected),
                  },
                )
              : ''}
        </p>
      }
    >
      <NetworkMatrix title={t('Networks by size')} rows={rows} columns={columns} {...reading} />
    </Figure>
  );
}
