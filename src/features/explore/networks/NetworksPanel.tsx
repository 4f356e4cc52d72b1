import { useCallback } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { Term, TermText } from '../../../app/glossary/Term.tsx';
import { fileStem } from '../../../app/tables/saveTable.ts';
import { joinWords, networkPhrase } from '../../../app/words/format.ts';
import { shownTasks } from '../../../app/words/shownTasks.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { dataWords, msg, t, words } from '../../../base/i18n/text.ts';
import { runInSlices } from '../../../base/steps/runInSlices.ts';
import { useSliced } from '../../../base/ui/hooks/useAsync.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { safeFileName, saveFile } from '../../../base/ui/saveFile.ts';
import type { LossTable, Split } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { SaveMenu } from '../../../figures/save/SaveMenu.tsx';
import type { SaveItem } from '../../../figures/save/saveItem.ts';
import { tableItems } from '../../../figures/save/tableItems.ts';
import { memoOnParts } from '../memoOnParts.ts';
import styles from './NetworksPanel.module.css';
import { NetworkTable } from './NetworkTable.tsx';
import { networksCsv } from './networkRow.ts';
import { orderNetworks } from './orderNetworks.ts';

const splitOptions = [
  { value: 'test', text: msg('test') },
  { value: 'validation', text: msg('validation') },
  { value: 'early', text: msg('early stopping') },
] as const;

/** The chips of more tasks scroll by themselves. */
const manyTasks = 40;
/** Networks named in a sentence; of more only the first are. */
const mostNamed = 6;

function namesOf(table: LossTable, networks: readonly number[]): readonly string[] {
  const names = networks.slice(0, mostNamed).map(network => networkPhrase(table, network));
  const more = networks.length - names.length;
  return more > 0 ? [...names, t('{count} more', { count: String(more) })] : names;
}

const networkParts = ['loaded', 'table', 'colors', 'value'] as const;

/** The loss table itself: every network, sortable and filtered by task; the chosen ones marked. */
export const NetworksPanel = memoOnParts(networkParts, function NetworksPanel({ side }) {
  const { table, loaded, colors, value } = side;
  const { tables } = useApp();
  const columns = useSetting('columns');
  const sort = useSetting('sort');
  const filter = useSetting('filter');
  const excluded = useSetting('excluded');
  const change = useChange();
  const chosen = value?.grouping?.networks;
  const order = useSliced(
    useCallback(() => orderNetworks(table, columns, sort, filter), [table, columns, sort, filter]),
  );
  const items: readonly SaveItem[] = [
    ...(order
      ? [{ kind: 'data' as const, format: t('rows as CSV'), save: () => saveRows(table, order, columns) }]
      : []),
    ...tableItems(tables, loaded),
  ];
  const toggleFilter = (id: string) =>
    change({ filter: filter.includes(id) ? filter.filter(other => other !== id) : [...filter, id] });
  const options = splitOptions.map(({ value, text }) => ({
    ...{ value, text: t(text) },
    disabled: !table.losses[value],
  }));

  const note = loaded.splitNotes[columns];
  const said = measureOf(table);
  const measures =
    said.direction === 'lower' ? <Term id="loss">{words(said.measures)}</Term> : words(said.measures);
  const split = note === undefined ? splitWord(columns) : dataWords(note);

  return (
    <Panel
      id="networks"
      title={t('Networks')}
      lead={
        <TermText
          message="Every trained <network>network</network> and its {measures}, {split}; {direction, select, lower {lower is better} higher {higher is better} other {lower is better unless said}}, chosen ones marked."
          values={{ split, direction: said.direction, measures }}
        />
      }
      actions={<SaveMenu label={t('Save: {title}', { title: t('Networks') })} items={items} />}
      finding={chosen && t('Chosen now: {networks}.', { networks: joinWords(namesOf(table, chosen)) })}
    >
      <div className="panel-controls">
        <Select
          title={words(said.heading)}
          value={columns}
          options={options}
          onChange={next => change({ columns: next })}
        />
        <fieldset
          className={`${styles.taskChips}${table.tasks.length > manyTasks ? ` ${styles.isLong}` : ''}`}
        >
          <legend className="visually-hidden">{t('Show only networks that hold')}</legend>
          <span aria-hidden="true">{t('holding')}</span>
          {shownTasks(table.tasks).map(task => (
            <button
              key={task.id}
              type="button"
              className={styles.chip}
              aria-pressed={filter.includes(task.id)}
              onClick={() => toggleFilter(task.id)}
            >
              {task.short}
            </button>
          ))}
        </fieldset>
      </div>
      {excluded.length > 0 && (
        <p className={styles.networkExcluded} role="status">
          {t('{count, plural, one {One network is} other {# networks are}} excluded from every choice.', {
            count: excluded.length,
          })}{' '}
          <button type="button" className="button" onClick={() => change({ excluded: [] })}>
            {t('Restore all')}
          </button>
        </p>
      )}
      <NetworkTable table={table} colors={colors} order={order} split={columns} chosen={chosen ?? []} />
    </Panel>
  );
});

/** Saves the networks as listed: of a large table bit by bit, so that the page goes on working. */
async function saveRows(table: LossTable, order: Uint32Array, split: Split): Promise<void> {
  const parts: Blob[] = [];
  // A blob lies outside the page's memory.
  await runInSlices(networksCsv(table, order, split, part => parts.push(new Blob([part]))));
  const name = safeFileName(`taskmates ${fileStem(table)} networks ${split}`);
  saveFile(new Blob(parts, { type: 'text/csv' }), `${name}.csv`);
}
