import type { AffinityTable } from '../../../../core/tables/affinityTable.ts';
import type { Source } from '../../../../core/tables/lossTable.ts';
import { type LabTaskId, tableTask } from '../labTasks.ts';

/** What measured affinities are made of: one batch, at the present parameters. */
export interface GradientProbe {
  readonly losses: readonly number[];
  readonly tasks: readonly TaskProbe[];
}

interface TaskProbe {
  /** Of the task's loss, by the shared parameters. */
  readonly gradient: Float32Array;
  /** All tasks' losses on the same scenes after a short step of the shared parameters along this task's gradient alone. */
  readonly lossesAfter: readonly number[];
}

/** The two measures: what a task's step does to another's loss, and how far their gradients point the same way. */
export const affinityMeasures = ['lookahead', 'cosine'] as const;
export type AffinityMeasure = (typeof affinityMeasures)[number];

/** Sums over probes, row-major tasks x tasks; plain data, so that it can be stored with a snapshot. */
export interface AffinitySums {
  readonly count: number;
  readonly lookahead: readonly number[];
  readonly cosine: readonly number[];
}

export const noAffinities: AffinitySums = { count: 0, lookahead: [], cosine: [] };

/**
 * The sums with one more probe. Row: the task whose gradient is followed (the one that helps); column: the affected task.
 * `lookahead` is 1 - loss after / loss before, `cosine` that of the angle between the gradients by the shared parameters.
 *
 * **Source:** Fifty et al. 2021, Efficiently Identifying Task Groupings for Multi-Task Learning (TAG), equation 1.
 */
export function addProbe(sums: AffinitySums, { losses, tasks }: GradientProbe): AffinitySums {
  const lookahead = tasks.flatMap(({ lossesAfter }) =>
    lossesAfter.map((after, column) => 1 - after / (losses[column] as number)),
  );
  const lengths = tasks.map(({ gradient }) => Math.sqrt(dot(gradient, gradient)));
  const cosine = tasks.flatMap((a, row) =>
    tasks.map((b, column) => {
      const length = (lengths[row] as number) * (lengths[column] as number);
      return length > 0 ? dot(a.gradient, b.gradient) / length : 0;
    }),
  );
  return poolAffinities([sums, { count: 1, lookahead, cosine }]);
}

/** The sums over the probes of several runs of the same tasks. */
export function poolAffinities(parts: readonly AffinitySums[]): AffinitySums {
  const added = (before: readonly number[], values: readonly number[]) =>
    values.map((value, i) => value + (before[i] ?? 0));
  return parts.reduce(
    (sums, { count, lookahead, cosine }) => ({
      count: sums.count + count,
      lookahead: added(sums.lookahead, lookahead),
      cosine: added(sums.cosine, cosine),
    }),
    noAffinities,
  );
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

const described: Readonly<
  Record<AffinityMeasure, { readonly name: string; readonly meaning: string; readonly unit: number }>
> = {
  lookahead: {
    name: 'inter-task affinity',
    meaning:
      'percent by which a tenth of a step of the shared parameters along the gradient of the row’s task lowers the loss ' +
      'of the column’s task, on the same scenes, mean over training',
    unit: 100,
  },
  cosine: {
    name: 'gradient cosine',
    meaning:
      'cosine of the angle between the two tasks’ gradients by the shared parameters, mean over training',
    unit: 1,
  },
};

/** The means as an affinity table; `runId` is the id of the run that was watched. Values are `NaN` without any probe. */
export function affinityTableOf(
  measure: AffinityMeasure,
  sums: AffinitySums,
  taskIds: readonly LabTaskId[],
  runId: string,
  source: Source,
): AffinityTable {
  const tasks = taskIds.map(tableTask);
  const { name, meaning, unit } = described[measure];
  return {
    id: `${runId}-${measure}`,
    name: `Lab, ${name}`,
    source,
    sources: tasks,
    targets: tasks,
    values: Float64Array.from(
      { length: tasks.length ** 2 },
      (_, i) => (unit * (sums[measure][i] ?? Number.NaN)) / sums.count,
    ),
    meaning,
    better: 'higher',
    scale: 'linear',
    diagonal: measure === 'cosine' ? 'always 1' : 'what a task’s step does to its own loss',
  };
}
