import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

/** Writes a file at once or not at all: beside its place, and then into it. */
export async function writeAtOnce(path: string, text: string): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    const mode = await stat(path).then(
      known => known.mode,
      () => undefined,
    );
    await writeFile(part, text, mode === undefined ? {} : { mode });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** All files in a folder and its folders by their paths in it, with slashes, sorted; hidden ones are none of a reader's. */
export async function listFolder(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter(entry => entry.isFile() || entry.isSymbolicLink())
    .map(entry => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(name => !name.split('/').some(part => part.startsWith('.')))
    .sort();
}
