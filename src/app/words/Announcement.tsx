import { useEffect, useRef, useState } from 'react';
import { useIsMoving } from '../context/hooks.ts';

interface AnnouncementProps {
  /** What came of a change; absent while that is being searched. */
  readonly words?: (() => string) | undefined;
}

/** Reads an answer aloud once it has come to rest: not at each step of a drag, nor while a search runs, nor when the view opens. */
export function Announcement({ words: write }: AnnouncementProps) {
  const isMoving = useIsMoving();
  const words = isMoving ? undefined : write?.();
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
