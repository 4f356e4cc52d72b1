import type { Command, Io } from '../command.ts';
import { readingAnswers } from '../files/readingAnswers.ts';
import { help, reading } from '../options/optionGroups.ts';
import { accepted, textOf } from '../options/optionValues.ts';
import type { ParsedArguments } from '../options/parseArguments.ts';
import { printable } from '../terminalText.ts';
import { badValue, exitCodes, ToolError } from '../toolError.ts';
import { type ViewedTable, viewedTable } from './viewedTable.ts';

/** Shows a table in the page, on this machine. */
export const viewCommand: Command = {
  name: 'view',
  usage: 'TABLE.csv [RESULTS/] [options]',
  about: 'opens the page here with a table, and keeps up with a folder of results',
  details: [
    'The page is served to this machine only, at an address that nobody can guess, until Ctrl-C. Results in folders are told into the table as it is shown; no file is written. A folder alone shows what its plans and results make.',
  ],
  groups: () => [
    {
      title: 'Viewing',
      options: [
        {
          name: 'watch',
          about: 'what changes in the files and lands in the folders is in the page within a second',
        },
        { name: 'port', value: 'N', about: 'the port (default: one that is free)' },
        { name: 'no-open', about: 'print the address, and open no browser' },
        help,
      ],
    },
    reading,
  ],
  examples: [
    ['taskmates view table.csv results/ --watch', 'the wall display of a running sweep'],
    ['taskmates view losses.xlsx --no-open', 'a table in the page, without its file leaving this machine'],
  ],
  run,
};

async function run({ files: names, given }: ParsedArguments, io: Io): Promise<number> {
  const port = accepted('port', () => portOf(textOf(given, 'port')));
  const answers = readingAnswers(given);
  const folders: string[] = [];
  for (const name of names) if (await isFolder(name, io)) folders.push(name);
  const files = names.filter(name => !folders.includes(name));
  const read = () => viewedTable(files, folders, answers, io);
  let [version, failed] = [1, ''];
  let table: ViewedTable | undefined;
  const refresh = async () => {
    try {
      const next = await read();
      const isNew = JSON.stringify(next) !== JSON.stringify(table) || failed !== '';
      [table, failed] = [next, ''];
      return isNew;
    } catch (error) {
      // A folder without a result is waited for; a file that is being written is read again.
      if (!(error instanceof Error) || (!given.has('watch') && !table)) throw error;
      const isNew = failed !== error.message;
      failed = error.message;
      if (isNew) io.err(`taskmates: ${printable(failed)}\n`);
      return isNew;
    }
  };
  await refresh();
  const stopped = new Promise<void>(resolve => io.onInterrupt(resolve));
  const server = await io.serve({
    port,
    shown: () => ({
      version,
      ...table,
      problems: [...(failed === '' ? [] : [failed]), ...(table?.problems ?? [])],
    }),
  });
  const update = async () => {
    if (!(await refresh())) return;
    version += 1;
    server.tell();
  };
  const release = given.has('watch') ? await io.watch([...files, ...folders], update) : () => undefined;
  io.out(`${server.address}\n`);
  if (!given.has('no-open')) io.openAddress(server.address);
  io.err('taskmates: Ctrl-C ends this.\n');
  await stopped;
  release();
  await server.close();
  return exitCodes.done;
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw badValue('port', text, 'a whole number from 1 to 65535');
}

async function isFolder(name: string, io: Io): Promise<boolean> {
  try {
    await io.listFolder(name);
    return true;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (name.endsWith('/') && code === 'ENOENT') throw new ToolError(`${name}: there is no such folder.`);
    return false;
  }
}
