import { useEffect, useRef, useState } from 'react';

/** Read aloud no more often than this, in ms: about as long as a sentence takes. */
const readMs = 4000;

/** What a live region says of `words` that change while something plays: now and then, and at the end what stays. */
export function useReadAloud(words: string, isPlaying: boolean): string {
  const [said, setSaid] = useState('');
  const last = useRef(Number.NEGATIVE_INFINITY);
  const wasPlaying = useRef(false);
  useEffect(() => {
    if (!isPlaying) {
      if (wasPlaying.current) setSaid(words);
      wasPlaying.current = false;
      return;
    }
    wasPlaying.current = true;
    const wait = Math.max(0, last.current + readMs - performance.now());
    const timer = window.setTimeout(() => {
      last.current = performance.now();
      setSaid(words);
    }, wait);
    return () => window.clearTimeout(timer);
  }, [words, isPlaying]);
  return said;
}
