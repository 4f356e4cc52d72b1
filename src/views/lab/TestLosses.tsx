import { useEffect, useRef, useState } from 'react';
import { labTask } from '../../domain/lab/labTasks.ts';
import { evaluationScenes, listedText } from '../../domain/lab/recipe.ts';
import type { PictureWeights } from '../../state/lab/pictures.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { comparedNames, formatLoss } from './groupingWords.ts';
import { measureTest } from './measureTest.ts';
import type { ComparedTable } from './useComparedTable.ts';
import { useLab } from './useLab.ts';
import type { KnownNetwork } from './usePredictions.ts';

interface TestLossesProps {
  readonly compared: ComparedTable;
  readonly known: readonly KnownNetwork[];
  readonly constants: PictureWeights['constants'];
}

type Measured =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'there'; readonly losses: readonly (readonly number[])[] }
  | { readonly kind: 'failed'; readonly message: string };

/** The losses of the networks shown on all test scenes, measured here, beside those of their training and of the table. */
export function TestLosses({ compared, known, constants }: TestLossesProps) {
  const lab = useLab();
  const { recipe, groupings } = compared;
  const [measured, setMeasured] = useState<Measured>({ kind: 'none' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const measure = async () => {
    const controller = new AbortController();
    running.current = controller;
    const tell = (share: number) => setMeasured({ kind: 'running', share });
    tell(0);
    try {
      const losses = await measureTest(lab, recipe, groupings, known, constants, controller.signal, tell);
      setMeasured({ kind: 'there', losses });
    } catch (error) {
      if (controller.signal.aborted) return;
      setMeasured({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  /** What the network that serves a task had on all test scenes when its training ended. */
  const trainedLoss = (g: number, t: number) => {
    const grouping = groupings[g];
    const serving = grouping?.networks[grouping.heads[t] as number];
    const found = serving && known.find(({ listed }) => listedText(listed) === listedText(serving));
    const task = recipe.tasks[t];
    return found && task ? (found.network.test[found.listed.tasks.indexOf(task)] ?? Number.NaN) : Number.NaN;
  };
  return (
    <div className="test-losses">
      <button
        type="button"
        className="button"
        disabled={measured.kind === 'running'}
        onClick={() => void measure()}
      >
        Measure on all {evaluationScenes.test} test scenes
      </button>
      {measured.kind === 'running' && (
        <label className="field">
          <span>Measuring</span>
          <progress value={measured.share} max={1} />
        </label>
      )}
      {measured.kind === 'failed' && (
        <Notice kind="error">The losses could not be measured: {measured.message}</Notice>
      )}
      {measured.kind === 'there' && (
        <ScrollRegion title="Losses on all test scenes">
          <table className="data-table" id="test-losses">
            <caption>
              Losses on all {evaluationScenes.test} test scenes, relative to the best constant prediction: as
              measured here just now, when these networks (seed {recipe.seeds[0]}) were trained, and in the
              table
              {recipe.seeds.length > 1 && ` (mean of ${recipe.seeds.length} seeds)`}
            </caption>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  Task
                </th>
                {groupings.map(({ key }) => (
                  <th key={key} scope="colgroup" colSpan={3}>
                    {comparedNames[key]}
                  </th>
                ))}
              </tr>
              <tr>
                {groupings.flatMap(({ key }) =>
                  ['here', 'trained', 'table'].map(what => (
                    <th key={`${key} ${what}`} scope="col">
                      {what}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {recipe.tasks.map((task, t) => (
                <tr key={task}>
                  <th scope="row">{labTask(task).name}</th>
                  {groupings.flatMap(({ key, losses }, g) =>
                    [measured.losses[g]?.[t] ?? Number.NaN, trainedLoss(g, t), losses[t] ?? Number.NaN].map(
                      (loss, i) => (
                        <td key={`${key} ${['here', 'trained', 'table'][i]}`}>{formatLoss(loss)}</td>
                      ),
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </div>
  );
}
