import type { Task } from '../../../core/tables/task.ts';

/** The made-up tasks of the templates. */
export const exampleTasks: readonly Task[] = [
  { id: 'depth', name: 'Depth', short: 'Depth' },
  { id: 'normals', name: 'Surface normals', short: 'Normals' },
  { id: 'edges', name: 'Edges', short: 'Edges' },
];

/** Losses by task; `undefined` = the network does not have the task. */
type Losses = readonly (number | undefined)[];

interface ExampleNetwork {
  readonly name: string;
  readonly cost: number;
  readonly losses: { readonly validation: Losses; readonly test: Losses };
}

const none = undefined;

/** First one network of half the size for each task, then one of full size for each set of tasks. */
export const exampleNetworks: readonly ExampleNetwork[] = [
  network('depth-half', 0.5, [0.42, none, none], [0.43, none, none]),
  network('normals-half', 0.5, [none, 0.31, none], [none, 0.32, none]),
  network('edges-half', 0.5, [none, none, 0.24], [none, none, 0.25]),
  network('depth', 1, [0.4, none, none], [0.41, none, none]),
  network('normals', 1, [none, 0.3, none], [none, 0.305, none]),
  network('edges', 1, [none, none, 0.22], [none, none, 0.235]),
  network('depth+normals', 1, [0.38, 0.29, none], [0.385, 0.3, none]),
  network('depth+edges', 1, [0.43, none, 0.23], [0.44, none, 0.24]),
  network('normals+edges', 1, [none, 0.32, 0.19], [none, 0.33, 0.2]),
  network('depth+normals+edges', 1, [0.41, 0.33, 0.21], [0.42, 0.335, 0.22]),
];

/** The loss of the full-size network that has these tasks, by its name, on one of them. */
function lossIn(name: string, task: number, split: 'validation' | 'test'): number {
  return exampleNetworks.find(found => found.name === name)?.losses[split][task] ?? Number.NaN;
}

/** The loss of a task in the full-size network that is trained on it alone. */
export function exampleSingle(task: number, split: 'validation' | 'test'): number {
  return lossIn(exampleTasks[task]?.id ?? '', task, split);
}

/**
 * What each task (row) does for each other (column): the gain of its test loss in a pair, in percent with two digits;
 * `undefined` for a task with itself.
 */
export const exampleGains: readonly (readonly (number | undefined)[])[] = exampleTasks.map((_, source) =>
  exampleTasks.map((_, target) => {
    if (source === target) return undefined;
    const pair = exampleTasks.filter((_, task) => task === source || task === target).map(task => task.id);
    const gain = 100 * (exampleSingle(target, 'test') / lossIn(pair.join('+'), target, 'test') - 1);
    return Number(gain.toFixed(2));
  }),
);

function network(name: string, cost: number, validation: Losses, test: Losses): ExampleNetwork {
  return { name, cost, losses: { validation, test } };
}
