import { type ReactNode, useEffect, useRef, useState } from 'react';

interface WhenNearProps {
  /** Shown until then; its place on the page decides what is near. */
  readonly placeholder: ReactNode;
  readonly children: ReactNode;
}

/** After so long it is shown wherever the reader is: those who do not scroll find it too. */
const patienceMs = 1500;
/** How far below the window is near. */
const margin = '400px';

/** Shows its content once the reader comes near, at the latest soon after the page is there: what comes first loads first. */
export function WhenNear({ placeholder, children }: WhenNearProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !ref.current) return;
    const show = () => setNear(true);
    const timer = window.setTimeout(show, patienceMs);
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) show();
      },
      { rootMargin: margin },
    );
    observer.observe(ref.current);
    window.addEventListener('beforeprint', show);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [isNear]);
  return isNear ? children : <div ref={ref}>{placeholder}</div>;
}
