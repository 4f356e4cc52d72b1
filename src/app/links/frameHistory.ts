import type { LinkHistory } from './linkHistory.ts';

/** Browsers allow about 200 history calls in 30 s, and a page around the frame may change it often. */
const showIntervalMs = 250;

/**
 * The link history of a window that is a frame in another page. The entries of a frame join the browser's history of
 * the page around it, whose Back would then walk through the states of the frame. So this one keeps a list of its own
 * for undo and adds no entry to the browser's; the present link is written into the frame's address, a little late.
 */
export function frameHistory(window: Window): LinkHistory {
  let entries: { readonly hash: string; readonly index: number | undefined }[] = [
    { hash: window.location.hash, index: 0 },
  ];
  let at = 0;
  let timer: number | undefined;
  let onMove: (hash: string, index: number | undefined) => void = () => undefined;
  const present = () => entries[at] ?? { hash: '', index: 0 };
  const show = () => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      window.history.replaceState(null, '', present().hash);
    }, showIntervalMs);
  };
  const add = (hash: string, index: number | undefined) => {
    entries = [...entries.slice(0, at + 1), { hash, index }];
    at += 1;
  };
  return {
    hash: () => present().hash,
    index: () => present().index ?? 0,
    push(hash, index) {
      add(hash, index);
      show();
    },
    replace(hash, index) {
      entries[at] = { hash, index };
      show();
    },
    go(steps) {
      if (entries[at + steps] === undefined) return;
      at += steps;
      show();
      onMove(present().hash, present().index);
    },
    listen(callback) {
      onMove = callback;
      // The page around the frame gave it another hash, or walked back over one that it gave: a step of its own here.
      window.addEventListener('popstate', () => {
        window.clearTimeout(timer);
        timer = undefined;
        // A link to where the frame is already adds nothing.
        if (window.location.hash !== present().hash) add(window.location.hash, undefined);
        onMove(window.location.hash, undefined);
      });
    },
  };
}
