import { Fragment } from 'react';
import { useOwnTables, useSession, useSetting } from '../../app/context/hooks.ts';
import { useApp } from '../../app/context/useApp.ts';
import { summariseTable } from '../../app/tables/summariseTable.ts';
import { formatCost, joinWords } from '../../app/words/format.ts';
import { replicateCount } from '../../app/words/replicateWords.ts';
import { dataWords, ownText, t } from '../../base/i18n/text.ts';
import { Panel } from '../../base/ui/Panel.tsx';
import { type LossTable, splits } from '../../core/tables/lossTable.ts';
import { SaveMenu } from '../../figures/save/SaveMenu.tsx';
import { tableItems } from '../../figures/save/tableItems.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import { ProblemList } from './ProblemList.tsx';
import { summaryWords } from './summaryWords.ts';
import styles from './TablesView.module.css';

/** What the table that is shown now holds, what was found when it was read, and files of it. */
export function TablePanel() {
  const { tables } = useApp();
  const data = useSetting('data');
  const state = useSession(all => all.tables[data]);
  const entry = useOwnTables(own => own.entries.find(({ id }) => id === data));
  if (state?.kind !== 'loaded') return null;
  const { loaded } = state;
  return (
    <Panel id="table" title={dataWords(loaded.table.name)} lead={t('The table that is shown now.')}>
      <dl className={styles.tableFacts}>
        {factsOf(loaded).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.tableSaves}>
        <SaveMenu label={t('Save: {title}', { title: t('Table') })} items={tableItems(tables, loaded)} />
        <p className="panel-lead">{leftOutOf(loaded)}</p>
      </div>
      {entry && entry.problems.length > 0 && (
        <Fragment>
          <p className="panel-lead">
            {t('What was found when {files} was read:', { files: joinWords(entry.files) })}
          </p>
          <ProblemList problems={entry.problems} />
        </Fragment>
      )}
    </Panel>
  );
}

/** What a saved file does not hold. */
function leftOutOf({ kind }: LoadedTable): string {
  return kind === 'losses'
    ? t(
        'JSON holds all that is known. CSV and Parquet name tasks by their ids and hold costs, values and which way is better, but not the source, notes and printed totals; the tidy CSV has no task that is in no network.',
      )
    : t(
        'JSON holds all that is known. CSV names tasks by their ids and holds their values; which way they point and which way is better is asked when it is opened.',
      );
}

function factsOf(loaded: LoadedTable): readonly (readonly [string, string])[] {
  const { source } = loaded.table;
  const from = [
    t('Source'),
    t('{title}. Licence: {licence}.', { title: dataWords(source.title), licence: dataWords(source.licence) }),
  ] as const;
  const holds = summaryWords(summariseTable(loaded));
  if (loaded.kind === 'affinity') {
    const { meaning, better, diagonal, values } = loaded.table;
    const missing = values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
    return [
      [t('Holds'), missing > 0 ? t('{holds}, {missing} of them missing', { holds, missing }) : holds],
      [
        t('A value is'),
        t('{meaning}; {better, select, lower {lower} other {higher}} is better', {
          meaning: dataWords(meaning),
          better,
        }),
      ],
      ...(diagonal === undefined ? [] : [[t('The diagonal is'), dataWords(diagonal)] as const]),
      from,
    ];
  }
  const { table } = loaded;
  return [
    [t('Holds'), holds],
    [
      t('Tasks'),
      joinWords(table.tasks.slice(0, 12).map(task => ownText(task.name))) +
        (table.tasks.length > 12 ? ' …' : ''),
    ],
    [t('Costs'), costsOf(table)],
    [
      t('Losses'),
      joinWords(splits.filter(split => table.losses[split]).map(split => measuredOf(table, split))),
    ],
    ...(table.errors ? [[t('Replicates'), replicatesKnown(table)] as const] : []),
    from,
  ];
}

function replicatesKnown(table: LossTable): string {
  const count = replicateCount(table);
  return count === undefined
    ? t('standard errors over seeds are known')
    : t('standard errors over seeds are known, of {count} replicates', { count });
}

function costsOf({ costs, costUnit }: LossTable): string {
  const least = costs.reduce((a, b) => Math.min(a, b));
  const most = costs.reduce((a, b) => Math.max(a, b));
  return least === most
    ? t('{cost} {unit} each', { cost: formatCost(least), unit: costUnit })
    : t('{least} to {most} {unit}', {
        least: formatCost(least),
        most: formatCost(most),
        unit: costUnit,
      });
}

/** "80 on validation", "12 of 80 on test" */
function measuredOf(table: LossTable, split: (typeof splits)[number]): string {
  const losses = table.losses[split] ?? new Float64Array();
  const measured = losses.reduce((count, loss) => count + (Number.isNaN(loss) ? 0 : 1), 0);
  return measured === losses.length
    ? t('{measured} on {split, select, validation {validation} test {test} other {early stopping}}', {
        measured,
        split,
      })
    : t(
        '{measured} of {all} on {split, select, validation {validation} test {test} other {early stopping}}',
        { measured, all: losses.length, split },
      );
}
