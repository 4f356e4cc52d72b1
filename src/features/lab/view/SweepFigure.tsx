import { useMemo, useState } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { TermText } from '../../../app/glossary/Term.tsx';
import { formatGain } from '../../../app/words/format.ts';
import { dataWords, inEnglish, msg, t, t as translate } from '../../../base/i18n/text.ts';
import { csvOf } from '../../../core/tables/csv.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { colorAt, type HeatmapScale, legendTicks } from '../../../figures/heatmap/heatmapScale.ts';
import { SweepMatrix } from '../charts/SweepMatrix.tsx';
import { type LabTaskId, labTask } from '../model/labTasks.ts';
import { recipeText } from '../model/recipe.ts';
import type { Sweep } from '../state/sweep.ts';
import { matrixOf, type SweepMatrixData, type SweepNetwork } from './matrixOf.ts';
import { SweepActions } from './SweepActions.tsx';

interface SweepFigureProps {
  readonly sweep: Sweep;
  readonly isKnown: boolean;
}

const title = msg('Networks of the sweep');

/** The sweep as a matrix that fills up, or as its table, and what can be done with what was measured. */
export function SweepFigure({ sweep, isKnown }: SweepFigureProps) {
  const clamp = useSetting('clamp');
  const data = useMemo(() => matrixOf(sweep), [sweep]);
  const scale = useMemo((): HeatmapScale => ({ kind: 'diverging', clamp }), [clamp]);
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
      title={isKnown ? dataWords(sweep.head.name) : t('What will be trained')}
      lead={
        <TermText message="A column for each network, a mark for each of its tasks. Marks take the colour of the task’s <gain>gain</gain> over its half-size network alone as soon as the network has finished." />
      }
      saved={{
        of: { id: sweep.head.id, name: sweep.head.name, source },
        title: t(title),
        name: title,
        csv: () => csvOf(headOf(data, inEnglish), rowsOf(data)),
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
      <p className="sweep-readout" aria-live={pointed === null ? 'polite' : 'off'}>
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
    <p className="sweep-legend">
      <span>{ticks.at(-1)?.text}</span>
      <span
        className="sweep-ramp"
        style={{ background: `linear-gradient(to right, ${stops.join(', ')})` }}
        aria-hidden="true"
      />
      <span>{ticks[0]?.text}</span>
    </p>
  );
}

/** The head of the table in the language of the page, or of the file in English. */
function headOf({ tasks }: SweepMatrixData, t: typeof translate = translate): readonly string[] {
  const losses = tasks.map(({ id }) => t('{task}, test loss', { task: t(labTask(id as LabTaskId).name) }));
  return [t('network'), 'SNT', t('seeds finished'), ...losses];
}

function rowsOf({ tasks, networks }: SweepMatrixData): readonly (readonly string[])[] {
  return networks.map(network => [network.nameInFiles, ...valuesOf(network, tasks.length, inEnglish)]);
}

function valuesOf(
  { cost, seeds, members, losses }: SweepNetwork,
  taskCount: number,
  t: typeof translate = translate,
): string[] {
  const finished = seeds.filter(({ kind }) => kind === 'finished').length;
  const perTask = Array.from({ length: taskCount }, (_, task) => {
    const loss = losses[members.findIndex(member => member.task === task)];
    return loss === undefined || Number.isNaN(loss) ? '' : loss.toFixed(4);
  });
  const done = t('{finished} of {count}', { finished: String(finished), count: String(seeds.length) });
  return [cost.toFixed(3), done, ...perTask];
}

function NetworkTable({ data }: { data: SweepMatrixData }) {
  const head = headOf(data);
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
            <th scope="row">{network.name}</th>
            {valuesOf(network, data.tasks.length).map((text, i) => (
              <td key={head[i + 1]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
