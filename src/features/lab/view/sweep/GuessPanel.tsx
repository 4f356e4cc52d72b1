import { useEffect, useMemo, useState } from 'react';
import type { Configuration } from '../../../../app/configuration/configuration.ts';
import { useSession, useSetting } from '../../../../app/context/hooks.ts';
import { useApp } from '../../../../app/context/useApp.ts';
import { loadTable } from '../../../../app/tables/loadTable.ts';
import { lossesIdOf, type TableId } from '../../../../app/tables/tableIds.ts';
import { recordedTableNames } from '../../../../app/tables/tableNames.ts';
import { useShowTable } from '../../../../app/tables/useShowTable.ts';
import { correlationWords } from '../../../../app/words/correlationWords.ts';
import { formatCost } from '../../../../app/words/format.ts';
import { msg, t, words } from '../../../../base/i18n/text.ts';
import { Panel } from '../../../../base/ui/Panel.tsx';
import { ScrollRegion } from '../../../../base/ui/ScrollRegion.tsx';
import { Select } from '../../../../base/ui/Select.tsx';
import type { AffinityTable } from '../../../../core/tables/affinityTable.ts';
import type { LossTable } from '../../../../core/tables/lossTable.ts';
import { indexOf } from '../../../../core/tables/tableIndex.ts';
import type { LoadedTable } from '../../../../files/table/parseTable.ts';
import { affinityMeasures } from '../../model/training/affinityMeter.ts';
import { type GuessQuality, guessQuality } from '../../state/guessQuality.ts';
import { runsLeft, type Sweep } from '../../state/sweeps/sweep.ts';
import { useSweeps } from './useSweeps.ts';

/**
 * Whether the affinities of one watched network foretold what all networks measured: of the sweep that is shown, once it is
 * over, or of one that was recorded.
 */
export function GuessPanel({ sweep }: { readonly sweep: Sweep }) {
  const tablesOf = useSweeps(state => state.tablesOf);
  const isOver = sweep.phase === 'stopped' && runsLeft(sweep).length === 0;
  const own = useMemo(() => (isOver ? tablesOf(sweep.head.id) : []), [isOver, tablesOf, sweep]);
  const hasOwn = isChecked(own);
  const [wanted, setWanted] = useState<TableId | 'this'>('this');
  const data = useSetting('data');
  const recorded = recordedTableNames.find(({ id }) => id === lossesIdOf(data))?.id ?? 'lab-large';
  const shown = wanted === 'this' && !hasOwn ? recorded : wanted;
  const loaded = useTables(shown === 'this' ? undefined : shown);
  const tables = shown === 'this' ? own : loaded;
  return (
    <Panel
      id="lab-guess"
      title={t('Was the cheap guess right?')}
      lead={t(
        'While the one network of all tasks was trained, it was measured what a step for one task does to the others. Here that guess stands beside what all networks together have shown.',
      )}
    >
      <div className="panel-controls">
        <Select<TableId | 'this'>
          title={t('Networks of')}
          value={shown}
          options={[
            ...(hasOwn ? [{ value: 'this' as const, text: t('this sweep') }] : []),
            ...recordedTableNames.map(({ id, text }) => ({ value: id, text: t(text) })),
          ]}
          onChange={setWanted}
        />
      </div>
      {typeof tables === 'string' ? <p role="status">{tables}</p> : <GuessCheck tables={tables} />}
    </Panel>
  );
}

/** Losses of the site with both of their affinities; in words why they are not there yet. */
function useTables(id: TableId | undefined): readonly LoadedTable[] | string {
  const { session } = useApp();
  const all = useSession(state => state.tables);
  useEffect(() => {
    for (const each of id ? idsOf(id) : []) void loadTable(session, each);
  }, [session, id]);
  return useMemo(() => {
    const states = id ? idsOf(id).map(each => all[each]) : [];
    const failed = states.find(state => state?.kind === 'failed');
    if (failed?.kind === 'failed') return words(failed.message);
    const loaded = states.flatMap(state => (state?.kind === 'loaded' ? [state.loaded] : []));
    return loaded.length === states.length ? loaded : t('Loading the tables…');
  }, [all, id]);
}

function idsOf(id: TableId): readonly TableId[] {
  return [id, ...affinityMeasures.map((measure): TableId => `${id}-${measure}` as TableId)];
}

function partsOf(tables: readonly LoadedTable[]) {
  const losses = tables.find(({ kind }) => kind === 'losses');
  const table = losses?.kind === 'losses' ? losses.table : undefined;
  const guesses = tables.flatMap(loaded => (loaded.kind === 'affinity' ? [loaded.table] : []));
  return { table, guesses };
}

function isChecked(tables: readonly LoadedTable[]): boolean {
  const { table, guesses } = partsOf(tables);
  return table !== undefined && guesses.length > 0 && isWorthIt(table);
}

/** The check for the tables of one recipe: its losses, and the affinities of its watched network. */
function GuessCheck({ tables }: { readonly tables: readonly LoadedTable[] }) {
  const { table, guesses } = useMemo(() => partsOf(tables), [tables]);
  if (!table || !isChecked(tables))
    return <p>{t('This table has too few networks to hold a guess against.')}</p>;
  return (
    <ScrollRegion title={t('Table of guesses')}>
      <GuessTable table={table} guesses={guesses} />
    </ScrollRegion>
  );
}

/** Whether there are choices to be right or wrong about: every task can be served, and three tasks have pairs. */
function isWorthIt(table: LossTable): boolean {
  const { pairs, covering, cheapestSingles } = indexOf(table);
  const isServed = covering >= 0 || cheapestSingles.every(network => network >= 0);
  return isServed && pairs.size >= 3 && table.losses.validation !== undefined;
}

interface Row {
  /** An English message. */
  readonly title: string;
  /** SNT of the networks that have to be trained for it. */
  readonly cost: number;
  readonly quality: GuessQuality;
  /** What Explore shows of it. */
  readonly explore: Partial<Configuration>;
}

function GuessTable({
  table,
  guesses,
}: {
  readonly table: LossTable;
  readonly guesses: readonly AffinityTable[];
}) {
  const show = useShowTable();
  const rows = useMemo(() => rowsOf(table, guesses), [table, guesses]);
  return (
    <table className="data-table">
      <caption className="visually-hidden">
        {t(
          'Guesses of who belongs together: how they correlate with measured gains, and what choosing by them loses',
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('chosen by')}</th>
          <th scope="col">{t('costs, {unit}', { unit: table.costUnit })}</th>
          <th scope="col">{t('against the measured gains of pairs')}</th>
          <th scope="col">{t('mean regret')}</th>
          <th scope="col">{t('worst regret')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('Look at it')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, cost, quality, explore }) => {
          const name = t(title);
          const { mean, worst } = summarise(quality);
          return (
            <tr key={title}>
              <th scope="row">{name}</th>
              <td>{cost.toFixed(1)}</td>
              <td>{quality.correlation ? wordsOf(quality.correlation) : t('are these gains')}</td>
              <td>{percent(mean)}</td>
              <td>
                {worst.percent > 0.05
                  ? t('{regret} at {budget}', {
                      regret: percent(worst.percent),
                      budget: formatCost(worst.budget),
                    })
                  : percent(worst.percent)}
              </td>
              <td>
                <button
                  type="button"
                  className="button"
                  aria-label={t('Explore what {name} chooses', { name })}
                  onClick={() => void show(table.id as TableId, { view: 'explore', ...explore })}
                >
                  {t('Explore')}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function rowsOf(table: LossTable, guesses: readonly AffinityTable[]): readonly Row[] {
  const { covering, pairs, cheapestSingles } = indexOf(table);
  const costOf = (networks: Iterable<number>) =>
    [...networks].reduce((sum, network) => sum + (network < 0 ? 0 : (table.costs[network] as number)), 0);
  return [
    ...guesses.map(
      (affinities): Row => ({
        title: affinities.id.endsWith('-cosine') ? msg('gradient cosine') : msg('inter-task affinity'),
        cost: costOf([covering]),
        quality: guessQuality(table, 'affinity', affinities),
        explore: { strategy: 'affinity', guess: affinities.id as TableId },
      }),
    ),
    {
      title: msg('gains of all pairs'),
      cost: costOf([...pairs.values(), ...cheapestSingles]),
      quality: guessQuality(table, 'affinity', null),
      explore: { strategy: 'affinity', guess: '' },
    },
  ];
}

function wordsOf(correlation: NonNullable<GuessQuality['correlation']>): string {
  return Number.isFinite(correlation.r)
    ? correlationWords(correlation, t('ordered pairs'))
    : t('{n} ordered pairs: too few, or all the same', { n: String(correlation.n) });
}

function summarise({ regrets }: GuessQuality) {
  const known = regrets.filter(regret => Number.isFinite(regret.percent));
  const mean = known.reduce((sum, regret) => sum + regret.percent, 0) / known.length;
  const none = { budget: Number.NaN, percent: Number.NaN };
  const worst = known.reduce((most, each) => (each.percent > most.percent ? each : most), known[0] ?? none);
  return { mean, worst };
}

function percent(value: number): string {
  return Number.isFinite(value) ? `${value.toFixed(1)}%` : '–';
}
