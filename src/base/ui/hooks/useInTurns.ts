import { startTransition, useEffect, useState } from 'react';

/** Those who wait for their turn, in order, with what they do then. */
const waiting = new Map<object, () => void>();
let isFrameAsked = false;

function askForFrame(): void {
  if (isFrameAsked) return;
  isFrameAsked = true;
  requestAnimationFrame(giveTurn);
}

/** One of them a frame. */
function giveTurn(): void {
  isFrameAsked = false;
  const [first] = waiting;
  if (!first) return;
  const [who, act] = first;
  waiting.delete(who);
  act();
  if (waiting.size > 0) askForFrame();
}

/**
 * The value to show: `value`; while a stream of changes `isMoving`, as in a drag, the one of the last turn. All who are shown so take turns, one
 * a frame, that none has to draw everything; at its turn each shows what is newest then, and all do at the end.
 */
export function useInTurns<T>(value: T, isMoving: boolean): T {
  const [who] = useState(() => ({}));
  const [shown, setShown] = useState(value);
  if (!isMoving && shown !== value) setShown(value);
  useEffect(() => {
    if (isMoving && shown !== value) {
      // Who waits already keeps the place in the row.
      waiting.set(who, () => startTransition(() => setShown(value)));
      askForFrame();
    } else waiting.delete(who);
  }, [who, value, shown, isMoving]);
  useEffect(() => () => void waiting.delete(who), [who]);
  return isMoving ? shown : value;
}
