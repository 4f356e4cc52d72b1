import { readFile } from 'node:fs/promises';

/** A site that never answers: what waits for it can be looked at in peace. */
export const silentSite = () => new Promise<never>(() => undefined);

/** A site that answers with an error until it is mended, and then with its files from the disk. */
export function brokenSite() {
  let isMended = false;
  return {
    mend: () => {
      isMended = true;
    },
    fetchText: async (path: string): Promise<string> => {
      if (!isMended) throw new Error('the site answered 503.');
      return await readFile(`public/${path}`, 'utf8');
    },
  };
}
