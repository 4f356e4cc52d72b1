import { Fragment, useEffect, useMemo, useState } from 'react';
import { useChange, useSetting } from '../../../../app/context/hooks.ts';
import { useStoreValue } from '../../../../app/context/useStoreValue.ts';
import { formatPercent } from '../../../../app/words/format.ts';
import { dataWords, msg, t, words } from '../../../../base/i18n/text.ts';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { Panel } from '../../../../base/ui/Panel.tsx';
import { Figure } from '../../../../figures/Figure.tsx';
import { type ComparedGrouping, type ComparedKey, networksNeeded } from '../../model/comparedGroupings.ts';
import { labTask } from '../../model/labTasks.ts';
import type { Pixel } from '../../model/pictures/pixelWords.ts';
import { evaluationScenes, listedText } from '../../model/recipe.ts';
import type { PictureWeights } from '../../state/pictures/pictures.ts';
import { shippedTables } from '../../state/pictures/shippedWeights.ts';
import { PixelFields } from '../scenes/MarkedPicture.tsx';
import { ScenePager, TestStrip } from '../scenes/SceneStrip.tsx';
import { useLab } from '../useLab.ts';
import { comparedNames, groupingCostWords } from './groupingWords.ts';
import styles from './PicturePanel.module.css';
import { PictureTable } from './PictureTable.tsx';
import { lossesOf } from './pictureLosses.ts';
import { TestLosses } from './TestLosses.tsx';
import { TrainMissing } from './TrainMissing.tsx';
import { type ComparedTable, useComparedTable } from './useComparedTable.ts';
import { type KnownNetwork, usePredictions } from './usePredictions.ts';

const lead = msg(
  'The paper’s picture: the same test scenes under one network for everything, one small network per task, and the best grouping that costs no more.',
);

/** What networks make of test scenes, side by side with the truth. */
export function PicturePanel() {
  const state = useComparedTable();
  if (state.kind === 'there') {
    return (
      <Pictures key={state.compared.table.id} compared={state.compared} isSubstitute={state.isSubstitute} />
    );
  }
  return (
    <Panel id="lab-picture" title={t('Predictions')} lead={t(lead)}>
      {state.kind === 'loading' ? (
        <p role="status">{t('Loading the table…')}</p>
      ) : (
        <Notice
          kind="error"
          actions={
            <button type="button" className="button" onClick={state.retry}>
              {t('Retry')}
            </button>
          }
        >
          {words(state.message)}
        </Notice>
      )}
    </Panel>
  );
}

const none: PictureWeights = { networks: {}, constants: {} };

function Pictures({ compared, isSubstitute }: { compared: ComparedTable; isSubstitute: boolean }) {
  const { table, recipe, groupings } = compared;
  const { pictures } = useLab();
  const change = useChange();
  const scene = Math.min(useSetting('scene'), evaluationScenes.test);
  const [showsErrors, setShowsErrors] = useState(true);
  const [pixel, setPixel] = useState<Pixel>({ x: recipe.imageSize / 2, y: recipe.imageSize / 2 });
  const weights = useStoreValue(pictures, state => state.weights[table.id]) ?? none;
  useEffect(() => {
    if (shippedTables.includes(table.id)) void pictures.getState().fetchShipped(table.id, recipe);
  }, [pictures, table.id, recipe]);
  const needed = useMemo(() => networksNeeded(groupings), [groupings]);
  const known = useMemo(
    () =>
      needed.flatMap((listed): readonly KnownNetwork[] => {
        const network = weights.networks[listedText(listed)];
        return network ? [{ listed, network }] : [];
      }),
    [needed, weights],
  );
  const missing = needed.filter(listed => !weights.networks[listedText(listed)]);
  const { shown, failure } = usePredictions(recipe, known, scene);
  const sceneLosses = useMemo(
    () => (shown ? lossesOf(shown, recipe, groupings, weights.constants) : []),
    [shown, recipe, groupings, weights],
  );

  return (
    <Figure
      id="lab-picture"
      title={t('Predictions')}
      lead={t(lead)}
      saved={{
        of: table,
        name: `predictions scene ${scene}`,
        isPixels: true,
        subtitle: t(
          '{table}: test scene {scene}. Losses relative to the best constant prediction: mean of all test scenes, and here.',
          { table: dataWords(table.name), scene: String(shown?.scene ?? scene) },
        ),
        csv: () => lossesCsv(compared, sceneLosses, shown?.scene ?? scene),
      }}
      finding={<PictureFinding compared={compared} />}
      controls={
        <Fragment>
          {isSubstitute && (
            <p className="panel-lead">
              {t(
                'The chosen data set was not measured in the Lab; shown is {table}. Choose a table of the Lab in the header to see another.',
                { table: dataWords(table.name) },
              )}
            </p>
          )}
          <TrainMissing tableId={table.id} recipe={recipe} missing={missing} />
          <div className="panel-controls">
            <ScenePager
              scene={scene}
              most={evaluationScenes.test}
              onChange={(value, phase) => change({ scene: value }, phase)}
            />
            <label className={styles.pictureChoice}>
              <input
                type="checkbox"
                checked={showsErrors}
                onChange={event => setShowsErrors(event.target.checked)}
              />
              {t('Error maps')}
            </label>
            <PixelFields size={recipe.imageSize} pixel={pixel} onChange={setPixel} />
          </div>
          <TestStrip recipe={recipe} scene={scene} onChoose={value => change({ scene: value })} />
          {failure && (
            <Notice kind="error">{t('The predictions could not be made: {failure}', { failure })}</Notice>
          )}
        </Fragment>
      }
      below={
        known.length > 0 &&
        missing.length === 0 && <TestLosses compared={compared} known={known} constants={weights.constants} />
      }
    >
      {shown ? (
        <PictureTable
          compared={compared}
          predicted={shown}
          sceneLosses={sceneLosses}
          showsErrors={showsErrors}
          pixel={pixel}
          onPoint={setPixel}
        />
      ) : (
        !failure && <p role="status">{t('Rendering the scene…')}</p>
      )}
    </Figure>
  );
}

function lossesCsv(
  { recipe, groupings }: ComparedTable,
  sceneLosses: readonly (readonly number[])[],
  scene: number,
): string {
  const head = ['task', ...groupings.flatMap(({ key }) => [key, `${key} scene ${scene}`])];
  const lines = recipe.tasks.map((task, t) => [
    labTask(task).name,
    ...groupings.flatMap(({ losses }, g) => [losses[t], sceneLosses[g]?.[t]]),
  ]);
  return `${[head, ...lines].map(line => line.join(',')).join('\r\n')}\r\n`;
}

/** How far the chosen grouping is from the others, by the table. */
export function PictureFinding({ compared }: { compared: ComparedTable }) {
  const { groupings, recipe } = compared;
  const find = (key: ComparedKey) => groupings.find(grouping => grouping.key === key);
  const chosen = find('chosen');
  const others = [find('independent'), find('all-in-one')].flatMap(each => each ?? []);
  if (!chosen) return t('The table has too few networks to choose a grouping of.');
  const [first = '', second = ''] = others.map(other => against(chosen, other));
  return t(
    'At {cost} the chosen grouping has a total test loss of {total}{others, plural, =0 {} =1 {: {first}} other {: {first}, and {second}}}. Losses are relative to the best constant prediction{seeds, plural, =1 {} other {, means of # seeds}}, at this training budget; it was chosen by validation losses, at no more than what independent half-size networks cost.',
    {
      ...{ first, second, others: others.length, seeds: recipe.seeds.length },
      cost: groupingCostWords(chosen),
      total: chosen.total.toFixed(3),
    },
  );
}

function against({ total }: ComparedGrouping, other: ComparedGrouping): string {
  const percent = 100 * (total / other.total - 1);
  const name = t(comparedNames[other.key]);
  if (formatPercent(percent) === '0.0%') return t('as much as {name}', { name: name.toLowerCase() });
  return t('{percent} {side, select, below {below} other {above}} {name} ({cost})', {
    percent: formatPercent(percent),
    side: percent < 0 ? 'below' : 'above',
    name: name.toLowerCase(),
    cost: groupingCostWords(other),
  });
}
