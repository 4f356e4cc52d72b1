import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFolder } from '../files/folders.ts';

/** Looks are so far apart, in milliseconds: other machines' writes to a shared folder are told by no system. */
const lookEvery = 400;

/** Whatever tells one state of the files from another: names, sizes and times of all that are named or lie in folders named. */
async function fingerprint(names: readonly string[]): Promise<string> {
  const parts = await Promise.all(names.map(partOf));
  return parts.flat().join('\n');
}

async function partOf(name: string): Promise<readonly string[]> {
  const files = await listFolder(name).then(
    found => found.map(file => join(name, file)),
    () => [name],
  );
  return Promise.all(
    files.map(async file => {
      const known = await stat(file).catch(() => undefined);
      return `${file} ${known ? `${known.size} ${known.mtimeMs} ${known.ino}` : 'missing'}`;
    }),
  );
}

/**
 * Calls back after each change of the files, or of what lies in the folders, until what it returns is called; never while it is called
 * still. The system tells of most at once; what it does not tell is found by looking.
 */
export async function watchFiles(
  names: readonly string[],
  onChange: () => Promise<void>,
): Promise<() => void> {
  let last = await fingerprint(names);
  let [isClosed, isLooking, isAsked] = [false, false, false];
  const look = async () => {
    isAsked = true;
    if (isLooking) return;
    isLooking = true;
    while (isAsked && !isClosed) {
      isAsked = false;
      const present = await fingerprint(names);
      if (present === last || isClosed) continue;
      last = present;
      await onChange();
    }
    isLooking = false;
  };
  const watchers: FSWatcher[] = [];
  for (const name of names) {
    // A file that is replaced is another one: its folder is watched.
    const isFolder = await stat(name).then(
      known => known.isDirectory(),
      () => false,
    );
    try {
      const watcher = watch(isFolder ? name : dirname(name), { recursive: isFolder }, () => void look());
      watchers.push(watcher.on('error', () => watcher.close()));
    } catch {
      // Looking is enough where the system cannot watch.
    }
  }
  const timer = setInterval(() => void look(), lookEvery);
  return () => {
    isClosed = true;
    clearInterval(timer);
    for (const watcher of watchers) watcher.close();
  };
}
