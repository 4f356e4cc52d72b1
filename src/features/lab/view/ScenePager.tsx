import { useEffect, useState } from 'react';
import type { ChangePhase } from '../../../app/configuration/configurationStore.ts';
import './ScenePager.css';
import { t } from '../../../base/i18n/text.ts';

interface ScenePagerProps {
  /** From 1. */
  readonly scene: number;
  readonly most: number;
  /** `drag`: while a number is being typed. */
  onChange(scene: number, phase?: ChangePhase): void;
}

/** Goes through scenes: one back, one on, or any by its number. */
export function ScenePager({ scene, most, onChange }: ScenePagerProps) {
  const [draft, setDraft] = useState(String(scene));
  useEffect(() => setDraft(String(scene)), [scene]);
  const isScene = (text: string) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most;
  return (
    <div className="scene-pager">
      <button
        type="button"
        className="button"
        disabled={scene <= 1}
        aria-label={t('Previous scene')}
        onClick={() => onChange(scene - 1)}
      >
        ‹
      </button>
      <label className="field">
        <span>{t('Scene')}</span>
        <input
          type="number"
          min={1}
          max={most}
          value={draft}
          aria-invalid={!isScene(draft)}
          onChange={event => {
            setDraft(event.target.value);
            if (isScene(event.target.value)) onChange(Number(event.target.value), 'drag');
          }}
          onBlur={() => {
            setDraft(String(scene));
            onChange(scene);
          }}
        />
        <span>{t('of {most}', { most })}</span>
      </label>
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
