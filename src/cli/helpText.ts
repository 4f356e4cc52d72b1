import { helpTerms } from '../app/glossary/glossaryTerms.ts';
import { openedFormats } from '../app/opening/openedFormats.ts';
import type { Command } from './command.ts';
import type { OptionSpec } from './options/optionGroups.ts';

const width = 96;

/** The help of the whole tool. */
export function generalHelp(commands: readonly Command[]): string {
  const longest = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, about }) => `  ${name.padEnd(longest)}  ${about}\n`);
  return [
    'taskmates: which tasks should be learned together?\n',
    '\nUsage: taskmates COMMAND FILE... [options]\n',
    '\nCommands\n',
    ...lines,
    '\n  taskmates COMMAND --help   options and examples of a command\n',
    '  taskmates --version        the version\n',
    '\nFiles\n',
    wrap(
      `${openedFormats} “-” is standard input; the id of a table that comes with the tool (setting-1, tag-taskonomy, ...) needs no file.`,
      '  ',
    ),
    '\nWords\n',
    ...helpTerms.map(({ name, meaning }) => wrap(`${name}: ${meaning}`, '  ')),
    '\nExit codes\n',
    '  0 done · 1 the table cannot be used, or nothing can be chosen · 2 wrong command line\n',
    '  3 a search was stopped before everything was proved; the best it had found was printed\n',
  ].join('');
}

/** The help of one command: usage, options by groups, examples. */
export function commandHelp({ name, usage, about, details, groups, examples }: Command): string {
  const listed = groups();
  const options = listed.flatMap(group => group.options);
  const column = Math.max(...options.map(option => optionHead(option).length)) + 4;
  const parts = listed.map(
    ({ title, options: own }) => `\n${title}\n${own.map(option => optionText(option, column)).join('')}`,
  );
  return [
    `taskmates ${name}: ${about}\n`,
    `\nUsage: taskmates ${name} ${usage}\n`,
    ...details.map(detail => `\n${wrap(detail, '')}`),
    ...parts,
    '\nExamples\n',
    ...examples.map(([line, what]) => `  ${line}\n      ${what}\n`),
  ].join('');
}

function optionHead({ name, value }: OptionSpec): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function optionText(option: OptionSpec, column: number): string {
  const about = `${option.about}${option.isRepeatable ? '; may be given again' : ''}`;
  const text = wrap(about, ' '.repeat(column));
  return `  ${optionHead(option)}`.padEnd(column) + text.slice(column);
}

/** Text in lines of at most `width` characters, each with an indent. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map(each => `${indent}${each}\n`).join('');
}
