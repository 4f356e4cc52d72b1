import { type ReactNode, useEffect, useRef, useState } from 'react';

interface WhenNearProps {
  /** Shown until then; its place on the page decides what is near. */
  readonly placeholder: ReactNode;
  /** Whether what comes first is there: then it is shown wherever the reader is. */
  readonly isDue?: boolean;
  readonly children: ReactNode;
}

/** After so long it is shown in any case. */
const patienceMs = 1500;
/** How far below the window is near. */
const margin = '100px';
/** It counts as near after it was so for this long: while a page is being made, all of it is near its top. */
const settledMs = 600;

/** Shows its content once it is due or the reader comes near, at the latest soon after the page is there: what comes first loads first. */
export function WhenNear({ placeholder, isDue = false, children }: WhenNearProps) {
  const ref = useRef<HTMLDivElement & HTMLSpanElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !ref.current) return;
    const show = () => setNear(true);
    const timer = window.setTimeout(show, isDue ? 0 : patienceMs);
    let settled = 0;
    const observer = new IntersectionObserver(
      entries => {
        window.clearTimeout(settled);
        if (entries.at(-1)?.isIntersecting) settled = window.setTimeout(show, settledMs);
      },
      { rootMargin: margin },
    );
    observer.observe(ref.current);
    window.addEventListener('beforeprint', show);
    return () => {
      window.clearTimeout(timer);
      window.clearTimeout(settled);
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [isNear, isDue]);
  if (isNear) return children;
  // What keeps no place may stand among words.
  return placeholder === null ? <span ref={ref} /> : <div ref={ref}>{placeholder}</div>;
}
