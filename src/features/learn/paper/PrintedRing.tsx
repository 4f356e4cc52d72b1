import styles from './PaperPlace.module.css';
import type { PlaceBox } from './usePlaceBox.ts';

/** A ring about a number of the page with what was printed beside it. What it says stands above the page, too. */
export function PrintedRing({ box, text }: { readonly box: PlaceBox; readonly text: string }) {
  const { x, y, width, height } = box;
  // Small marks get a circle about them, lines of text a frame.
  const isMark = width < 24 && height < 24;
  const around = isMark ? (30 - Math.max(width, height)) / 2 : 4;
  const isLeft = x + width / 2 > document.documentElement.clientWidth / 2;
  return (
    <div
      className={styles.ring}
      data-testid="paper-ring"
      data-side={isLeft ? 'left' : 'right'}
      data-mark={isMark || undefined}
      aria-hidden="true"
      style={{ left: x - around, top: y - around, width: width + 2 * around, height: height + 2 * around }}
    >
      <span>{text}</span>
    </div>
  );
}
