import { useCallback, useMemo, useState } from 'react';
import { safeFileName } from '../../charts/safeFileName.ts';
import { saveFile } from '../../charts/saveFile.ts';
import { csvOf } from '../../domain/csv.ts';
import { isPredicted, type LossTable, type Split } from '../../domain/lossTable.ts';
import { asMeasured } from '../../domain/task.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Select } from '../../ui/Select.tsx';
import { useApp } from '../appContext.ts';
import { directionOf, joinWords, networkPhrase } from '../format.ts';
import { useChange, useHighlight, useSetting } from '../hooks.ts';
import { NetworkLine } from './NetworkLine.tsx';
import { type NetworkListRow, networkRows } from './networkRows.ts';
import type { ExploreData } from './useExplore.ts';
import { useGrouping } from './useGrouping.ts';
import './NetworksPanel.css';

const splitOptions = [
  { value: 'test', text: 'test' },
  { value: 'validation', text: 'validation' },
  { value: 'early', text: 'early stopping' },
] as const;

/** Rows listed at first, and added each time more are asked for. */
const rowsAtOnce = 200;

/** The loss table itself: every network, sortable and filtered by task; the chosen ones marked. */
export function NetworksPanel({ data }: { data: ExploreData }) {
  const { table, loaded } = data;
  const columns = useSetting('columns');
  const sort = useSetting('sort');
  const filter = useSetting('filter');
  const excluded = useSetting('excluded');
  const change = useChange();
  const { value } = useGrouping(table);
  const chosen = value?.grouping?.networks;
  const rows = useMemo(() => networkRows(table, columns, sort, filter), [table, columns, sort, filter]);
  const [shown, setShown] = useState(rowsAtOnce);
  const onToggle = useToggleExcluded();
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
      {excluded.length > 0 && (
        <p className="network-excluded" role="status">
          {excluded.length === 1 ? 'One network is' : `${excluded.length} networks are`} excluded from every
          choice.{' '}
          <button type="button" className="button" onClick={() => change({ excluded: [] })}>
            Restore all
          </button>
        </p>
      )}
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
                <SortHeader
                  key={task.id}
                  column={task.id}
                  text={task.short}
                  title={`${task.name}${directionOf(task)}`}
                />
              ))}
              <th scope="col">
                <span className="visually-hidden">Exclude</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(row => (
              <NetworkLine
                key={row.network}
                data={data}
                row={row}
                isChosen={chosen?.includes(row.network) ?? false}
                isExcluded={excluded.includes(row.network)}
                onToggle={onToggle}
              />
            ))}
          </tbody>
        </table>
        {rows.length > shown && (
          <p className="network-more">
            {shown} of {rows.length.toLocaleString('en')} networks are listed.{' '}
            <button type="button" className="button" onClick={() => setShown(shown + rowsAtOnce)}>
              List {Math.min(rowsAtOnce, rows.length - shown)} more
            </button>
          </p>
        )}
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

/** Excludes a network, or lets it be chosen again. The same function at every render. */
function useToggleExcluded(): (network: number) => void {
  const { configuration } = useApp();
  return useCallback(
    network => {
      const { change, configuration: present } = configuration.getState();
      const others = present.excluded.filter(index => index !== network);
      const isExcluded = others.length < present.excluded.length;
      change({ excluded: isExcluded ? others : [...others, network].sort((a, b) => a - b) });
    },
    [configuration],
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

function networksCsv({ table }: ExploreData, rows: readonly NetworkListRow[], split: Split): string {
  const columns = [
    'tasks',
    'losses',
    `cost (${table.costUnit})`,
    ...table.tasks.map(task => `${task.name} (${split})`),
  ];
  const lines = rows.map(row => [
    row.tasks.map(task => table.tasks[task]?.id).join(' '),
    isPredicted(table, row.network) ? 'predicted' : 'measured',
    row.cost,
    ...row.losses.map((loss, i) =>
      loss === undefined || Number.isNaN(loss) ? null : asMeasured(table.tasks[i] ?? {}, loss),
    ),
  ]);
  return csvOf(columns, lines);
}
