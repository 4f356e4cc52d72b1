import type { LinkHistory } from '../src/app/links/linkHistory.ts';

/** The history of a tab that stands at one link: it goes back and forward as a browser's does, at once. */
export function memoryHistory(hash: string): LinkHistory {
  const entries = [{ hash, index: 0 }];
  const listeners: ((hash: string, index: number | undefined) => void)[] = [];
  let at = 0;
  const here = () => entries[at] as (typeof entries)[number];
  return {
    hash: () => here().hash,
    index: () => here().index,
    push(next, index) {
      entries.splice(++at, entries.length, { hash: next, index });
    },
    replace(next, index) {
      entries[at] = { hash: next, index };
    },
    go(steps) {
      if (!entries[at + steps]) return;
      at += steps;
      for (const listener of listeners) listener(here().hash, here().index);
    },
    listen: onMove => void listeners.push(onMove),
  };
}
