import type { ReactNode } from 'react';
import styles from './ScrollRegion.module.css';

interface ScrollRegionProps {
  /** What is inside, for who reaches it by keyboard. */
  readonly title: string;
  readonly children: ReactNode;
}

/** Wide content that scrolls by itself: reached by Tab, so that the arrow keys can move it. */
export function ScrollRegion({ title, children }: ScrollRegionProps) {
  return (
    <section className={styles.scrollRegion} aria-label={title} tabIndex={0}>
      {children}
    </section>
  );
}
