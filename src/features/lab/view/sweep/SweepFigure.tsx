import { useMemo, useState } from 'react';
import { useSetting } from '../../../../app/context/hooks.ts';
import { TermText } from '../../../../app/glossary/Term.tsx';
import { countTasks, formatGain, joinWords } from '../../../../app/words/format.ts';
import { taskColors } from '../../../../app/words/taskColors.ts';
import { englishWords, type Phrase, say } from '../../../../base/i18n/message.ts';
import { msg, t, words } from '../../../../base/i18n/text.ts';
import { gainOf, usualGains } from '../../../../core/gains/gains.ts';
import { csvOf } from '../../../../core/tables/csv.ts';
import { Figure } from '../../../../figures/Figure.tsx';
import { colorAt, type HeatmapScale, legendTicks } from '../../../../figures/heatmap/heatmapScale.ts';
import { scaleOfGains } from '../../../../figures/heatmap/scaleOfGains.ts';
import { SweepMatrix } from '../../charts/SweepMatrix.tsx';
import type { MatrixNetwork, MatrixSeed, MatrixTask } from '../../charts/sweepMatrixData.ts';
import { networksOf } from '../../model/labRuns.ts';
import { type LabTaskId, labTask } from '../../model/labTasks.ts';
import { costSnt } from '../../model/networkPlan.ts';
import { type ListedNetwork, listedText, recipeText } from '../../model/recipe.ts';
import { sweepName } from '../../model/sweepName.ts';
import type { RunState, Sweep } from '../../state/sweeps/sweep.ts';
import { listedNetworkName } from '../listedNetworkName.ts';
import { taskName, taskShort } from '../taskNames.ts';
import { SweepActions } from './SweepActions.tsx';
import styles from './SweepPanel.module.css';

interface SweepFigureProps {
  readonly sweep: Sweep;
  readonly isKnown: boolean;
}

const title = msg('Networks of the sweep');

/** The sweep as a matrix that fills up, or as its table, and what can be done with what was measured. */
export function SweepFigure({ sweep, isKnown }: SweepFigureProps) {
  const clamp = useSetting('clamp');
  const data = useMemo(() => matrixOf(sweep), [sweep]);
  const scale = useMemo(
    () =>
      scaleOfGains(
        data.networks.flatMap(({ members }) => members.map(({ gain }) => gain)),
        clamp,
      ),
    [data, clamp],
  );
  const [selected, setSelected] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const source = {
    title: t('Trained in the Lab of Taskmates: {recipe}', {
      recipe: recipeText(sweep.head.recipe) || t('standard recipe'),
    }),
    licence: 'MIT',
  };
  const shown = data.networks[pointed ?? selected ?? -1];
  return (
    <Figure
      id="sweep-networks"
      title={isKnown ? words(sweepName(sweep.head.recipe)) : t('What will be trained')}
      lead={
        <TermText message="A column for each network, a mark for each of its tasks. Marks take the colour of the task’s <gain>gain</gain> over its half-size network alone as soon as the network has finished." />
      }
      saved={{
        of: { id: sweep.head.id, name: sweepName(sweep.head.recipe), source },
        title: t(title),
        name: title,
        csv: () => csvOf(headOf(data).map(englishWords), rowsOf(data)),
      }}
      twin={{ title: t('Table of the sweep’s networks'), table: <NetworkTable data={data} /> }}
      below={isKnown && <SweepActions sweep={sweep} />}
    >
      <SweepMatrix
        title={t(title)}
        tasks={data.tasks}
        networks={data.networks}
        scale={scale}
        selected={selected}
        onSelect={setSelected}
        onPoint={setPointed}
      />
      <GainLegend scale={scale} />
      <p className={styles.sweepReadout} aria-live={pointed === null ? 'polite' : 'off'}>
        {shown
          ? t('{text}.', { text: shown.label })
          : t('Point at a network, or walk them with the arrow keys, to read it.')}
      </p>
    </Figure>
  );
}

/** The ends of the colours in words. */
function GainLegend({ scale }: { scale: HeatmapScale }) {
  const ticks = legendTicks(scale, value => `${formatGain(value, 0)}%`);
  const stops = Array.from({ length: 9 }, (_, i) => colorAt(i / 4 - 1, 'diverging'));
  return (
    <p className={styles.sweepLegend}>
      <span>{ticks.at(-1)?.text}</span>
      <span
        className={styles.sweepRamp}
        style={{ background: `linear-gradient(to right, ${stops.join(', ')})` }}
        aria-hidden="true"
      />
      <span>{ticks[0]?.text}</span>
    </p>
  );
}

function headOf({ tasks }: SweepMatrixData): readonly Phrase[] {
  const losses = tasks.map(({ id }) =>
    say('{task}, test loss', { task: { key: labTask(id as LabTaskId).name } }),
  );
  return [say('network'), 'SNT', say('seeds finished'), ...losses];
}

function rowsOf({ tasks, networks }: SweepMatrixData): readonly (readonly string[])[] {
  return networks.map(network => [network.name, ...valuesOf(network, tasks.length)].map(englishWords));
}

function valuesOf({ cost, seeds, members, losses }: SweepNetwork, taskCount: number): Phrase[] {
  const finished = seeds.filter(({ kind }) => kind === 'finished').length;
  const perTask = Array.from({ length: taskCount }, (_, task) => {
    const loss = losses[members.findIndex(member => member.task === task)];
    return loss === undefined || Number.isNaN(loss) ? '' : loss.toFixed(4);
  });
  const done = say('{finished} of {count}', { finished: String(finished), count: String(seeds.length) });
  return [cost.toFixed(3), done, ...perTask];
}

function NetworkTable({ data }: { data: SweepMatrixData }) {
  const head = headOf(data).map(words);
  return (
    <table className="data-table">
      <caption>{t('Networks of the sweep, means over the seeds that have finished')}</caption>
      <thead>
        <tr>
          {head.map(text => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.networks.map(network => (
          <tr key={network.key}>
            <th scope="row">{words(network.name)}</th>
            {valuesOf(network, data.tasks.length).map((text, i) => (
              <td key={head[i + 1]}>{words(text)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A network of a sweep with what is known of it. */
interface SweepNetwork extends MatrixNetwork {
  readonly name: Phrase;
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
function matrixOf({ head, states }: Sweep): SweepMatrixData {
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
      gain: gainOf({}, baselines.get(task) ?? Number.NaN, losses[i] as number, usualGains.definition),
      isBaseline: network.scale === 'half',
    }));
    const name = listedNetworkName(network);
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
    const shown = { members, seeds, label, name, cost, losses };
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
  const each = seeds.map(({ seed, kind }, i) => {
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
  return joinWords(each);
}
