import { useCallback, useState } from 'react';
import { safeFileName } from '../../charts/safeFileName.ts';
import { saveFile } from '../../charts/saveFile.ts';
import type { LossTable, Split } from '../../domain/lossTable.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Select } from '../../ui/Select.tsx';
import { joinWords, networkPhrase } from '../format.ts';
import { useChange, useSetting } from '../hooks.ts';
import { runInSlices } from '../runSlice.ts';
import { useSliced } from '../useSliced.ts';
import { NetworkTable } from './NetworkTable.tsx';
import { orderNetworks } from './orderNetworks.ts';
import type { ExploreData } from './useExplore.ts';
import { useGrouping } from './useGrouping.ts';
import './NetworksPanel.css';

const splitOptions = [
  { value: 'test', text: 'test' },
  { value: 'validation', text: 'validation' },
  { value: 'early', text: 'early stopping' },
] as const;

/** The chips of more tasks scroll by themselves. */
const manyTasks = 40;
/** Networks named in a sentence; of more only the first are. */
const mostNamed = 6;

function namesOf(table: LossTable, networks: readonly number[]): readonly string[] {
  const names = networks.slice(0, mostNamed).map(network => networkPhrase(table, network));
  const more = networks.length - names.length;
  return more > 0 ? [...names, `${more} more`] : names;
}

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
  const order = useSliced(
    useCallback(() => orderNetworks(table, columns, sort, filter), [table, columns, sort, filter]),
  );
  const toggleFilter = (id: string) =>
    change({ filter: filter.includes(id) ? filter.filter(other => other !== id) : [...filter, id] });
  const options = splitOptions.map(option => ({ ...option, disabled: !table.losses[option.value] }));

  return (
    <Panel
      id="networks"
      title="Networks"
      lead={`Every trained network and its losses, ${loaded.splitNotes[columns] ?? columns}; lower is better, chosen ones marked.`}
      actions={order && <SaveButton data={data} order={order} split={columns} />}
      finding={chosen && <>Chosen now: {joinWords(namesOf(table, chosen))}.</>}
    >
      <div className="panel-controls">
        <Select
          title="Losses"
          value={columns}
          options={options}
          onChange={split => change({ columns: split })}
        />
        <fieldset className={`task-chips strategy-keys${table.tasks.length > manyTasks ? ' is-long' : ''}`}>
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
      <NetworkTable data={data} order={order} split={columns} chosen={chosen ?? []} />
    </Panel>
  );
}

interface SaveButtonProps {
  readonly data: ExploreData;
  readonly order: Uint32Array;
  readonly split: Split;
}

/** Saves the networks as listed: of a large table bit by bit, so that the page goes on working. */
function SaveButton({ data: { table }, order, split }: SaveButtonProps) {
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      const { networksCsv } = await import('./networksCsv.ts');
      const parts: Blob[] = [];
      // A blob lies outside the page's memory.
      await runInSlices(networksCsv(table, order, split, part => parts.push(new Blob([part]))));
      const name = safeFileName(`taskmates ${table.id} networks ${split}`);
      saveFile(new Blob(parts, { type: 'text/csv' }), `${name}.csv`);
    } finally {
      setSaving(false);
    }
  };
  return (
    <div className="figure-menu">
      <ul aria-label="Networks: save">
        <li>
          <button type="button" aria-label="Save CSV" disabled={isSaving} onClick={() => void save()}>
            {isSaving ? 'writing…' : 'CSV'}
          </button>
        </li>
      </ul>
    </div>
  );
}
