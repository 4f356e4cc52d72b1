import { Fragment, useCallback, useMemo, useRef, useState } from 'react';
import type { ChangePhase } from '../../../../app/configuration/configurationStore.ts';
import { useChange, useSetting } from '../../../../app/context/hooks.ts';
import { englishWords } from '../../../../base/i18n/message.ts';
import { msg, t, words } from '../../../../base/i18n/text.ts';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { Select } from '../../../../base/ui/Select.tsx';
import { NumberField } from '../../../../base/ui/typing/NumberField.tsx';
import { Figure } from '../../../../figures/Figure.tsx';
import { measureText } from '../../../../figures/text/measureText.ts';
import { useSavedDrawing } from '../../../../figures/useDrawing.ts';
import { type DrawnPicture, drawPictures, pngAddress } from '../../charts/drawPictures.ts';
import { ScenePicture } from '../../charts/ScenePicture.tsx';
import { labTask, labTaskIds, lossNames } from '../../model/labTasks.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { type PaintedMap, paintLabel } from '../../model/pictures/paintLabel.ts';
import { type Pixel, pixelWords } from '../../model/pictures/pixelWords.ts';
import { recipeLimits } from '../../model/recipe.ts';
import { type ScenePurpose, scenePurposes } from '../../model/sceneSet.ts';
import { MarkedPicture, PixelFields, usePixelPointer } from './MarkedPicture.tsx';
import { ScenePager, SceneStrip } from './SceneStrip.tsx';
import styles from './ScenesPanel.module.css';
import { galleryOrder, membershipOf, paintedName, sceneMap } from './sceneMaps.ts';
import { TaskLegend } from './TaskLegend.tsx';
import { useScenes } from './useScenes.ts';

const purposeNames: Readonly<Record<ScenePurpose, string>> = {
  train: msg('for training'),
  validation: msg('for validation'),
  test: msg('for testing'),
};
const mostScenes = 10_000;
/** Scenes that are rendered together, and offered as small pictures. */
const perStrip = 12;

/** Scenes with all their labels, one scene large, its neighbours to choose from. */
export function ScenesPanel() {
  const scene = useSetting('scene');
  const purpose = useSetting('purpose');
  const change = useChange();
  const recipe = useSetting('recipe');
  const usual = useMemo(() => parseRecipe(recipe).recipe, [recipe]);
  const [dataSeed, setDataSeed] = useState(usual.dataSeed);
  const [size, setSize] = useState<32 | 48>(usual.imageSize);
  const [pixel, setPixel] = useState<Pixel>({ x: 16, y: 16 });
  const first = Math.floor((scene - 1) / perStrip) * perStrip;
  const { shown, failure } = useScenes({
    dataSeed,
    purpose,
    first,
    count: perStrip,
    size,
    tasks: labTaskIds,
  });
  const shownSize = shown?.scenes.size ?? size;
  const at = { x: Math.min(pixel.x, shownSize - 1), y: Math.min(pixel.y, shownSize - 1) };
  const goTo = useCallback((to: number, phase?: ChangePhase) => change({ scene: to }, phase), [change]);
  // Scenes of another page stay in sight until the new ones are there.
  const index = Math.min(perStrip - 1, Math.max(0, scene - 1 - first));
  const number = (shown?.request.first ?? first) + index + 1;
  const maps = useMemo(
    () => (shown ? galleryOrder.flatMap(what => sceneMap(shown.scenes, index, what) ?? []) : []),
    [shown, index],
  );
  const about = t('scene {number} {purpose}, data seed {seed}, {size} × {size} pixels', {
    ...{ number: String(number), purpose: t(purposeNames[purpose]), seed: String(dataSeed) },
    size: String(shownSize),
  });

  return (
    <Figure
      id="lab-scenes"
      title={t('Scenes')}
      lead={t(
        'What the networks see, and what they are to predict from it: ten pictures of the same room. Point at a pixel to read it in all of them.',
      )}
      saved={{
        of: { id: 'scene', name: '', source: { title: t('Rendered in the Lab'), licence: 'MIT' } },
        name: String(number),
        isPixels: true,
        title: t('Scene and labels'),
        subtitle: t('A tiny room, {about}', { about }),
        csv: () => pixelCsv(maps),
      }}
      finding={t(
        'The labels are exact: for every pixel one ray is followed to the surface that it meets, and depth, normal, class, curvature, light and what hides what are read off there. Keypoints and edges are what Harris’s and Canny’s filters find in the image itself. A task’s loss is divided by that of its best constant prediction, so that 1 means “nothing learned”. Training, validation and test scenes never share a room.',
      )}
      controls={
        <Fragment>
          <div className="panel-controls">
            <Select
              title={t('Scenes')}
              value={purpose}
              options={scenePurposes.map(value => ({ value, text: t(purposeNames[value]) }))}
              onChange={value => change({ purpose: value })}
            />
            <NumberField
              title={t('Data seed')}
              value={dataSeed}
              least={recipeLimits.dataSeed[0]}
              most={recipeLimits.dataSeed[1]}
              isWhole
              onChange={setDataSeed}
            />
            <Select
              title={t('Size')}
              value={String(size) as '32' | '48'}
              options={(['32', '48'] as const).map(value => ({
                value,
                text: t('{size} × {size} pixels', { size: value }),
              }))}
              onChange={value => setSize(value === '32' ? 32 : 48)}
            />
            <ScenePager scene={scene} most={mostScenes} onChange={goTo} />
          </div>
          {failure && (
            <Notice kind="error">{t('The scenes could not be rendered: {failure}', { failure })}</Notice>
          )}
        </Fragment>
      }
    >
      {shown ? (
        <Fragment>
          <SceneStrip shown={shown} chosen={index} most={mostScenes} onChoose={goTo} />
          <PixelFields size={shownSize} pixel={at} onChange={setPixel} />
          <SceneGrid
            title={t('The image and labels of {about}', { about })}
            maps={maps}
            size={shownSize}
            scene={number}
            pixel={at}
            onPoint={setPixel}
          />
        </Fragment>
      ) : (
        !failure && (
          <p role="status" className={styles.rendering}>
            {t('Rendering scenes…')}
          </p>
        )
      )}
    </Figure>
  );
}

/** What every pixel has in every picture, in English words. */
function pixelCsv(maps: readonly PaintedMap[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const [first] = maps;
  const lines = [
    ['x', 'y', ...maps.map(({ what }) => quoted(what === 'image' ? 'Image' : labTask(what).name))].join(','),
  ];
  for (let y = 0; y < (first?.size ?? 0); y++) {
    for (let x = 0; x < (first?.size ?? 0); x++) {
      lines.push(
        [x + 1, y + 1, ...maps.map(map => quoted(englishWords(pixelWords(map, { x, y }))))].join(','),
      );
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

interface SceneGridProps {
  readonly title: string;
  /** Of one scene. */
  readonly maps: readonly PaintedMap[];
  readonly size: number;
  /** Number of the scene, from 1. */
  readonly scene: number;
  readonly pixel: Pixel;
  onPoint(pixel: Pixel): void;
}

/** The image and all labels of one scene. */
export function SceneGrid({ title, maps, size, scene, pixel, onPoint }: SceneGridProps) {
  const grid = useRef<HTMLUListElement>(null);
  usePixelPointer(grid, size, onPoint);
  useSavedDrawing(useCallback(() => drawGallery(maps), [maps]));
  return (
    <ul className={styles.sceneGrid} ref={grid} aria-label={title}>
      {maps.map(map => (
        <SceneCard key={map.what} map={map} pixel={pixel} scene={scene} />
      ))}
    </ul>
  );
}

function drawGallery(maps: readonly PaintedMap[]) {
  const pictures = maps.map(
    (map): DrawnPicture => ({ rgba: paintLabel(map), size: map.size, caption: paintedName(map.what) }),
  );
  const rows = [pictures.slice(0, 5), pictures.slice(5)].map(row => ({ title: '', pictures: row }));
  const ink = getComputedStyle(document.body).color;
  return drawPictures({ columns: [], rows }, pngAddress, measureText, ink);
}

interface SceneCardProps {
  readonly map: PaintedMap;
  readonly pixel: Pixel;
  readonly scene: number;
}

/** The image or a label of one scene: what it is, what it has at the pixel, what its colours mean, how errors in it count. */
export function SceneCard({ map, pixel, scene }: SceneCardProps) {
  const name = paintedName(map.what);
  return (
    <li className={styles.sceneCard} data-testid="scene-card">
      <h3>
        {name} <small>{membershipOf(map.what)}</small>
      </h3>
      <MarkedPicture size={map.size} pixel={pixel}>
        <ScenePicture map={map} title={t('{name} of scene {scene}', { name, scene: String(scene) })} />
      </MarkedPicture>
      <p className={styles.sceneCardValue} data-testid="scene-card-value">
        {words(pixelWords(map, pixel))}
      </p>
      <TaskLegend what={map.what} />
      {map.what !== 'image' && (
        <p className={styles.sceneCardLoss}>
          {t('Loss: {loss}', { loss: t(lossNames[labTask(map.what).lossKind]) })}
        </p>
      )}
    </li>
  );
}
