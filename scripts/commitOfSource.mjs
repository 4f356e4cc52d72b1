import { execFileSync } from 'node:child_process';

/**
 * The commit that a folder stands at, in twelve characters, with `+` where files differ from it; `unknown` without git or outside of a
 * repository.
 * @param {string} folder
 */
export function commitOfSource(folder) {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const commit = git('rev-parse', '--short=12', 'HEAD');
    return git('status', '--porcelain', '--untracked-files=no') === '' ? commit : `${commit}+`;
  } catch {
    return 'unknown';
  }
}
