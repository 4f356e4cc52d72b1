import { exampleNetworks, exampleTasks } from './templateExample.ts';

const splits = ['validation', 'test'] as const;

/** The cells of the table of networks: a header, then a row for each. */
function cells(): readonly (readonly string[])[] {
  const header = [
    'network',
    'cost (SNT)',
    ...splits.flatMap(split => exampleTasks.map(({ id }) => `${split}/${id} ↓`)),
  ];
  const rows = exampleNetworks.map(({ name, cost, losses }) => [
    name,
    String(cost),
    ...splits.flatMap(split => losses[split].map(loss => (loss === undefined ? '-' : String(loss)))),
  ]);
  return [header, ...rows];
}

/** Lines of a README with a table. */
export function markdownRows(): string[] {
  const [header = [], ...rows] = cells();
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [
    '# Results',
    '',
    'One row per network, a column per task and split. Text around the table is passed over.',
    '',
    line(header),
    line(header.map((_, c) => (c === 0 ? ':---' : '---:'))),
    ...rows.map(line),
  ];
}

/** Lines of a table in LaTeX. */
export function latexRows(): string[] {
  const [, ...rows] = cells();
  const names = exampleTasks.map(({ id }) => `${id} $\\downarrow$`).join(' & ');
  return [
    '% One row per network; the names of splits stand over the columns of their tasks.',
    '\\begin{table}',
    '\\caption{Losses of networks}',
    '\\begin{tabular}{lrrrrrrr}',
    '\\toprule',
    ` & & ${splits.map(split => `\\multicolumn{${exampleTasks.length}}{c}{${split}}`).join(' & ')} \\\\`,
    `network & cost (SNT) & ${splits.map(() => names).join(' & ')} \\\\`,
    '\\midrule',
    ...rows.map(row => `${row.map(cell => (cell === '-' ? '--' : cell)).join(' & ')} \\\\`),
    '\\bottomrule',
    '\\end{tabular}',
    '\\end{table}',
  ];
}

/** Networks of full size in JSON: for each the metrics of its tasks. */
export function metricsJson(): string {
  const networks = exampleNetworks.slice(exampleTasks.length).map(({ name, losses }) => {
    const metrics = exampleTasks.flatMap(({ id }, t) => {
      const [val, test] = splits.map(split => losses[split][t]);
      return val === undefined ? [] : [[id, { val_loss: val, test_loss: test }] as const];
    });
    return ` ${JSON.stringify(name)}: ${JSON.stringify(Object.fromEntries(metrics))}`;
  });
  return `{\n${networks.join(',\n')}\n}\n`;
}

/** Lines that a program may log while it trains the network of all tasks. */
export function logRows(): string[] {
  const last = exampleNetworks.at(-1)?.losses.validation ?? [];
  return [1, 2, 3].flatMap(epoch =>
    exampleTasks.map(
      ({ id }, t) =>
        `epoch ${epoch}, task ${id}, val_loss ${((last[t] ?? 0) * (1 + (3 - epoch) / 4)).toFixed(4)}`,
    ),
  );
}
