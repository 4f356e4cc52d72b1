import type { ReadResult } from '../formats/open/readResult.ts';
import type { SourceFile } from '../formats/open/sourceFile.ts';
import type { LoadedTable } from '../formats/parseTable.ts';
import type { Command } from './command.ts';
import { describeTable } from './describeTable.ts';
import type { Io } from './io.ts';
import { loadBuiltIn, readNamed } from './loadTable.ts';
import { openFiles } from './openFiles.ts';
import { help, json, reading } from './optionSpecs.ts';
import type { ParsedArguments } from './parseArguments.ts';
import { problemText } from './problemText.ts';
import { questionOptions, readingAnswers } from './readingAnswers.ts';
import { printable } from './textTable.ts';
import { exitCodes } from './toolError.ts';

/** Says what files are and what is wrong with them. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE... [options]',
  about: 'what a file is, and every problem in it',
  details: [
    'Several files are taken together as one table, as the page does when they are dropped together. Exit code 1 where no table can be made of them, or where a question about them is open; the answer names the option to give.',
  ],
  groups: [{ title: 'Output', options: [json, help] }, reading],
  examples: [
    ['taskmates check losses.csv', 'is it understood as it is meant?'],
    ['taskmates check results.txt results_test.txt results_20.txt', 'three splits of the same networks'],
    ['taskmates check affinities.csv --direction columns-help', 'with an answer that the file does not give'],
  ],
  run,
};

async function run({ files: names, given }: ParsedArguments, io: Io): Promise<number> {
  const answers = readingAnswers(given);
  const builtIn = await loadBuiltIn(names, io);
  const files: SourceFile[] = [];
  if (!builtIn) for (const name of names) files.push(await readNamed(name, io));
  const result = builtIn ? resultOf(builtIn) : await openFiles(files, answers);
  const isUsable = result.loaded !== undefined && result.open.length === 0;
  if (given.has('json')) printJson(names, result, isUsable, io);
  else printText(names, result, isUsable, io);
  return isUsable ? exitCodes.done : exitCodes.unusable;
}

function resultOf(loaded: LoadedTable): ReadResult {
  return { loaded, problems: [], previews: [], words: [], open: [] };
}

function printText(names: readonly string[], result: ReadResult, isUsable: boolean, io: Io): void {
  const { loaded, problems, words, open } = result;
  const verdict = isUsable ? 'usable' : open.length > 0 ? 'a question is open' : 'not usable';
  const title = loaded ? `${loaded.table.name} (${loaded.table.id})` : names.join(', ');
  const lines = [
    `${title}: ${verdict}`,
    ...(loaded ? describeTable(loaded) : []).map(line => `  ${line}`),
    ...words.map(line => `  ${line}`),
    ...problems.map(problem => `  ${problemText(problem)}`),
    ...open.map(question => `  ${questionOptions[question]}`),
  ];
  for (const line of lines) io.out(`${printable(line)}\n`);
}

function printJson(names: readonly string[], result: ReadResult, isUsable: boolean, io: Io): void {
  const { loaded, problems, words, open } = result;
  const table = loaded && {
    id: loaded.table.id,
    name: loaded.table.name,
    kind: loaded.kind,
    about: describeTable(loaded),
  };
  io.out(
    `${JSON.stringify({ files: names, usable: isUsable, table: table ?? null, words, problems, open }, null, 2)}\n`,
  );
}
