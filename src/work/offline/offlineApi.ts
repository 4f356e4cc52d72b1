/** The files of one version of the site, as the build lists them for the service worker. */
export interface SiteFiles {
  /** The same for the same files. */
  readonly version: string;
  /** Of each path the first 9 bytes of its SHA-256, in base 64. Paths start at the page, which is the empty path itself. */
  readonly digests: Readonly<Record<string, string>>;
  /** The paths without which no view can be shown; the page's own script is the first. */
  readonly needed: readonly string[];
}

/** What the page asks its service worker. */
export type OfflineQuestion =
  /** To keep so many more files; none to be told how many are kept. */
  | { readonly ask: 'keep'; readonly count: number }
  /** To forget other versions of which no page is open. */
  | { readonly ask: 'clear' }
  /** To take the place of the version before it. */
  | { readonly ask: 'take over' };

export interface OfflineAnswer {
  /** Files of the site on this device. */
  readonly kept: number;
  /** Files of the site. */
  readonly of: number;
  /** Files that may still be had: not those that the host has in another version. */
  readonly left: number;
}

/** Held by each open page as a lock of this name and the address of its script: as long, the files of its version are kept. */
export const pageLock = 'taskmates page ';

/** Whether what a page sent is a question. */
export function isOfflineQuestion(value: unknown): value is OfflineQuestion {
  if (typeof value !== 'object' || value === null || !('ask' in value)) return false;
  if (value.ask === 'take over' || value.ask === 'clear') return true;
  return value.ask === 'keep' && 'count' in value && Number.isInteger(value.count);
}
