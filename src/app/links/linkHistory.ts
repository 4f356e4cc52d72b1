/** The part of the browser's history that the configuration store uses; a test puts a list in its place. */
export interface LinkHistory {
  hash(): string;
  /** The index of the present entry among those of this application, 0 for the first. */
  index(): number;
  push(hash: string, index: number): void;
  /** Rewrites the present entry; while dragging, browsers limit how often, so that `drag` may come late. */
  replace(hash: string, index: number, phase?: 'drag' | 'commit'): void;
  go(steps: number): void;
  /** Calls back when another entry became the present one; `index` is undefined for one made by hand. */
  listen(onMove: (hash: string, index: number | undefined) => void): void;
}

/** Each takes longer than a figure to draw, and browsers allow about 200 in 30 s: while dragging, one a second. */
const dragIntervalMs = 1000;

/** The link history of a browser window. */
export function browserHistory(window: Window): LinkHistory {
  let pending: { hash: string; index: number } | undefined;
  let timer: number | undefined;
  const indexOf = (state: unknown): number | undefined => {
    const index = (state as { taskmates?: unknown } | null)?.taskmates;
    return typeof index === 'number' && Number.isInteger(index) && index >= 0 ? index : undefined;
  };
  const flush = () => {
    window.clearTimeout(timer);
    timer = undefined;
    if (pending) window.history.replaceState({ taskmates: pending.index }, '', pending.hash);
    pending = undefined;
  };
  return {
    hash: () => window.location.hash,
    index: () => indexOf(window.history.state) ?? 0,
    push(hash, index) {
      flush();
      window.history.pushState({ taskmates: index }, '', hash);
    },
    replace(hash, index, phase = 'commit') {
      pending = { hash, index };
      if (phase === 'commit') flush();
      else timer ??= window.setTimeout(flush, dragIntervalMs);
    },
    go(steps) {
      flush();
      window.history.go(steps);
    },
    listen(onMove) {
      window.addEventListener('popstate', event => {
        pending = undefined;
        onMove(window.location.hash, indexOf(event.state));
      });
    },
  };
}
