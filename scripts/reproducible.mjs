/** `npm run reproducible`: builds the site, the tool and the library twice and compares what came of it, byte by byte. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folders = ['dist', 'dist-cli', 'dist-lib'];

/** @returns {Map<string, string>} the hash of each file that a build of everything made, by its name */
function build() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0) throw new Error('The build failed.');
  const files = folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name)),
  );
  return new Map(
    files.sort().map(file => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

const [first, second] = [build(), build()];
const different = [...new Set([...first.keys(), ...second.keys()])].filter(
  file => first.get(file) !== second.get(file),
);
for (const file of different) console.error(`${file} differs.`);
console.log(`${first.size} files, ${different.length} of them different in the second build.`);
process.exitCode = different.length > 0 ? 1 : 0;
