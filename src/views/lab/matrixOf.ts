import type { MatrixNetwork, MatrixSeed, MatrixTask } from '../../charts/sweepMatrixData.ts';
import { networksOf } from '../../domain/lab/labRuns.ts';
import { labTask } from '../../domain/lab/labTasks.ts';
import { costSnt } from '../../domain/lab/networkPlan.ts';
import { type ListedNetwork, listedText } from '../../domain/lab/recipe.ts';
import type { RunState, Sweep } from '../../state/lab/sweep.ts';
import { formatGain, joinWords } from '../format.ts';
import { taskColors } from '../taskColors.ts';

/** A network of a sweep with what is known of it. */
export interface SweepNetwork extends MatrixNetwork {
  readonly name: string;
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
    const names = network.tasks.map(task => labTask(task).name).join(' + ');
    const name = network.scale === 'half' ? `${names}, half size` : names;
    const design = { size: recipe.size, imageSize: recipe.imageSize, ...network };
    const seeds = own.map((state, i): MatrixSeed => {
      const share = 'step' in state ? Math.min(1, state.step / recipe.steps) : 1;
      return { seed: recipe.seeds[i] as number, kind: state.kind, share };
    });
    const cost = costSnt(design, recipe.tasks);
    const values = members.map(({ gain, isBaseline }, i) => {
      const change = Number.isFinite(gain) && !isBaseline ? ` (${formatGain(gain)}%)` : '';
      return `${labTask(network.tasks[i] as (typeof network.tasks)[number]).name} ${(losses[i] as number).toFixed(3)}${change}`;
    });
    const measured = losses.some(Number.isFinite) ? `; test losses: ${joinWords(values)}` : '';
    const label = `${name}, ${cost.toFixed(2)} SNT${measured}; ${seedWords(seeds, own, recipe.steps)}`;
    return { key: listedText(network), kind: kindOf(network), members, seeds, label, name, cost, losses };
  });
  return { tasks: tasks.map((task, i) => ({ ...task, color: colors[i] ?? 'var(--ink)' })), networks };
}

const waiting: RunState = { kind: 'waiting', step: 0 };

function kindOf({ scale, tasks }: ListedNetwork): string {
  if (scale === 'half') return 'half size';
  return tasks.length === 1 ? 'alone' : `${tasks.length} tasks`;
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
    const where = kind === 'running' || step > 0 ? ` at step ${step} of ${steps}` : '';
    const what = { waiting: step > 0 ? 'interrupted' : 'waiting', running: 'training' };
    return kind === 'waiting' || kind === 'running'
      ? `seed ${seed} ${what[kind]}${where}`
      : `seed ${seed} ${kind}${kind === 'diverged' ? where : ''}`;
  });
  return joinWords(words);
}
