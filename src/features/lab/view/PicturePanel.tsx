import { useEffect, useMemo, useState } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { useStoreValue } from '../../../app/context/useStoreValue.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { Figure } from '../../../figures/Figure.tsx';
import { networksNeeded } from '../model/comparedGroupings.ts';
import { labTask } from '../model/labTasks.ts';
import type { Pixel } from '../model/pixelWords.ts';
import { evaluationScenes, listedText } from '../model/recipe.ts';
import type { PictureWeights } from '../state/pictures.ts';
import { shippedTables } from '../state/shippedWeights.ts';
import { lossesOf } from './measureTest.ts';
import { PictureFinding } from './PictureFinding.tsx';
import { PictureTable } from './PictureTable.tsx';
import { PixelFields } from './PixelFields.tsx';
import { ScenePager } from './ScenePager.tsx';
import { TestLosses } from './TestLosses.tsx';
import { TestStrip } from './TestStrip.tsx';
import { TrainMissing } from './TrainMissing.tsx';
import { type ComparedTable, useComparedTable } from './useComparedTable.ts';
import { useLab } from './useLab.ts';
import { type KnownNetwork, usePredictions } from './usePredictions.ts';
import './PicturePanel.css';
import { dataWords, msg, t } from '../../../base/i18n/text.ts';
import { labWords } from '../state/labWords.ts';

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
          {labWords(state.message)}
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
        subtitle: t(
          '{table}: test scene {scene}. Losses relative to the best constant prediction: mean of all test scenes, and here.',
          { table: dataWords(table.name), scene: String(shown?.scene ?? scene) },
        ),
        csv: () => lossesCsv(compared, sceneLosses, shown?.scene ?? scene),
      }}
      finding={<PictureFinding compared={compared} />}
      controls={
        <>
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
            <label className="picture-choice">
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
            <Notice kind="error">
              {t('The predictions could not be made: {failure}', { failure: labWords(failure) })}
            </Notice>
          )}
        </>
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
