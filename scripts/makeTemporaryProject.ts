import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { roomPaths } from './layers.ts';

const root = resolve(import.meta.dirname, '..');

/** A folder with this project's lint and compiler settings, and none of its code but `files` (text by path). */
export function makeTemporaryProject(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['biome.json', 'biome.layers.json', '.gitignore', 'tsconfig.base.json'])
    cpSync(join(root, name), join(folder, name));
  for (const path of roomPaths) {
    const settings = join('src', path, 'tsconfig.json');
    cpSync(join(root, settings), join(folder, settings));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
