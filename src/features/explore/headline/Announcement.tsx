import { useEffect, useRef, useState } from 'react';
import { useConfiguration } from '../../../app/context/hooks.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { answerWords } from './outcomeWords.ts';

/** Reads the answer aloud once it has come to rest: not at each step of a drag, nor while a search runs, nor when the view opens. */
export function Announcement({ side }: { side: Side }) {
  const isMoving = useConfiguration(state => state.isMoving);
  const isSearching = side.curves[side.strategy]?.state?.kind !== 'done';
  const words = isMoving || isSearching ? undefined : answerWords(side);
  const last = useRef<string>(undefined);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (words === undefined || words === last.current) return;
    if (last.current !== undefined) setSaid(words);
    last.current = words;
  }, [words]);
  return (
    <p className="visually-hidden" aria-live="polite" data-testid="announcement">
      {said}
    </p>
  );
}
