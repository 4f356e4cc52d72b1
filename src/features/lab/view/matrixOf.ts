import { countTasks, formatGain, joinWords } from '../../../app/words/format.ts';
import { taskColors } from '../../../app/words/taskColors.ts';
import { inEnglish, t, type t as translate } from '../../../base/i18n/text.ts';
import type { MatrixNetwork, MatrixSeed, MatrixTask } from '../charts/sweepMatrixData.ts';
import { networksOf } from '../model/labRuns.ts';
import { labTask } from '../model/labTasks.ts';
import { costSnt } from '../model/networkPlan.ts';
import { type ListedNetwork, listedText } from '../model/recipe.ts';
import type { RunState, Sweep } from '../state/sweep.ts';
import { taskName, taskShort } from './taskNames.ts';

/** A network of a sweep with what is known of it. */
export interface SweepNetwork extends MatrixNetwork {
  readonly name: string;
  /** In English, for files. */
  readonly nameInFiles: string;
  /** SNT. */
  readonly cost: number;
  /** Means of the test losses over the seeds that have finished, in the order of its tasks; `NaN` before. */
  readonly losses: readonly number[];
}

export interface SweepMatrixData {
  readonly tasks: readonly MatrixTask[];
  readonly networks: readonly SweepNetwork[];
}

/** A sweep as the matrix shows it. Gains are against the half-size network of the task alone, on the test scenes. */
export function matrixOf({ head, states }: Sweep): SweepMatrixData {
  const { recipe, id } = head;
  const tasks = recipe.tasks.map(labTask);
  const colors = taskColors(tasks);
  const listed = networksOf(recipe);
  const statesOf = (network: ListedNetwork) =>
    recipe.seeds.map(seed => states.get(`${id}.${listedText(network)}.${seed}`) ?? waiting);
  const baselines = new Map(
    listed
      .filter(({ scale }) => scale === 'half')
      .map(network => [network.tasks[0], meanLosses(network, statesOf(network))[0] ?? Number.NaN]),
  );
  const networks = listed.map((network): SweepNetwork => {
    const own = statesOf(network);
    const losses = meanLosses(network, own);
    const members = network.tasks.map((task, i) => ({
      task: recipe.tasks.indexOf(task),
      gain: 100 * ((baselines.get(task) ?? Number.NaN) / (losses[i] as number) - 1),
      isBaseline: network.scale === 'half',
    }));
    const name = nameOf(network, t);
    const design = { size: recipe.size, imageSize: recipe.imageSize, ...network };
    const seeds = own.map((state, i): MatrixSeed => {
      const share = 'step' in state ? Math.min(1, state.step / recipe.steps) : 1;
      return { seed: recipe.seeds[i] as number, kind: state.kind, share };
    });
    const cost = costSnt(design, recipe.tasks);
    const values = network.tasks.map((task, i) => {
      const { gain = Number.NaN, isBaseline = true } = members[i] ?? {};
      const loss = `${taskName(task)} ${(losses[i] as number).toFixed(3)}`;
      return Number.isFinite(gain) && !isBaseline
        ? t('{task} ({gain}%)', { task: loss, gain: formatGain(gain) })
        : loss;
    });
    const label = t('{name}, {cost} SNT{measured, select, yes {; test losses: {losses}} other {}}; {seeds}', {
      ...{ name, cost: cost.toFixed(2), losses: joinWords(values) },
      measured: losses.some(Number.isFinite) ? 'yes' : 'no',
      seeds: seedWords(seeds, own, recipe.steps),
    });
    const nameInFiles = nameOf(network, inEnglish);
    const shown = { members, seeds, label, name, nameInFiles, cost, losses };
    return { key: listedText(network), kind: kindOf(network), ...shown };
  });
  return {
    tasks: tasks.map(({ id }, i) => ({
      ...{ id, name: taskName(id), short: taskShort(id) },
      color: colors[i] ?? 'var(--ink)',
    })),
    networks,
  };
}

const waiting: RunState = { kind: 'waiting', step: 0 };

function nameOf({ scale, tasks }: ListedNetwork, t: typeof translate): string {
  const names = tasks.map(task => t(labTask(task).name)).join(' + ');
  return scale === 'half' ? t('{network}, half size', { network: names }) : names;
}

function kindOf({ scale, tasks }: ListedNetwork): string {
  if (scale === 'half') return t('half size');
  return tasks.length === 1 ? t('alone') : countTasks(tasks.length);
}

function meanLosses({ tasks }: ListedNetwork, states: readonly RunState[]): readonly number[] {
  const runs = states.flatMap(state =>
    state.kind === 'finished' ? [state.measured.finished.losses.test ?? []] : [],
  );
  return tasks.map((_, i) => runs.reduce((sum, losses) => sum + (losses[i] ?? Number.NaN), 0) / runs.length);
}

/** "seed 1 finished, seed 2 at step 120 of 400" */
function seedWords(seeds: readonly MatrixSeed[], states: readonly RunState[], steps: number): string {
  const words = seeds.map(({ seed, kind }, i) => {
    const state = states[i];
    const step = state && 'step' in state ? state.step : 0;
    const hasStep = kind === 'running' || (step > 0 && (kind === 'waiting' || kind === 'diverged'));
    return t(
      'seed {seed} {kind, select, waiting {waiting} interrupted {interrupted} running {training} finished {finished} diverged {diverged} other {failed}}{where, select, yes { at step {step} of {steps}} other {}}',
      {
        ...{ seed: String(seed), step: String(step), steps: String(steps) },
        kind: kind === 'waiting' && step > 0 ? 'interrupted' : kind,
        where: hasStep ? 'yes' : 'no',
      },
    );
  });
  return joinWords(words);
}
