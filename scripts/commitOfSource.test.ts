import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commitOfSource } from './commitOfSource.mjs';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('the commit is unknown outside of a repository', () => {
  expect(commitOfSource(emptyFolder())).toBe('unknown');
});

test('a changed file is told by a plus behind the commit', () => {
  const folder = emptyFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('init', '-q');
  writeFileSync(join(folder, 'a'), '1');
  git('add', 'a');
  git('commit', '-qm', 'Begin');
  const commit = git('rev-parse', '--short=12', 'HEAD');
  expect(commitOfSource(folder)).toBe(commit);
  writeFileSync(join(folder, 'a'), '2');
  expect(commitOfSource(folder)).toBe(`${commit}+`);
});
