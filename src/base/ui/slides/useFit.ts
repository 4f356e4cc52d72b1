import { type RefObject, useLayoutEffect } from 'react';

/** Widths in pixels that are tried for what is shown: the one at which it can be the largest is taken. */
const widths = [360, 440, 540, 660, 820, 1040, 1280];

/** Of what changes by less, as while it plays, only the scale is set again. */
const largeChange = 0.15;

const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));

/**
 * Lays `content` out at the width at which it fills `box` at the largest scale, and scales it there, again whenever `key`, the box
 * or the content changes. Hidden while it tries.
 */
export function useFit(
  box: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  key: string,
): void {
  useLayoutEffect(() => {
    const [outer, inner] = [box.current, content.current];
    if (!outer || !inner) return;
    inner.dataset.slide = key;
    let run = 0;
    let fitted: { width: number; height: number } | undefined;
    const scaleAt = (width: number) => {
      const height = inner.offsetHeight;
      return height > 0 ? Math.min(outer.clientWidth / width, outer.clientHeight / height) : 1;
    };
    const place = (width: number) => {
      const scale = scaleAt(width);
      inner.style.transform = `translate(${(outer.clientWidth - width * scale) / 2}px, ${Math.max(0, (outer.clientHeight - inner.offsetHeight * scale) / 2)}px) scale(${scale})`;
    };
    const search = async () => {
      run += 1;
      const mine = run;
      fitted = undefined;
      inner.style.visibility = 'hidden';
      let best = { width: 0, scale: 0 };
      for (const width of widths) {
        inner.style.width = `${width}px`;
        // Drawings learn of their width in one frame and are drawn for it in the next.
        await nextFrame();
        await nextFrame();
        if (mine !== run) return;
        const scale = scaleAt(width);
        if (scale > best.scale) best = { width, scale };
      }
      inner.style.width = `${best.width}px`;
      await nextFrame();
      await nextFrame();
      if (mine !== run) return;
      fitted = { width: best.width, height: inner.offsetHeight };
      place(best.width);
      inner.style.visibility = '';
    };
    const observer = new ResizeObserver(entries => {
      if (entries.some(({ target }) => target === outer)) void search();
      else if (fitted) {
        const change = Math.abs(inner.offsetHeight / fitted.height - 1);
        if (change > largeChange) void search();
        else place(fitted.width);
      }
    });
    observer.observe(outer);
    observer.observe(inner);
    return () => {
      run += 1;
      observer.disconnect();
    };
  }, [box, content, key]);
}
