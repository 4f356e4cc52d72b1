import { alignPairs } from '../../src/core/gains/alignPairs.ts';
import { type Correlation, correlate } from '../../src/core/gains/correlation.ts';
import { findGainErrors } from '../../src/core/gains/gainErrors.ts';
import { findAffinities, findGains, type PairValues, usualGains } from '../../src/core/gains/gains.ts';
import { type LossTable, taskSetOf } from '../../src/core/tables/lossTable.ts';
import { type Measured, meanOf, paperSetting, RecordedFigures } from './recordedFigures.ts';
import { recordings } from './recordings.ts';

const named = ['Lab 1', 'Lab 2', 'Lab 3', 'Lab 4'] as const;

/** What the recorded sweeps show, as Markdown: the part of `docs/lab.md` that is not written by hand. */
export function reportText(ids: readonly string[] = recordings.map(({ id }) => id)): string {
  const all = ids.map(id => new RecordedFigures(id));
  return [
    noiseSection(all),
    ...all.map((figures, i) => gainSection(figures, i)),
    totalSection(all),
    groupingSection(all),
    correlationSection(all),
    affinitySection(all),
    qualitySection(all),
  ].join('\n\n');
}

function noiseSection(all: readonly RecordedFigures[]): string {
  const rows = all.map((figures, i) => [
    named[i] ?? '',
    figures.table.tasks
      .map((task, t) => `${task.name} ${(100 * relativeError(figures.table, t)).toFixed(1)}`)
      .join(', '),
  ]);
  return [
    '**Noise.** Standard error of a test loss over three seeds, root mean square over all networks, percent of the loss:',
    '',
    ...markdown(['', 'by task'], rows),
  ].join('\n');
}

function relativeError({ members, losses, errors }: LossTable, task: number): number {
  const shares = [...members.keys()]
    .filter(p => members[p] === task)
    .map(p => ((errors?.test?.[p] ?? 0) / (losses.test?.[p] ?? 1)) ** 2);
  return Math.sqrt(shares.reduce((sum, value) => sum + value, 0) / shares.length);
}

function gainSection({ table, sweep }: RecordedFigures, i: number): string {
  const { values } = findGains(table, usualGains);
  const errors = findGainErrors(table, usualGains) ?? [];
  const count = table.tasks.length;
  const isSure = (k: number) => Math.abs(values[k] ?? 0) > 2 * (errors[k] ?? 0);
  const known = [...values.keys()].filter(k => Number.isFinite(values[k]));
  const [up, down] = [1, -1].map(sign => known.filter(k => sign * (values[k] ?? 0) > 0 && isSure(k)).length);
  const rows = table.tasks.map((task, r) => [
    task.name,
    ...table.tasks.map((_, c) => {
      const k = r * count + c;
      return r === c ? '' : `${signed(values[k] ?? Number.NaN)} ± ${(errors[k] ?? Number.NaN).toFixed(1)}`;
    }),
  ]);
  const full = findGains(table, { ...usualGains, baseline: 'full' }).values.filter(Number.isFinite);
  const better = full.filter(value => value > 0).length;
  return [
    `**${named[i]}** (\`${sweep.id}\`): gain of the column's task by being trained with the row's, percent against the half-size ` +
      `single, test split, ± standard error. Beyond two standard errors: ${up} of ${known.length} above 0, ${down} below. ` +
      `Against the full-size single ${better} of ${full.length} are above 0 (mean ${signed(mean([...full]))}%).`,
    '',
    ...markdown(['trained with', ...table.tasks.map(task => task.name)], rows),
  ].join('\n');
}

type Fixed = ReturnType<RecordedFigures['fixed']>;

function totalSection(all: readonly RecordedFigures[]): string {
  const rows = all.map((figures, i) => {
    const [together, halves, fulls] = (['all', 'half', 'full'] as const).map(kind => figures.fixed(kind)) as [
      Fixed,
      Fixed,
      Fixed,
    ];
    const of = (grouping: Pick<Fixed, 'heads'>) => words(meanOf(figures.totalsOfSeeds(grouping)), 3);
    const difference = figures
      .totalsOfSeeds(together)
      .map((total, s) => total - (figures.totalsOfSeeds(halves)[s] ?? 0));
    return [
      named[i] ?? '',
      `${of(together)} at ${together.cost.toFixed(2)}`,
      `${of(halves)} at ${halves.cost.toFixed(2)}`,
      `${of(fulls)} at ${fulls.cost.toFixed(2)}`,
      words(meanOf(difference), 3, true),
      ...[together.cost, halves.cost, fulls.cost].map(cost => of(figures.grouping('optimal', cost + 1e-9))),
    ];
  });
  return [
    '**All in one and apart.** Total test loss (sum over the five tasks, each relative to the best constant), mean over seeds ± ' +
      'standard error, at a cost in SNT; then the optimum, chosen on validation, at the costs of the three:',
    '',
    ...markdown(
      [
        '',
        'all in one',
        'five half-size',
        'five full-size',
        'all in one − half-size',
        'optimum at the first cost',
        'second',
        'third',
      ],
      rows,
    ),
  ].join('\n');
}

function groupingSection(all: readonly RecordedFigures[]): string {
  const budgets = [2, 2.5, 3, 4];
  const rows = all.map((figures, i) => [
    named[i] ?? '',
    ...budgets.map(budget => {
      const { networks } = figures.grouping('optimal', budget);
      const { table } = figures;
      return networks
        .map(network => {
          const set = [...taskSetOf(table, network)].map(task => table.tasks[task]?.short ?? '');
          return `${set.join(' + ')}${(table.costs[network] ?? 1) < 0.8 ? ' (half)' : ''}`;
        })
        .join('; ');
    }),
  ]);
  return [
    '**Optimal groupings** under a budget, each a list of networks with all tasks that they are trained on:',
    '',
    ...markdown(['', ...budgets.map(budget => `${budget} SNT`)], rows),
  ].join('\n');
}

function correlationSection(all: readonly RecordedFigures[]): string {
  const lab = all.map(({ table }) => findGains(table, usualGains));
  const paper = ([1, 2, 3, 4] as const).map(number => findGains(paperSetting(number).table, usualGains));
  const across = (a: PairValues, b: PairValues) => {
    const aligned = alignPairs(a, b);
    return correlationWords(correlate(aligned.a.values, aligned.b.values));
  };
  const rows = lab.map((gains, i) => [
    named[i] ?? '',
    ...lab.map((other, j) => (j <= i ? '' : across(gains, other))).slice(1, 3),
    ...paper.map(other => across(gains, other)),
  ]);
  return [
    '**Do settings agree?** Pearson’s r of the directed gains of two settings, over the pairs of tasks that both have; “Setting” is the paper’s:',
    '',
    ...markdown(['', 'Lab 2', 'Lab 3', ...[1, 2, 3, 4].map(number => `Setting ${number}`)], rows),
  ].join('\n');
}

function affinitySection(all: readonly RecordedFigures[]): string {
  const rows = all.map((figures, i) => {
    const gains = findGains(figures.table, usualGains);
    const [lookahead, cosine] = [figures.affinities('lookahead'), figures.affinities('cosine')];
    return [
      named[i] ?? '',
      correlationWords(correlate(offDiagonal(lookahead), offDiagonal(gains))),
      correlationWords(correlate(upper(findAffinities(lookahead)), upper(findAffinities(gains)))),
      correlationWords(correlate(upper(cosine), upper(findAffinities(gains)))),
    ];
  });
  return [
    '**Do affinities tell the gains?** Pearson’s r of what the network of all tasks measured while it was trained with the gains of ' +
      'the pairs (one way: n = 20; mean of both ways: n = 10):',
    '',
    ...markdown(
      ['', 'TAG affinity, one way', 'TAG affinity, mean of both ways', 'gradient cosine, mean of both ways'],
      rows,
    ),
  ].join('\n');
}

function offDiagonal({ rows, values }: PairValues): number[] {
  return [...values].map((value, i) => (i % (rows.length + 1) === 0 ? Number.NaN : value));
}

function upper({ rows, values }: PairValues): number[] {
  return [...values].map((value, i) => (Math.floor(i / rows.length) < i % rows.length ? value : Number.NaN));
}

function qualitySection(all: readonly RecordedFigures[]): string {
  const budgets = [2, 2.5, 3, 3.5, 4, 4.5, 5];
  const strategies = [
    ['early stopping', 'early-stopping', undefined],
    ['higher order (HOA)', 'higher-order', undefined],
    ['affinity: gains of pairs', 'affinity', undefined],
    ['affinity: TAG', 'affinity', 'lookahead'],
    ['affinity: cosine', 'affinity', 'cosine'],
    ['all in one', 'all-in-one', undefined],
    ['independent', 'independent', undefined],
    ['drawn by chance', 'random', undefined],
  ] as const;
  const rows = strategies.map(([name, strategy, guess]) => [
    name,
    ...all.map(figures => {
      const { mean: regret, greatest } = figures.regret(strategy, budgets, guess);
      const within = guess ? undefined : figures.withinTasks(strategy);
      const r = within ? `; r ${within.r.toFixed(2).replace('-', '−')}` : '';
      return `${regret.toFixed(1)}, at most ${greatest.toFixed(1)}${r}`;
    }),
  ]);
  return [
    '**What choosing without all networks costs.** Regret against the optimum in percent of its validation total, mean and greatest over ' +
      'budgets of 2 to 5 SNT in steps of 0.5 (those that the strategy can serve); r within tasks of its estimates with the losses of ' +
      'networks of three and more tasks:',
    '',
    ...markdown(['', ...all.map((_, i) => named[i] ?? '')], rows),
  ].join('\n');
}

function correlationWords({ r, n, p }: Correlation): string {
  if (Number.isNaN(r)) return n < 3 ? '–' : `n = ${n}`;
  return `${r.toFixed(2).replace('-', '−')} (n = ${n}, p ${p < 0.001 ? '< 0.001' : `= ${Number(p.toPrecision(2))}`})`;
}

function words({ mean: value, error }: Measured, digits: number, isSigned = false): string {
  const text = value.toFixed(digits).replace('-', '−');
  return `${isSigned && value > 0 ? '+' : ''}${text} ± ${error.toFixed(digits)}`;
}

function signed(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`);
}
