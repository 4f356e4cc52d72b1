import { useEffect, useRef, useState } from 'react';
import { type Phrase, saidBy } from '../../../../base/i18n/message.ts';
import { msg, t, words } from '../../../../base/i18n/text.ts';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { ScrollRegion } from '../../../../base/ui/ScrollRegion.tsx';
import { evaluationScenes, listedText } from '../../model/recipe.ts';
import type { PictureWeights } from '../../state/pictures/pictures.ts';
import { taskName } from '../taskNames.ts';
import { useLab } from '../useLab.ts';
import { comparedNames, formatLoss } from './groupingWords.ts';
import styles from './PicturePanel.module.css';
import { measureTest } from './pictureLosses.ts';
import type { ComparedTable } from './useComparedTable.ts';
import type { KnownNetwork } from './usePredictions.ts';

interface TestLossesProps {
  readonly compared: ComparedTable;
  readonly known: readonly KnownNetwork[];
  readonly constants: PictureWeights['constants'];
}

/** Where the losses that stand side by side were measured. */
const places = [msg('here'), msg('trained'), msg('table')];

type Measured =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'there'; readonly losses: readonly (readonly number[])[] }
  | { readonly kind: 'failed'; readonly message: Phrase };

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
      setMeasured({ kind: 'failed', message: saidBy(error) });
    }
  };
  /** What the network that serves a task had on all test scenes when its training ended. */
  const trainedLoss = (g: number, at: number) => {
    const grouping = groupings[g];
    const serving = grouping?.networks[grouping.heads[at] as number];
    const found = serving && known.find(({ listed }) => listedText(listed) === listedText(serving));
    const task = recipe.tasks[at];
    return found && task ? (found.network.test[found.listed.tasks.indexOf(task)] ?? Number.NaN) : Number.NaN;
  };
  return (
    <div className={styles.testLosses}>
      <button
        type="button"
        className="button"
        disabled={measured.kind === 'running'}
        onClick={() => void measure()}
      >
        {t('Measure on all {count} test scenes', { count: evaluationScenes.test })}
      </button>
      {measured.kind === 'running' && (
        <label className="field">
          <span>{t('Measuring')}</span>
          <progress value={measured.share} max={1} />
        </label>
      )}
      {measured.kind === 'failed' && (
        <Notice kind="error">
          {t('The losses could not be measured: {message}', { message: words(measured.message) })}
        </Notice>
      )}
      {measured.kind === 'there' && (
        <ScrollRegion title={t('Losses on all test scenes')}>
          <table className="data-table" id="test-losses">
            <caption>
              {t(
                'Losses on all {count} test scenes, relative to the best constant prediction: as measured here just now, when these networks (seed {seed}) were trained, and in the table{seeds, plural, =1 {} other { (mean of # seeds)}}',
                {
                  count: evaluationScenes.test,
                  seed: String(recipe.seeds[0]),
                  seeds: recipe.seeds.length,
                },
              )}
            </caption>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {t('Task')}
                </th>
                {groupings.map(({ key }) => (
                  <th key={key} scope="colgroup" colSpan={3}>
                    {t(comparedNames[key])}
                  </th>
                ))}
              </tr>
              <tr>
                {groupings.flatMap(({ key }) =>
                  places.map(what => (
                    <th key={`${key} ${what}`} scope="col">
                      {t(what)}
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {recipe.tasks.map((task, at) => (
                <tr key={task}>
                  <th scope="row">{taskName(task)}</th>
                  {groupings.flatMap(({ key, losses }, g) =>
                    [
                      measured.losses[g]?.[at] ?? Number.NaN,
                      trainedLoss(g, at),
                      losses[at] ?? Number.NaN,
                    ].map((loss, i) => <td key={`${key} ${places[i]}`}>{formatLoss(loss)}</td>),
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
