import { englishWords, MessageError } from '../base/i18n/message.ts';
import { TableError } from '../files/table/tableError.ts';
import { checkCommand } from './checkCommand.ts';
import type { Command, Io } from './command.ts';
import { frontierCommand } from './frontier/frontierCommand.ts';
import { gainsCommand } from './gainsCommand.ts';
import { commandHelp, generalHelp } from './helpText.ts';
import { labCommand } from './labCommand.ts';
import { linkCommand } from './linkCommand.ts';
import { parseArguments } from './options/parseArguments.ts';
import { askCommand } from './plan/askCommand.ts';
import { tellCommand } from './plan/tellCommand.ts';
import { printable } from './terminalText.ts';
import { exitCodes, ToolError, usageError } from './toolError.ts';
import { viewCommand } from './viewing/viewCommand.ts';

/** Every command of the tool. */
export const commands: readonly Command[] = [
  frontierCommand,
  gainsCommand,
  checkCommand,
  linkCommand,
  askCommand,
  tellCommand,
  labCommand,
  viewCommand,
];

/**
 * Runs a command line (without the names of Node and of the tool) and resolves to its exit code. What was asked for goes to
 * standard output, everything else to standard error.
 */
export async function main(args: readonly string[], io: Io, version: string): Promise<number> {
  try {
    return await run(args, io, version);
  } catch (error) {
    if (error instanceof ToolError) {
      io.err(`taskmates: ${printable(error.message)}\n`);
      if (error.code === exitCodes.usage) io.err(`${hintOf(args)}\n`);
      return error.code;
    }
    if (error instanceof TableError) {
      for (const problem of error.problems) io.err(`taskmates: ${printable(englishWords(problem))}\n`);
      return exitCodes.unusable;
    }
    // What cannot be served is refused with the offending values.
    if (error instanceof MessageError) {
      io.err(`taskmates: ${printable(error.message)}\n`);
      return exitCodes.unusable;
    }
    throw error;
  }
}

async function run(args: readonly string[], io: Io, version: string): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const wanted = commands.find(command => command.name === rest[0]);
    const text = wanted ? commandHelp(wanted) : generalHelp(commands);
    if (name === undefined) {
      io.err(text);
      return exitCodes.usage;
    }
    io.out(text);
    return exitCodes.done;
  }
  if (name === '--version') {
    io.out(`${version}\n`);
    return exitCodes.done;
  }
  const command = commands.find(candidate => candidate.name === name);
  if (!command) {
    throw usageError(
      `There is no command “${name}”: there are ${commands.map(candidate => candidate.name).join(', ')}.`,
    );
  }
  const end = rest.indexOf('--');
  if ((end < 0 ? rest : rest.slice(0, end)).some(arg => arg === '--help' || arg === '-h')) {
    io.out(commandHelp(command));
    return exitCodes.done;
  }
  const parsed = parseArguments(
    rest,
    command.groups().flatMap(({ options }) => options),
  );
  if (parsed.files.length === 0) {
    throw usageError(`Name a file: taskmates ${command.name} ${command.usage}.`);
  }
  return command.run(parsed, io);
}

function hintOf([name]: readonly string[]): string {
  const command = commands.find(candidate => candidate.name === name);
  return command ? `See taskmates ${command.name} --help.` : 'See taskmates --help.';
}
