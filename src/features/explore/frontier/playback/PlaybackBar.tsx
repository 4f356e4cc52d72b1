import { Fragment, useEffect, useRef } from 'react';
import { useChange } from '../../../../app/context/hooks.ts';
import type { Side } from '../../../../app/side/sideOf.ts';
import { budgetPatch } from '../../../../app/side/sideParts.ts';
import { formatCost, unitText } from '../../../../app/words/format.ts';
import { t } from '../../../../base/i18n/text.ts';
import { Disclosure } from '../../../../base/ui/Disclosure.tsx';
import { useReducedMotion } from '../../../../base/ui/hooks/useReducedMotion.ts';
import { lazily } from '../../../../base/ui/lazy/lazily.tsx';
import { PlaySpeed } from '../../../../figures/film/PlaySpeed.tsx';
import styles from '../FrontierPanel.module.css';
import type { Playback } from './usePlayback.ts';

const StepStrip = lazily(async () => (await import('./StepStrip.tsx')).StepStrip);

/**
 * Play, pause, step and loop over the budgets, which the rule above scrubs, and below all steps as pictures: for who wants less
 * motion these are what is shown in place of playing.
 */
export function PlaybackBar({ side, playback }: { side: Side; playback: Playback }) {
  const { range, budget, budgetField } = side;
  const { isPlaying, play, pause, step } = playback;
  const change = useChange();
  const isStill = useReducedMotion();
  const strip = useRef<HTMLDetailsElement>(null);
  const last = range.stops.length - 1;
  // Said at the root, not found by `:has()` there: that would be looked for at whatever comes and goes on the page.
  useEffect(() => {
    const toggle = () => void document.documentElement.toggleAttribute('data-playback');
    toggle();
    return toggle;
  }, []);
  const position = Math.max(
    0,
    range.stops.findLastIndex(stop => stop <= budget + 1e-9),
  );
  const goTo = (stop: number | undefined) => {
    if (stop !== undefined) change(budgetPatch(budgetField, stop));
  };
  const showSteps = () => {
    if (!strip.current) return;
    strip.current.open = true;
    strip.current.querySelector('summary')?.focus();
  };
  const toggle = isPlaying ? pause : isStill ? showSteps : play;
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { target, key } = event;
    // A list of choices keeps its keys.
    if (target instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const does: Record<string, () => void> = {
      ArrowLeft: () => step(-1),
      ArrowRight: () => step(1),
      Home: () => goTo(range.stops[0]),
      End: () => goTo(range.stops[last]),
    };
    if (!does[key]) return;
    event.preventDefault();
    does[key]();
  };
  return (
    <Fragment>
      <fieldset
        className={styles.playback}
        data-testid="playback"
        aria-label={t('Play the budgets')}
        onKeyDown={onKeyDown}
      >
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
        <output aria-hidden="true">{`${formatCost(budget)} ${unitText(side.networks.costUnit, budget)}`}</output>
        <button
          type="button"
          className="button"
          onClick={() => step(1)}
          disabled={position === last}
          aria-label={t('Next budget')}
        >
          ›
        </button>
        {!isStill && <PlaySpeed />}
      </fieldset>
      <Disclosure summary={t('All steps')} ref={strip}>
        <StepStrip side={side} />
      </Disclosure>
    </Fragment>
  );
}
