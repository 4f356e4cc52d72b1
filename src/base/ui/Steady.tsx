import { memo, type ReactNode } from 'react';
import styles from './Steady.module.css';
import { tallestTexts } from './tallestTexts.ts';

interface SteadyProps {
  /** What may come to stand here. */
  readonly texts: readonly string[];
  /** What stands here now: phrasing content. */
  readonly children: ReactNode;
}

/**
 * Keeps the room of the tallest of `texts`, so that nothing below moves when one takes the place of another. That is cheap as long as
 * `texts` keeps its identity.
 */
export function Steady({ texts, children }: SteadyProps) {
  return (
    <span className={styles.steady}>
      <span>{children}</span>
      <Rooms texts={texts} />
    </span>
  );
}

/** Looks for the tallest once: what stands there changes with each move of a hand, what may come does not. */
const Rooms = memo(function Rooms({ texts }: Pick<SteadyProps, 'texts'>) {
  return tallestTexts(texts).map(text => (
    <span key={text} className={styles.room} data-text={text} aria-hidden="true" />
  ));
});
