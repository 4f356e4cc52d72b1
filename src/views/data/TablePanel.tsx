import { SaveMenu } from '../../charts/SaveMenu.tsx';
import { type LossTable, splits } from '../../domain/lossTable.ts';
import type { LoadedTable } from '../../formats/parseTable.ts';
import { summariseTable } from '../../state/summariseTable.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useApp } from '../appContext.ts';
import { formatCost, joinWords } from '../format.ts';
import { useOwnTables, useSession, useSetting } from '../hooks.ts';
import { tableItems } from '../tableItems.ts';
import { ProblemList } from './ProblemList.tsx';

/** What the table that is shown now holds, what was found when it was read, and files of it. */
export function TablePanel() {
  const { tables } = useApp();
  const data = useSetting('data');
  const state = useSession(all => all.tables[data]);
  const entry = useOwnTables(own => own.entries.find(({ id }) => id === data));
  if (state?.kind !== 'loaded') return null;
  const { loaded } = state;
  return (
    <Panel id="table" title={loaded.table.name} lead="The table that is shown now.">
      <dl className="table-facts">
        {factsOf(loaded).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="table-saves">
        <SaveMenu label="Table: save" items={tableItems(tables, loaded)} />
      </div>
      {entry && entry.problems.length > 0 && (
        <>
          <p className="panel-lead">What was found when {joinWords(entry.files)} was read:</p>
          <ProblemList problems={entry.problems} />
        </>
      )}
    </Panel>
  );
}

function factsOf(loaded: LoadedTable): readonly (readonly [string, string])[] {
  const { source } = loaded.table;
  const from = ['Source', `${source.title}. Licence: ${source.licence}.`] as const;
  if (loaded.kind === 'affinity') {
    const { meaning, better, diagonal, values } = loaded.table;
    const missing = values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
    return [
      ['Holds', `${summariseTable(loaded)}${missing > 0 ? `, ${missing} of them missing` : ''}`],
      ['A value is', `${meaning}; ${better} is better`],
      ...(diagonal === undefined ? [] : [['The diagonal is', diagonal] as const]),
      from,
    ];
  }
  const { table } = loaded;
  return [
    ['Holds', summariseTable(loaded)],
    [
      'Tasks',
      joinWords(table.tasks.slice(0, 12).map(task => task.name)) + (table.tasks.length > 12 ? ' …' : ''),
    ],
    ['Costs', costsOf(table)],
    ['Losses', joinWords(splits.filter(split => table.losses[split]).map(split => measuredOf(table, split)))],
    ...(table.errors ? [['Replicates', 'standard errors over seeds are known'] as const] : []),
    from,
  ];
}

function costsOf({ costs, costUnit }: LossTable): string {
  const least = costs.reduce((a, b) => Math.min(a, b));
  const most = costs.reduce((a, b) => Math.max(a, b));
  return least === most
    ? `${formatCost(least)} ${costUnit} each`
    : `${formatCost(least)} to ${formatCost(most)} ${costUnit}`;
}

/** "validation (80, all of them)" */
function measuredOf(table: LossTable, split: (typeof splits)[number]): string {
  const losses = table.losses[split] ?? new Float64Array();
  const measured = losses.reduce((count, loss) => count + (Number.isNaN(loss) ? 0 : 1), 0);
  const all = measured === losses.length ? '' : ` of ${losses.length.toLocaleString('en')}`;
  return `${measured.toLocaleString('en')}${all} on ${split === 'early' ? 'early stopping' : split}`;
}
