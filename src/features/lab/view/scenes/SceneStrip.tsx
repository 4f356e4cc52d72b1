import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { ChangePhase } from '../../../../app/configuration/configurationStore.ts';
import { t } from '../../../../base/i18n/text.ts';
import { NumberField } from '../../../../base/ui/typing/NumberField.tsx';
import { ScenePicture } from '../../charts/ScenePicture.tsx';
import { evaluationScenes, type Recipe } from '../../model/recipe.ts';
import styles from './SceneStrip.module.css';
import { sceneMap } from './sceneMaps.ts';
import { type ShownScenes, useScenes } from './useScenes.ts';

interface SceneStripProps {
  readonly shown: ShownScenes;
  /** Index within the scenes shown. */
  readonly chosen: number;
  /** The last scene that there is. */
  readonly most: number;
  /** With the number of the scene, from 1; it may be one before or after those shown. */
  onChoose(scene: number): void;
}

/** The neighbours of a scene as small pictures. One stop for Tab; left and right go from scene to scene, and on to the next ones. */
export function SceneStrip({ shown, chosen, most, onChoose }: SceneStripProps) {
  const list = useRef<HTMLUListElement>(null);
  const first = shown.request.first ?? 0;
  const images = useMemo(
    () =>
      Array.from({ length: shown.scenes.count }, (_, place) => ({
        place,
        map: sceneMap(shown.scenes, place, 'image'),
      })),
    [shown],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = first + chosen + 1 + step;
    if (to < 1 || to > most) return;
    onChoose(to);
    const buttons = list.current?.querySelectorAll('button');
    buttons?.[(chosen + step + images.length) % images.length]?.focus();
  };
  return (
    <ul className={styles.sceneStrip} ref={list} aria-label={t('Choose a scene')}>
      {images.map(({ place, map }) => {
        const number = first + place + 1;
        return (
          <li key={place}>
            <button
              type="button"
              aria-pressed={place === chosen}
              aria-label={t('Scene {number}', { number: String(number) })}
              tabIndex={place === chosen ? 0 : -1}
              onClick={() => onChoose(number)}
              onKeyDown={onKeyDown}
            >
              {map && <ScenePicture map={map} title={t('Scene {number}', { number: String(number) })} />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface ScenePagerProps {
  /** From 1. */
  readonly scene: number;
  readonly most: number;
  /** `drag`: while a number is being typed. */
  onChange(scene: number, phase?: ChangePhase): void;
}

/** Goes through scenes: one back, one on, or any by its number. */
export function ScenePager({ scene, most, onChange }: ScenePagerProps) {
  return (
    <div className={styles.scenePager}>
      <button
        type="button"
        className="button"
        disabled={scene <= 1}
        aria-label={t('Previous scene')}
        onClick={() => onChange(scene - 1)}
      >
        ‹
      </button>
      <NumberField
        title={t('Scene')}
        value={scene}
        least={1}
        most={most}
        isWhole
        onChange={value => onChange(value, 'drag')}
        onEnd={() => onChange(scene)}
      />
      <span>{t('of {most}', { most })}</span>
      <button
        type="button"
        className="button"
        disabled={scene >= most}
        aria-label={t('Next scene')}
        onClick={() => onChange(scene + 1)}
      >
        ›
      </button>
    </div>
  );
}

/** Test scenes that are offered together. */
const perStrip = 12;

interface TestStripProps {
  readonly recipe: Recipe;
  /** From 1. */
  readonly scene: number;
  onChoose(scene: number): void;
}

/** The test scenes of a recipe as small pictures, to choose one by its looks. */
export function TestStrip({ recipe, scene, onChoose }: TestStripProps) {
  const first = Math.floor((scene - 1) / perStrip) * perStrip;
  const { shown } = useScenes({
    dataSeed: recipe.dataSeed,
    purpose: 'test',
    first,
    count: Math.min(perStrip, evaluationScenes.test - first),
    size: recipe.imageSize,
    tasks: [],
  });
  if (!shown) return null;
  return (
    <SceneStrip shown={shown} chosen={scene - 1 - first} most={evaluationScenes.test} onChoose={onChoose} />
  );
}
