import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../../i18n/text.ts';
import styles from './SlideFrame.module.css';
import { slideMove } from './slideKeys.ts';
import { useFit } from './useFit.ts';
import { useFoundSentence } from './useFoundSentence.ts';

interface SlideFrameProps {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** What it is a slide of. */
  readonly name: string;
  /** The one sentence; without it what is said of the figure is that: {@link useFoundSentence}. */
  readonly sentence?: ReactNode;
  /** Whether all that the slides show is there, and nothing more is asked of the network. */
  readonly isLoaded: boolean;
  /** The figure. */
  readonly children: ReactNode;
  /** Shows a slide, from 1. */
  go(to: number): void;
  onLeave(): void;
}

/** A slide for a hall: one sentence in large type and a figure that fills the rest; by keys, a clicker, or the buttons at its foot. */
export function SlideFrame(props: SlideFrameProps) {
  const { number, count, name, sentence, isLoaded, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useFit(box, content, String(number));
  const found = useFoundSentence(content, sentence === undefined);
  useFullscreen(() => latest.current.onLeave());
  useEffect(() => {
    frame.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      const move = slideMove(event);
      if (move === undefined) return;
      event.preventDefault();
      const { number: at, count: last, go, onLeave } = latest.current;
      if (move === 'leave') return onLeave();
      const to = { next: at + 1, back: at - 1, first: 1, last }[move];
      if (to !== at && to >= 1 && to <= last) go(to);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={styles.slideFrame} ref={frame} tabIndex={-1} data-testid="slide">
      <p className={styles.slideSentence} data-testid="slide-sentence">
        {sentence ?? found}
      </p>
      <div className={styles.slideBox} ref={box}>
        <div className={styles.slideContent} ref={content}>
          {children}
        </div>
      </div>
      <footer className={styles.slideFoot}>
        <span role="status">{t('{number} of {count}', { number, count })}</span>
        <span className={styles.slideName}>
          {name}
          {!isLoaded && ` · ${t('Loading what the slides show…')}`}
        </span>
        <button
          type="button"
          className="button"
          disabled={number <= 1}
          onClick={() => props.go(number - 1)}
          aria-label={t('Slide before')}
        >
          ←
        </button>
        <button
          type="button"
          className="button"
          disabled={number >= count}
          onClick={() => props.go(number + 1)}
          aria-label={t('Next slide')}
        >
          →
        </button>
        <button type="button" className="button" onClick={props.onLeave} aria-label={t('Leave the slides')}>
          ✕
        </button>
      </footer>
    </div>
  );
}

/** Fills the screen where the browser allows it; leaving that leaves the slides. */
function useFullscreen(onLeave: () => void): void {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    // Without a press of the reader before, as in a link, it is refused: the window is then filled.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    let wasFull = false;
    const onChange = () => {
      if (document.fullscreenElement) wasFull = true;
      else if (wasFull) leave.current();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
}
