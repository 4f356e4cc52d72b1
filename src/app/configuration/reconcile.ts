import { type Message, say } from '../../base/i18n/message.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { measureOf } from '../../core/tables/measureOf.ts';
import { indexOf } from '../../core/tables/tableIndex.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import { withoutClosing } from '../links/healLink.ts';
import { budgetRange } from '../side/budgetRange.ts';
import { idsOfHand, knownHand } from '../side/handNetworks.ts';
import { searchedTable } from '../side/searchedTable.ts';
import { namedTask } from '../tables/siteTaskNames.ts';
import type { Configuration } from './configuration.ts';
import { assumedNoise } from './viewFields.ts';

export interface Reconciled {
  readonly patch: Partial<Configuration>;
  readonly notices: readonly Message[];
}

/**
 * What must change in a configuration so that the loaded table can serve it, each change with its notice;
 * `undefined` when nothing must.
 */
export function reconcile(given: Configuration, loaded: LoadedTable): Reconciled | undefined {
  const tasks =
    loaded.kind === 'losses' ? loaded.table.tasks : [...loaded.table.sources, ...loaded.table.targets];
  const known = new Set(tasks.map(task => task.id));
  const patch: { -readonly [K in keyof Configuration]?: Configuration[K] } = {};
  const notices: Message[] = [];
  const mended = mendedIds(given, known);
  Object.assign(patch, mended);
  const configuration = { ...given, ...mended };
  const missing = (ids: readonly string[]) => ids.filter(id => id !== '' && !known.has(id));

  const lists = ['filter', 'alone', 'together', 'apart'] as const;
  const lost = missing([
    configuration.task,
    ...configuration.cell.split('~'),
    ...lists.flatMap(name => configuration[name].flatMap(text => text.split('~'))),
    ...idsOfHand(configuration.hand),
  ]);
  if (lost.length > 0) {
    const unique = [...new Set(lost)];
    notices.push(
      say('This table has no task {tasks}: {count, plural, one {it is} other {they are}} left out.', {
        tasks: unique.map(id => say('“{task}”', { task: namedTask(id) })),
        count: unique.length,
      }),
    );
    if (missing([configuration.task]).length > 0) patch.task = '';
    if (missing(configuration.cell.split('~')).length > 0) patch.cell = '';
    for (const name of lists) {
      const kept = configuration[name].filter(text => missing(text.split('~')).length === 0);
      if (kept.length < configuration[name].length) patch[name] = kept;
    }
    if (missing(idsOfHand(configuration.hand)).length > 0) patch.hand = knownHand(configuration.hand, known);
  }
  if (loaded.kind === 'losses') correctForLosses(configuration, loaded.table, known, patch, notices);
  else correctForAffinities(configuration, loaded.table, patch, notices);
  // Two settings may want the same split.
  const said = new Map(notices.map(notice => [JSON.stringify(notice), notice]));
  return Object.keys(patch).length > 0 ? { patch, notices: [...said.values()] } : undefined;
}

/** Ids of tasks without what closed the sentence around their link, where only so they are of the table. */
function mendedIds(configuration: Configuration, known: ReadonlySet<string>): Partial<Configuration> {
  const mend = (text: string) =>
    text
      .split('~')
      .map(id => {
        const bare = withoutClosing(id);
        return !known.has(id) && known.has(bare) ? bare : id;
      })
      .join('~');
  const mendSort = (text: string) => (text.startsWith('-') ? `-${mend(text.slice(1))}` : mend(text));
  const all = {
    ...{ task: mend(configuration.task), cell: mend(configuration.cell), sort: mendSort(configuration.sort) },
    filter: configuration.filter.map(mend),
    alone: configuration.alone.map(mend),
    together: configuration.together.map(mend),
    apart: configuration.apart.map(mend),
  };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([name, value]) => String(value) !== String(configuration[name as keyof typeof all]),
    ),
  );
}

function correctForLosses(
  configuration: Configuration,
  table: LossTable,
  known: ReadonlySet<string>,
  patch: { -readonly [K in keyof Configuration]?: Configuration[K] },
  notices: Message[],
): void {
  const searched = searchedTable(table, configuration.predicted).table;
  const range = budgetRange(searched);
  if (configuration.budget < range.minimum || configuration.budget > range.maximum) {
    const { minimum, maximum } = range;
    const fitting = configuration.budget > maximum ? maximum : sureBudget(searched);
    patch.budget = Math.min(maximum, Math.max(minimum, fitting));
    const values = {
      ...texts({ budget: configuration.budget, minimum, maximum, shown: patch.budget }),
      unit: table.costUnit,
    };
    notices.push(
      minimum === maximum
        ? say('A budget of {budget} {unit} is not in this table, which has {minimum} only.', values)
        : patch.budget > minimum && configuration.budget < minimum
          ? // The range begins at a bound, which may serve nothing: it is not told as what would do.
            say('A budget of {budget} {unit} is too small for this table: {shown} is shown.', values)
          : say('A budget of {budget} {unit} is outside {minimum} to {maximum}: {shown} is shown.', values),
    );
  }
  if (configuration.weights.length > 0 && configuration.weights.length !== table.tasks.length) {
    patch.weights = [];
    notices.push(
      say(
        '{weights} weights do not fit {tasks} tasks: all tasks weigh the same.',
        texts({ weights: configuration.weights.length, tasks: table.tasks.length }),
      ),
    );
  }
  const { noise } = configuration;
  if (noise && noise.length > 1 && noise.length !== table.tasks.length) {
    patch.noise = noise.slice(0, 1);
    notices.push(
      say(
        '{levels} levels of noise do not fit {tasks} tasks: {noise}% is taken for all.',
        texts({ levels: noise.length, tasks: table.tasks.length, noise: noise[0] ?? 0 }),
      ),
    );
  }
  if (noise?.length === 0 && !table.errors) {
    patch.noise = null;
    notices.push(
      say('This table has no replicates: the noise of its {measures} is assumed to be {percent}%.', {
        percent: String(assumedNoise),
        measures: measureOf(table).measures,
      }),
    );
  }
  if (configuration.most >= table.tasks.length) {
    patch.most = 0;
    notices.push(
      say(
        'At most {most} networks is no limit for {tasks} tasks.',
        texts({ most: configuration.most, tasks: table.tasks.length }),
      ),
    );
  }
  if (configuration.fewest > table.tasks.length) {
    patch.fewest = 1;
    notices.push(
      say(
        'No network can train {fewest} of {tasks} tasks: any number is let through.',
        texts({ fewest: configuration.fewest, tasks: table.tasks.length }),
      ),
    );
  }
  const kept = configuration.excluded.filter(index => index < table.networkCount);
  if (kept.length < configuration.excluded.length) {
    patch.excluded = kept;
    notices.push(
      say(
        'This table has {networks} networks: those excluded beyond it are left out of the link.',
        texts({ networks: table.networkCount }),
      ),
    );
  }
  const column = configuration.sort.replace(/^-/, '');
  if (!['given', 'tasks', 'cost'].includes(column) && !known.has(column)) {
    patch.sort = 'given';
    notices.push(
      say('The networks cannot be sorted by “{column}”: they are in the order of the file.', {
        column: namedTask(column),
      }),
    );
  }
  for (const name of ['split', 'columns'] as const) {
    if (table.losses[configuration[name]]) continue;
    const present = (['test', 'validation', 'early'] as const).find(split => table.losses[split]);
    if (present === undefined) continue;
    patch[name] = present;
    notices.push(
      say('This table has no {split} {measures}: {shown} is shown.', {
        split: { key: configuration[name] },
        shown: { key: present },
        measures: measureOf(table).measures,
      }),
    );
  }
}

function correctForAffinities(
  { relative }: Configuration,
  { sources }: AffinityTable,
  patch: { -readonly [K in keyof Configuration]?: Configuration[K] },
  notices: Message[],
): void {
  if (!relative.startsWith('to:')) return;
  const source = relative.slice(3);
  if (sources.some(({ id }) => id === source)) return;
  patch.relative = 'auto';
  notices.push(
    say('This table has no source “{source}”: values are taken as suits it.', { source: namedTask(source) }),
  );
}

/** Numbers as links write them: ungrouped. */
function texts<K extends string>(numbers: Readonly<Record<K, number>>): Record<K, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])) as Record<
    K,
    string
  >;
}

/** A small budget that serves every task for certain: one network for all, or one for each, whichever costs less. */
function sureBudget(table: LossTable): number {
  const { covering, cheapestSingles } = indexOf(table);
  const costOf = (network: number) =>
    network < 0 ? Number.POSITIVE_INFINITY : (table.costs[network] as number);
  const separate = cheapestSingles.reduce((sum, network) => sum + costOf(network), 0);
  return Number(Math.min(costOf(covering), separate).toPrecision(12));
}
