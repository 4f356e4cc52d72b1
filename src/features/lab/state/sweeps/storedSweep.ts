import * as v from 'valibot';
import { englishWords, type Message, say } from '../../../../base/i18n/message.ts';
import { labBackends } from '../../model/labBackends.ts';
import { runsOf } from '../../model/labRuns.ts';
import { labTaskIds } from '../../model/labTasks.ts';
import { planNetwork } from '../../model/networkPlan.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { listedText, type Recipe, recipeId, recipeText } from '../../model/recipe.ts';
import { sweepName } from '../../model/sweepName.ts';
import type { TrainingSnapshot } from '../../model/training/trainingRun.ts';
import type { KeptSweep, ReadSweeps, StoredRun, SweepHead } from './sweep.ts';

/** What a value from outside was found to be. */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'refused'; readonly why: Message };

/** A sweep's head as it is stored: the recipe as text, and its name in English, as earlier versions want it. */
export type StoredHead = v.InferOutput<typeof headSchema>;

const finite = v.pipe(v.number(), v.finite());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const headSchema = v.object({
  id: v.custom<`lab-${string}`>(id => typeof id === 'string' && /^lab-[0-9a-z]{14}$/.test(id)),
  recipe: v.string(),
  name: v.string(),
  createdAt: v.string(),
  backend: v.picklist(labBackends),
  planned: v.exactOptional(
    v.object({
      isFollowed: v.boolean(),
      goal: finite,
      path: v.pipe(v.array(v.object({ trained: whole, regret: finite })), v.readonly()),
    }),
  ),
});

const losses = v.array(finite);
/** Of a run that came near to diverging, sums and looks on the way may be infinite or not a number. */
const anyNumbers = v.array(v.custom<number>(value => typeof value === 'number'));
const affinities = v.object({ count: whole, lookahead: anyNumbers, cosine: anyNumbers });

const runSchema = v.variant('kind', [
  v.object({
    kind: v.literal('finished'),
    finished: v.object({
      scale: v.picklist(['full', 'half']),
      tasks: v.array(v.picklist(labTaskIds)),
      seed: whole,
      losses: v.object({ early: v.exactOptional(anyNumbers), validation: losses, test: losses }),
    }),
    affinities: v.exactOptional(affinities),
    backend: v.exactOptional(v.picklist(labBackends)),
  }),
  v.object({ kind: v.literal('diverged'), step: whole, taskName: v.string() }),
]);

const floats = v.instance(Float32Array);
const snapshotSchema = v.object({
  trainer: v.object({ step: whole, parameters: floats, first: floats, second: floats }),
  record: v.object({
    trainingLosses: v.array(losses),
    evaluations: v.array(v.object({ step: whole, losses: anyNumbers })),
    early: v.nullable(anyNumbers),
    stalling: v.object({
      rate: finite,
      // Infinite until the first check.
      bestTraining: v.number(),
      bestValidation: v.number(),
      stalledChecks: whole,
      isOver: v.boolean(),
    }),
    affinities,
  }),
});

function refused(why: Message): Read<never> {
  return { kind: 'refused', why };
}

/** A stored head, if its recipe is one and has the id under which it is kept. */
function readHead(raw: unknown): Read<SweepHead> {
  const parsed = v.safeParse(headSchema, raw);
  if (!parsed.success) return refused(say('a sweep in a form that this version does not know'));
  const { recipe: text, name: _, ...head } = parsed.output;
  const { recipe, notices } = parseRecipe(text);
  if (notices.length > 0 || recipeId(recipe) !== head.id) {
    return refused(
      say('the sweep {id}: its recipe is another than the one it is kept under', { id: head.id }),
    );
  }
  return { kind: 'read', value: { ...head, recipe } };
}

/** A stored run, if it is of the recipe's run of that id and has a loss for each of its tasks. */
function readRun(recipe: Recipe, runId: string, raw: unknown): Read<StoredRun> {
  const run = runsOf(recipe).find(({ id }) => id === runId);
  if (!run) return refused(say('the run {id}: it is none of its recipe’s', { id: runId }));
  const parsed = v.safeParse(runSchema, raw);
  if (!parsed.success)
    return refused(say('the run {id}: its form is not one that this version knows', { id: runId }));
  const stored = parsed.output;
  if (stored.kind === 'finished') {
    const { finished, affinities: sums } = stored;
    if (listedText(finished) !== listedText(run.design) || finished.seed !== run.seed) {
      return refused(say('the run {id}: it holds another network than its recipe’s', { id: runId }));
    }
    const count = run.design.tasks.length;
    if (Object.values(finished.losses).some(values => values.length !== count)) {
      return refused(
        say('the run {id}: it has not one loss for each of its {count} tasks', { id: runId, count }),
      );
    }
    if (sums && sums.count > 0 && [sums.lookahead, sums.cosine].some(sum => sum.length !== count ** 2)) {
      return refused(
        say('the run {id}: its affinities are not those of {count} tasks', { id: runId, count }),
      );
    }
  }
  return { kind: 'read', value: stored };
}

/** A stored snapshot, if a run of the recipe can go on from it. */
export function readSnapshot(recipe: Recipe, runId: string, raw: unknown): Read<TrainingSnapshot> {
  const run = runsOf(recipe).find(({ id }) => id === runId);
  if (!run) return refused(say('a snapshot of {id}, which is none of its recipe’s runs', { id: runId }));
  const parsed = v.safeParse(snapshotSchema, raw);
  if (!parsed.success)
    return refused(say('the snapshot of {id}: its form is not one that this version knows', { id: runId }));
  const { trainer, record } = parsed.output;
  const { parameterCount } = planNetwork(run.design);
  const isFitting =
    [trainer.parameters, trainer.first, trainer.second].every(({ length }) => length === parameterCount) &&
    trainer.step <= recipe.steps &&
    record.trainingLosses.length === trainer.step &&
    record.trainingLosses.every(({ length }) => length === run.design.tasks.length);
  if (!isFitting)
    return refused(say('the snapshot of {id}: it is not of its recipe’s network', { id: runId }));
  return { kind: 'read', value: parsed.output };
}

/** All that is kept, each record held against its recipe. Snapshots that cannot be used are left out without a word. */
export function readSweeps(
  results: readonly (readonly [string, unknown])[],
  snapshots: readonly (readonly [string, unknown])[],
): ReadSweeps {
  const problems: Message[] = [];
  const sweeps: KeptSweep[] = [];
  for (const [key, raw] of results.filter(([name]) => name.startsWith('sweep/'))) {
    const head = readHead(raw);
    if (head.kind === 'refused' || key !== `sweep/${head.value.id}`) {
      problems.push(
        head.kind === 'refused'
          ? head.why
          : say('the sweep {id}: kept under another id', { id: head.value.id }),
      );
      continue;
    }
    const { id, recipe } = head.value;
    const runs = new Map<string, StoredRun>();
    const interruptedAt = new Map<string, number>();
    for (const [name, stored] of results) {
      if (!name.startsWith(`run/${id}.`)) continue;
      const runId = name.slice('run/'.length);
      const run = readRun(recipe, runId, stored);
      if (run.kind === 'read') runs.set(runId, run.value);
      else problems.push(run.why);
    }
    for (const [runId, stored] of snapshots) {
      if (!runId.startsWith(`${id}.`) || runs.has(runId)) continue;
      const snapshot = readSnapshot(recipe, runId, stored);
      if (snapshot.kind === 'read') interruptedAt.set(runId, snapshot.value.trainer.step);
    }
    sweeps.push({ head: head.value, runs, interruptedAt });
  }
  sweeps.sort((a, b) => b.head.createdAt.localeCompare(a.head.createdAt));
  return { sweeps, refused: problems };
}

/** A head as it is stored. */
export function storedHead({ recipe, ...head }: SweepHead): StoredHead {
  return { ...head, recipe: recipeText(recipe), name: englishWords(sweepName(recipe)) };
}
