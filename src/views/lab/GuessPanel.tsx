import { useMemo } from 'react';
import type { AffinityTable } from '../../domain/affinityTable.ts';
import type { LossTable } from '../../domain/lossTable.ts';
import { indexOf } from '../../domain/tableIndex.ts';
import type { LoadedTable } from '../../formats/parseTable.ts';
import type { Configuration, TableId } from '../../state/configuration.ts';
import { type GuessQuality, guessQuality } from '../../state/lab/guessQuality.ts';
import { runsLeft, type Sweep } from '../../state/lab/sweep.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { correlationWords } from '../correlationWords.ts';
import { formatCost } from '../format.ts';
import { useShowTable } from '../useShowTable.ts';
import { useSweeps } from './useSweeps.ts';

/** Of a finished sweep: whether the affinities of its one watched network foretold what all of its networks measured. */
export function GuessPanel({ sweep }: { readonly sweep: Sweep }) {
  const tablesOf = useSweeps(state => state.tablesOf);
  const isOver = sweep.phase === 'stopped' && runsLeft(sweep).length === 0;
  const tables = useMemo(() => (isOver ? tablesOf(sweep.head.id) : []), [isOver, tablesOf, sweep]);
  return <GuessCheck tables={tables} />;
}

/** The check for the tables of one recipe: its losses, and the affinities of its watched network. */
export function GuessCheck({ tables }: { readonly tables: readonly LoadedTable[] }) {
  const losses = tables.find(({ kind }) => kind === 'losses');
  const table = losses?.kind === 'losses' ? losses.table : undefined;
  const guesses = tables.flatMap(loaded => (loaded.kind === 'affinity' ? [loaded.table] : []));
  if (!table || guesses.length === 0 || !isWorthIt(table)) return null;
  return (
    <Panel
      id="lab-guess"
      title="Was the cheap guess right?"
      lead="While the one network of all tasks was trained, it was measured what a step for one task does to the others. Here that guess stands beside what all networks together have shown."
    >
      <ScrollRegion title="Table of guesses">
        <GuessTable table={table} guesses={guesses} />
      </ScrollRegion>
    </Panel>
  );
}

/** Whether there are choices to be right or wrong about: every task can be served, and three tasks have pairs. */
function isWorthIt(table: LossTable): boolean {
  const { pairs, covering, cheapestSingles } = indexOf(table);
  const isServed = covering >= 0 || cheapestSingles.every(network => network >= 0);
  return isServed && pairs.size >= 3 && table.losses.validation !== undefined;
}

interface Row {
  readonly name: string;
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
    <table className="data-table guess-table">
      <caption className="visually-hidden">
        Guesses of who belongs together: how they correlate with measured gains, and what choosing by them
        loses
      </caption>
      <thead>
        <tr>
          <th scope="col">chosen by</th>
          <th scope="col">costs, {table.costUnit}</th>
          <th scope="col">against the measured gains of pairs</th>
          <th scope="col">mean regret</th>
          <th scope="col">worst regret</th>
          <th scope="col">
            <span className="visually-hidden">Look at it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cost, quality, explore }) => {
          const { mean, worst } = summarise(quality);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{cost.toFixed(1)}</td>
              <td>{quality.correlation ? wordsOf(quality.correlation) : 'are these gains'}</td>
              <td>{percent(mean)}</td>
              <td>
                {percent(worst.percent)}
                {worst.percent > 0.05 && ` at ${formatCost(worst.budget)}`}
              </td>
              <td>
                <button
                  type="button"
                  className="button"
                  aria-label={`Explore what ${name} chooses`}
                  onClick={() => void show(table.id as TableId, { view: 'explore', ...explore })}
                >
                  Explore
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
        name: affinities.id.endsWith('-cosine') ? 'gradient cosine' : 'inter-task affinity',
        cost: costOf([covering]),
        quality: guessQuality(table, 'affinity', affinities),
        explore: { strategy: 'affinity', guess: affinities.id as TableId },
      }),
    ),
    {
      name: 'gains of all pairs',
      cost: costOf([...pairs.values(), ...cheapestSingles]),
      quality: guessQuality(table, 'affinity', null),
      explore: { strategy: 'affinity', guess: '' },
    },
  ];
}

function wordsOf(correlation: NonNullable<GuessQuality['correlation']>): string {
  return Number.isFinite(correlation.r)
    ? correlationWords(correlation, 'ordered pairs')
    : `${correlation.n} ordered pairs: too few, or all the same`;
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
