import { colouredTasks } from '../../app/words/shownTasks.ts';
import { t } from '../../base/i18n/text.ts';
import { csvOf } from '../../core/tables/csv.ts';
import { type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';
import type { MatrixColumn, MatrixRow, NetworkState } from '../../figures/matrix/matrixData.ts';
import { sizedName, sizeHeading } from './planWords.ts';

/** Networks by what is known of them; who is in several is what comes first here. */
interface KnownNetworks {
  readonly trained: readonly number[];
  readonly running?: readonly number[];
  /** In the order in which they are to be trained. */
  readonly planned?: readonly number[];
  readonly out?: readonly number[];
  /** Of each network, how likely the optimum holds it: of open ones too many to draw, the likeliest are. */
  readonly likely?: Float64Array | undefined;
  /** Whether the order in which networks were trained is shown. */
  readonly isOrdered?: boolean;
}

/** Columns drawn at most. */
const mostColumns = 140;

/** The networks of a table as columns in the order of size, and how many open ones are not drawn. */
export function matrixColumns(
  table: LossTable,
  { trained, running = [], planned = [], out = [], likely, isOrdered = false }: KnownNetworks,
): { readonly columns: readonly MatrixColumn[]; readonly hidden: number } {
  const states = new Map<number, { state: NetworkState; rank?: number }>();
  for (const network of out) states.set(network, { state: 'out' });
  planned.forEach((network, i) => void states.set(network, { state: 'planned', rank: i + 1 }));
  for (const network of running) states.set(network, { state: 'running' });
  trained.forEach(
    (network, i) => void states.set(network, { state: 'trained', ...(isOrdered ? { rank: i + 1 } : {}) }),
  );
  const all = Array.from({ length: table.networkCount }, (_, i) => i);
  const room = Math.max(0, mostColumns - states.size);
  const open = all.filter(network => !states.has(network));
  const drawn =
    open.length <= room
      ? open
      : open.sort((a, b) => (likely?.[b] ?? 0) - (likely?.[a] ?? 0) || a - b).slice(0, room);
  const shown = [...states.keys(), ...drawn].slice(0, Math.max(mostColumns, states.size));
  const size = (network: number) => taskSetOf(table, network).length;
  const cost = (network: number) => table.costs[network] as number;
  const columns = shown
    .sort((a, b) => size(a) - size(b) || cost(a) - cost(b) || a - b)
    .map((network): MatrixColumn => {
      const known = states.get(network) ?? { state: 'open' as const };
      return {
        network,
        tasks: [...taskSetOf(table, network)],
        kind: sizeHeading(table, network),
        ...known,
        label: t('{network}: {state}', { network: sizedName(table, network), state: stateWords(known) }),
      };
    });
  return { columns, hidden: open.length - drawn.length };
}

/** What is known of a network, in words. */
export function stateWords({ state, rank }: Pick<MatrixColumn, 'state' | 'rank'>): string {
  switch (state) {
    case 'trained':
      return rank === undefined ? t('trained') : t('trained as number {rank}', { rank });
    case 'running':
      return t('under way');
    case 'planned':
      return t('planned as number {rank}', { rank: rank ?? 0 });
    case 'out':
      return t('not to be trained');
    case 'open':
      return t('open');
  }
}

/** The tasks of a table as rows. */
export function matrixRows(table: LossTable, colors: readonly string[]): readonly MatrixRow[] {
  return colouredTasks(table.tasks, colors);
}

/** A row for each network drawn. */
export function matrixCsv(table: LossTable, columns: readonly MatrixColumn[]): string {
  return csvOf(
    ['tasks', `cost (${table.costUnit})`, 'state', 'rank'],
    columns.map(({ network, tasks, state, rank }) => [
      tasks.map(task => table.tasks[task]?.id).join(' '),
      table.costs[network] as number,
      state,
      rank ?? null,
    ]),
  );
}
