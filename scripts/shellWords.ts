import { spawnSync } from 'node:child_process';

/** What a POSIX shell makes of each command line: its words, by the shell itself. */
export function shellWords(commands: readonly string[]): readonly (readonly string[])[] {
  // Words end with a null, which no word can hold; commands with a word that stands nowhere else.
  const end = 'end-of-command';
  const script = commands.map(command => `printf '%s\\0' ${command} ${end}\n`).join('');
  const { stdout, stderr, status } = spawnSync('sh', { input: script, encoding: 'utf8', maxBuffer: 2 ** 27 });
  if (status !== 0 || stderr !== '') throw new Error(`The shell refused: ${stderr}`);
  return stdout
    .split(`${end}\0`)
    .slice(0, -1)
    .map(words => words.split('\0').slice(0, -1));
}
