import { exampleGains, exampleNetworks, exampleSingle, exampleTasks } from './templateExample.ts';

const splits = ['validation', 'test'] as const;

/** Rows of the wide file. */
export function wideRows(): string[] {
  const columns = splits.flatMap(split => exampleTasks.map(task => `${split}/${task.id} ↓`));
  return [
    '# One row per network. A task that was not trained stays blank. Columns of another split may be left out.',
    '# Lower is better where a name ends in ↓; write ↑ in its place in both columns of a task where higher is.',
    ['network', 'cost (SNT)', ...columns].join(','),
    ...exampleNetworks.map(({ name, cost, losses }) =>
      [name, cost, ...splits.flatMap(split => losses[split].map(loss => loss ?? ''))].join(','),
    ),
  ];
}

/** Rows of the tidy file. */
export function tidyRows(): string[] {
  return [
    '# One row per network, task and split. A column named seed may be added: the mean over seeds is used.',
    'network,cost (SNT),task,split,loss',
    ...exampleNetworks.flatMap(({ name, cost, losses }) =>
      exampleTasks.flatMap((task, t) =>
        splits.flatMap(split => {
          const loss = losses[split][t];
          return loss === undefined ? [] : [[name, cost, task.id, split, loss].join(',')];
        }),
      ),
    ),
  ];
}

/** Lines of one of the paper's files: halves first. */
export function paperRows(split: (typeof splits)[number]): string[] {
  const rowOf = (losses: readonly (number | undefined)[]) => losses.map(loss => loss ?? '').join('\t');
  const halves = exampleTasks.map((_, t) => exampleNetworks[t]?.losses[split][t]);
  return [
    rowOf(halves),
    ...exampleNetworks.slice(exampleTasks.length).map(network => rowOf(network.losses[split])),
  ];
}

/** The networks of full size: gains are over single-task networks among them. */
const fullNetworks = exampleNetworks.slice(exampleTasks.length);

/** Rows of 0 and 1. */
export function memberRows(): string[] {
  return fullNetworks.map(({ losses }) => losses.test.map(loss => (loss === undefined ? 0 : 1)).join(','));
}

/** Rows of gains over training alone, as shares, in the order of the members. */
export function gainRows(split: (typeof splits)[number]): string[] {
  return fullNetworks.map(({ losses }) =>
    losses[split]
      .map((loss, t) => (loss === undefined ? 0 : 1 - loss / exampleSingle(t, split)).toFixed(5))
      .join(','),
  );
}

const direction =
  '# Rows (sources) help columns (targets): positive means that the target is better off with the source.';

/** Rows of the square of affinities. */
export function squareRows(): string[] {
  return [
    direction,
    ['from \\ to', ...exampleTasks.map(task => task.id)].join(','),
    ...exampleTasks.map((task, r) =>
      [task.id, ...exampleTasks.map((_, c) => exampleGains[r]?.[c] ?? '')].join(','),
    ),
  ];
}

/** Rows of the list of affinities. */
export function longRows(): string[] {
  return [
    direction,
    'source,target,gain in percent',
    ...exampleTasks.flatMap((source, r) =>
      exampleTasks.flatMap((target, c) => {
        const gain = exampleGains[r]?.[c];
        return gain === undefined ? [] : [[source.id, target.id, gain].join(',')];
      }),
    ),
  ];
}

const head = { format: 'taskmates', version: 1 } as const;
const source = { title: 'Made up', licence: 'none' } as const;

/** The networks in the project's own format. */
export function templateJson(): string {
  const networks = exampleNetworks.map(({ cost, losses }) => {
    const members = exampleTasks.flatMap((_, t) => (losses.test[t] === undefined ? [] : [t]));
    const valuesOf = (split: (typeof splits)[number]) => members.map(t => losses[split][t] ?? null);
    return JSON.stringify({
      tasks: members.map(t => exampleTasks[t]?.id),
      cost,
      losses: { validation: valuesOf('validation'), test: valuesOf('test') },
    });
  });
  const top = { ...head, kind: 'losses', id: 'example', name: 'Example', source, costUnit: 'SNT' };
  return jsonOf({ ...top, tasks: exampleTasks }, 'networks', networks);
}

/** The affinities in the project's own format. */
export function affinityJson(): string {
  const rows = exampleTasks.map((_, r) =>
    JSON.stringify(exampleTasks.map((_, c) => exampleGains[r]?.[c] ?? null)),
  );
  const top = { ...head, kind: 'affinity', id: 'example', name: 'Example', source };
  const about = { meaning: 'gain in percent', better: 'higher', scale: 'linear' };
  return jsonOf({ ...top, ...about, sources: exampleTasks, targets: exampleTasks }, 'values', rows);
}

/** An object whose last field is a list with one line for each item. */
function jsonOf(fields: object, name: string, items: readonly string[]): string {
  return `${JSON.stringify(fields, null, 1).slice(0, -2)},\n "${name}": [\n  ${items.join(',\n  ')}\n ]\n}\n`;
}
