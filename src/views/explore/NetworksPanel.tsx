import { memo, useMemo } from 'react';
import { csvOf } from '../../charts/csv.ts';
import { safeFileName } from '../../charts/safeFileName.ts';
import { saveFile } from '../../charts/saveFile.ts';
import type { LossTable, Split } from '../../domain/lossTable.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Select } from '../../ui/Select.tsx';
import { formatCost, formatLoss, joinWords, networkPhrase } from '../format.ts';
import { useChange, useHighlight, useSetting } from '../hooks.ts';
import { type NetworkListRow, networkRows } from './networkRows.ts';
import type { ExploreData } from './useExplore.ts';
import { useGrouping } from './useGrouping.ts';
import './NetworksPanel.css';

const splitOptions = [
  { value: 'test', text: 'test' },
  { value: 'validation', text: 'validation' },
  { value: 'early', text: 'early stopping' },
] as const;

/** The loss table itself: every network, sortable and filtered by task; the chosen ones marked. */
export function NetworksPanel({ data }: { data: ExploreData }) {
  const { table, loaded } = data;
  const columns = useSetting('columns');
  const sort = useSetting('sort');
  const filter = useSetting('filter');
  const change = useChange();
  const { value } = useGrouping(table);
  const chosen = value?.grouping?.networks;
  const rows = useMemo(() => networkRows(table, columns, sort, filter), [table, columns, sort, filter]);
  const toggleFilter = (id: string) =>
    change({ filter: filter.includes(id) ? filter.filter(other => other !== id) : [...filter, id] });
  const options = splitOptions.map(option => ({ ...option, disabled: !table.losses[option.value] }));
  const save = () => {
    const text = networksCsv(data, rows, columns);
    saveFile(
      new Blob([text], { type: 'text/csv' }),
      `${safeFileName(`taskmates ${table.id} networks ${columns}`)}.csv`,
    );
  };

  return (
    <Panel
      id="networks"
      title="Networks"
      lead={`Every trained network and its losses, ${loaded.splitNotes[columns] ?? columns}; lower is better, chosen ones marked.`}
      actions={
        <div className="figure-menu">
          <ul aria-label="Networks: save">
            <li>
              <button type="button" aria-label="Save CSV" onClick={save}>
                CSV
              </button>
            </li>
          </ul>
        </div>
      }
      finding={chosen && <>Chosen now: {joinWords(chosen.map(network => networkPhrase(table, network)))}.</>}
    >
      <div className="panel-controls">
        <Select
          title="Losses"
          value={columns}
          options={options}
          onChange={split => change({ columns: split })}
        />
        <fieldset className="task-chips strategy-keys">
          <legend className="visually-hidden">Show only networks that hold</legend>
          <span aria-hidden="true">holding</span>
          {table.tasks.map(task => (
            <button
              key={task.id}
              type="button"
              className="chip"
              aria-pressed={filter.includes(task.id)}
              onClick={() => toggleFilter(task.id)}
            >
              {task.short}
            </button>
          ))}
        </fieldset>
      </div>
      <section className="network-scroll" aria-label="Table of networks, scrollable">
        <table className="network-table data-table">
          <caption className="visually-hidden">
            {rows.length} of {table.networkCount} networks, {columns} losses
          </caption>
          <TaskColumns table={table} />
          <thead>
            <tr>
              <SortHeader column="tasks" text="tasks" />
              <SortHeader column="cost" text={table.costUnit} />
              {table.tasks.map(task => (
                <SortHeader key={task.id} column={task.id} text={task.short} title={task.name} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <NetworkLine
                key={row.network}
                data={data}
                row={row}
                isChosen={chosen?.includes(row.network) ?? false}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p>No network holds all of these tasks.</p>}
      </section>
    </Panel>
  );
}

function SortHeader({ column, text, title }: { column: string; text: string; title?: string }) {
  const sort = useSetting('sort');
  const change = useChange();
  const direction = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined;
  const next = direction === 'ascending' ? `-${column}` : direction === 'descending' ? 'given' : column;
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <button type="button" title={`Sort by ${title ?? text}`} onClick={() => change({ sort: next })}>
        {text}
        <span aria-hidden="true">
          {direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}
        </span>
      </button>
    </th>
  );
}

/** Marks the column of the task that is highlighted anywhere on the page. */
function TaskColumns({ table }: { table: LossTable }) {
  const highlighted = useHighlight(state => state.task);
  const pinned = useSetting('task');
  return (
    <colgroup>
      <col span={2} />
      {table.tasks.map(task => (
        <col key={task.id} className={task.id === (highlighted ?? pinned) ? 'is-highlighted' : undefined} />
      ))}
    </colgroup>
  );
}

interface NetworkLineProps {
  readonly data: ExploreData;
  readonly row: NetworkListRow;
  readonly isChosen: boolean;
}

const NetworkLine = memo(function NetworkLine({ data, row, isChosen }: NetworkLineProps) {
  const { table, colors } = data;
  const isHighlighted = useHighlight(state => state.network === row.network);
  const highlight = useHighlight(state => state.highlightNetwork);
  const classes = [isChosen && 'is-chosen', isHighlighted && 'is-highlighted'].filter(Boolean).join(' ');
  return (
    <tr
      className={classes}
      onPointerEnter={() => highlight(row.network)}
      onPointerLeave={() => highlight(null)}
    >
      <td>
        {row.tasks.map(task => (
          <span
            key={task}
            className="network-task"
            style={{ color: colors[task] }}
            title={table.tasks[task]?.name}
          >
            {table.tasks[task]?.id}
          </span>
        ))}
        {isChosen && <span className="visually-hidden">(chosen)</span>}
      </td>
      <td>{formatCost(row.cost)}</td>
      {row.losses.map((loss, task) => (
        <td
          key={table.tasks[task]?.id}
          className={loss === undefined || Number.isNaN(loss) ? 'is-missing' : undefined}
        >
          {loss === undefined ? (
            ''
          ) : Number.isNaN(loss) ? (
            <span title="not measured">n/m</span>
          ) : (
            formatLoss(loss)
          )}
        </td>
      ))}
    </tr>
  );
});

function networksCsv({ table }: ExploreData, rows: readonly NetworkListRow[], split: Split): string {
  const columns = [
    'tasks',
    `cost (${table.costUnit})`,
    ...table.tasks.map(task => `${task.name} (${split})`),
  ];
  const lines = rows.map(row => [
    row.tasks.map(task => table.tasks[task]?.id).join(' '),
    row.cost,
    ...row.losses.map(loss => (loss === undefined || Number.isNaN(loss) ? null : loss)),
  ]);
  return csvOf(columns, lines);
}
