import type { ReactNode } from 'react';
import styles from './ScrollRegion.module.css';

interface ScrollRegionProps {
  /** What is inside, for who reaches it by keyboard. */
  readonly title: string;
  /** Beyond so many pixels it scrolls up and down too, under the head of a table. */
  readonly mostHeight?: number | undefined;
  readonly children: ReactNode;
}

/** Wide or tall content that scrolls by itself: reached by Tab, so that the arrow keys can move it. */
export function ScrollRegion({ title, mostHeight, children }: ScrollRegionProps) {
  return (
    <section
      className={`${styles.scrollRegion}${mostHeight ? ` ${styles.isBounded}` : ''}`}
      style={mostHeight ? ({ '--most-height': `${mostHeight}px` } as object) : undefined}
      aria-label={title}
      tabIndex={0}
    >
      {children}
    </section>
  );
}
