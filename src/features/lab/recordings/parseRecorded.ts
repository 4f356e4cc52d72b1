import * as v from 'valibot';
import { type Message, say } from '../../../base/i18n/message.ts';
import type { Source } from '../../../core/tables/lossTable.ts';
import { checkedBy, jsonOf } from '../../../files/table/checkedBy.ts';
import { TableError } from '../../../files/table/tableError.ts';
import { networksOf } from '../model/labRuns.ts';
import { parseRecipe } from '../model/parseRecipe.ts';
import { type ListedNetwork, listedText, mostSeeds, type Recipe } from '../model/recipe.ts';
import type { FinishedRun } from '../model/recordedTable.ts';
import type { AffinitySums } from '../model/training/affinityMeter.ts';

/** A sweep of the Lab as a file keeps it: each run by itself, with what it was made by. */
export interface RecordedSweep {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly source: Source;
  readonly recipe: Recipe;
  /** What it was trained on: the same recipe on the same backend gives the same losses, bit for bit. */
  readonly backend: 'wasm' | 'webgl' | 'webgpu';
  /** At least one; all of the recipe where the sweep was completed. */
  readonly runs: readonly FinishedRun[];
  /** What the network of all tasks measured while it was trained, by seed; row-major over the recipe's tasks. */
  readonly affinities: readonly SeedAffinities[];
}

interface SeedAffinities extends AffinitySums {
  readonly seed: number;
}

const text = v.pipe(v.string(), v.nonEmpty());
const loss = v.pipe(v.number(), v.finite(), v.minValue(0));
const losses = v.array(loss);
const seed = v.pipe(v.number(), v.integer(), v.minValue(0));
const sums = v.array(v.pipe(v.number(), v.finite()));

/** The Lab's own file, version 1: see `docs/formats.md`. */
const recordedFile = v.object({
  format: v.literal('taskmates-lab'),
  version: v.literal(1),
  id: text,
  name: text,
  about: v.optional(v.string(), ''),
  source: v.object({ title: text, licence: text }),
  recipe: v.string(),
  backend: v.picklist(['wasm', 'webgl', 'webgpu']),
  runs: v.pipe(
    v.array(
      v.object({
        network: text,
        seed,
        losses: v.object({ early: v.optional(losses), validation: losses, test: losses }),
      }),
    ),
    v.minLength(1),
  ),
  affinities: v.pipe(
    v.array(
      v.object({
        seed,
        count: v.pipe(v.number(), v.integer(), v.minValue(1)),
        lookahead: sums,
        cosine: sums,
      }),
    ),
    v.maxLength(mostSeeds),
  ),
});
type RecordedFile = v.InferOutput<typeof recordedFile>;

/**
 * The sweep in a file of the Lab's own format. Throws {@link TableError} listing every problem with its place: above all
 * runs that are not of the file's recipe, are there twice or have other losses than their network has tasks.
 */
export function parseRecorded(text: string): RecordedSweep {
  const file = checkedBy(recordedFile, jsonOf(text));
  const { recipe, notices } = parseRecipe(file.recipe);
  if (notices.length > 0)
    throw new TableError(notices.map(notice => say('{place}: {notice}', { place: 'recipe', notice })));
  const networks = new Map(networksOf(recipe).map(network => [listedText(network), network]));
  const problems = [...runProblems(file, recipe, networks), ...affinityProblems(file, recipe)];
  if (problems.length > 0) throw new TableError(problems);
  const { id, name, about, source, backend, affinities } = file;
  const runs = file.runs.flatMap(({ network, seed, losses }) => {
    const listed = networks.get(network);
    return listed ? [finishedRun(listed, seed, losses)] : [];
  });
  return { id, name, about, source, recipe, backend, runs, affinities };
}

function finishedRun(
  { scale, tasks }: ListedNetwork,
  seed: number,
  { early, validation, test }: RecordedFile['runs'][number]['losses'],
): FinishedRun {
  return { scale, tasks, seed, losses: { validation, test, ...(early ? { early } : {}) } };
}

function runProblems(
  { runs }: RecordedFile,
  recipe: Recipe,
  networks: ReadonlyMap<string, ListedNetwork>,
): Message[] {
  const seen = new Map<string, number>();
  return runs.flatMap(({ network, seed, losses }, i) => {
    const listed = networks.get(network);
    const problems: Message[] = [];
    const place = `runs.${i}`;
    const name = network.slice(0, 80);
    if (!listed) problems.push(say('{place}: the network “{name}” is not of the recipe.', { place, name }));
    if (!recipe.seeds.includes(seed)) problems.push(notOfRecipe(place, seed));
    const before = seen.get(`${network} ${seed}`);
    if (before === undefined) seen.set(`${network} ${seed}`, i);
    else
      problems.push(
        say('{place}: the network {name} with seed {seed} stands in {other} already.', {
          ...{ place, name, seed: String(seed), other: `runs.${before}` },
        }),
      );
    for (const [split, values] of Object.entries(losses)) {
      if (!listed || !values || values.length === listed.tasks.length) continue;
      problems.push(
        say('{place}: {count} losses for the {tasks} tasks of {name}.', {
          ...{ place: `${place}.losses.${split}`, count: values.length, tasks: listed.tasks.length, name },
        }),
      );
    }
    return problems;
  });
}

function notOfRecipe(place: string, seed: number): Message {
  return say('{place}: the seed {seed} is not of the recipe.', { place, seed: String(seed) });
}

function affinityProblems({ affinities }: RecordedFile, { tasks, seeds }: Recipe): Message[] {
  return affinities.flatMap(({ seed, ...sums }, i) => {
    const problems: Message[] = [];
    const place = `affinities.${i}`;
    if (!seeds.includes(seed)) problems.push(notOfRecipe(place, seed));
    if (affinities.findIndex(other => other.seed === seed) < i) {
      problems.push(say('{place}: the seed {seed} is there twice.', { place, seed: String(seed) }));
    }
    for (const measure of ['lookahead', 'cosine'] as const) {
      const { length } = sums[measure];
      if (length === tasks.length ** 2) continue;
      problems.push(
        say('{place}: {count} values, not {rows} rows of {rows}.', {
          ...{ place: `${place}.${measure}`, count: length, rows: tasks.length },
        }),
      );
    }
    return problems;
  });
}
