import { type KeyboardEvent, useMemo, useRef } from 'react';
import { ScenePicture } from '../charts/ScenePicture.tsx';
import { sceneMap } from './sceneMaps.ts';
import type { ShownScenes } from './useScenes.ts';
import './SceneStrip.css';
import { t } from '../../../base/i18n/text.ts';

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
    <ul className="scene-strip" ref={list} aria-label={t('Choose a scene')}>
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
