import { lazy, useRef } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { formatCost } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { useReducedMotion } from '../../../base/ui/useReducedMotion.ts';
import { usePlayback } from './usePlayback.ts';

const speeds = (['0.5', '1', '2', '4'] as const).map(value => ({ value, text: `${value}×` }));

const StepStrip = lazy(async () => ({ default: (await import('./StepStrip.tsx')).StepStrip }));

/**
 * Play, pause, step, scrub and loop over the budgets, and below all steps as pictures: for who wants less motion these are
 * what is shown in place of playing.
 */
export function PlaybackBar({ side }: { side: LossSide }) {
  const { range, table } = side;
  const { isPlaying, play, pause, step } = usePlayback(range.stops);
  const budget = useSetting('budget');
  const speed = useSetting('speed');
  const loop = useSetting('loop');
  const change = useChange();
  const isStill = useReducedMotion();
  const strip = useRef<HTMLDetailsElement>(null);
  const last = range.stops.length - 1;
  const position = Math.max(
    0,
    range.stops.findLastIndex(stop => stop <= budget + 1e-9),
  );
  const scrub = (index: number, phase: 'drag' | 'commit') => {
    const stop = range.stops[index];
    if (stop !== undefined) change({ budget: stop }, phase);
  };
  const showSteps = () => {
    if (!strip.current) return;
    strip.current.open = true;
    strip.current.querySelector('summary')?.focus();
  };
  const toggle = isPlaying ? pause : isStill ? showSteps : play;
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { target, key } = event;
    // A list of choices keeps its keys; the scrubber knows all but the space bar.
    if (target instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const isScrubber = target instanceof HTMLInputElement;
    const does: Record<string, () => void> = isScrubber
      ? { ' ': toggle }
      : {
          ArrowLeft: () => step(-1),
          ArrowRight: () => step(1),
          Home: () => scrub(0, 'commit'),
          End: () => scrub(last, 'commit'),
        };
    if (!does[key]) return;
    event.preventDefault();
    does[key]();
  };
  return (
    <>
      <fieldset className="playback" aria-label={t('Play the budgets')} onKeyDown={onKeyDown}>
        <button type="button" className="button" onClick={toggle}>
          {t(isPlaying ? 'Pause' : isStill ? 'Show all steps' : 'Play')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => step(-1)}
          disabled={position === 0}
          aria-label={t('Previous budget')}
        >
          ‹
        </button>
        <button
          type="button"
          className="button"
          onClick={() => step(1)}
          disabled={position === last}
          aria-label={t('Next budget')}
        >
          ›
        </button>
        <input
          type="range"
          aria-label={t('Budget')}
          aria-valuetext={`${formatCost(budget)} ${table.costUnit}`}
          min={0}
          max={last}
          value={position}
          onChange={event => scrub(Number(event.target.value), 'drag')}
          onPointerUp={() => change({}, 'commit')}
          onKeyUp={() => change({}, 'commit')}
        />
        {!isStill && (
          <>
            <Select
              title={t('Speed')}
              hideTitle
              value={String(speed) as (typeof speeds)[number]['value']}
              options={speeds}
              onChange={value => change({ speed: Number(value) as Configuration['speed'] })}
            />
            <button
              type="button"
              className="button"
              aria-pressed={loop}
              onClick={() => change({ loop: !loop })}
            >
              {t('Loop')}
            </button>
          </>
        )}
      </fieldset>
      <Disclosure summary={t('All steps')} ref={strip}>
        <StepStrip side={side} />
      </Disclosure>
    </>
  );
}
