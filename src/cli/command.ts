import type { Io } from './io.ts';
import type { OptionGroup } from './optionSpecs.ts';
import type { ParsedArguments } from './parseArguments.ts';

/** One command of the tool. */
export interface Command {
  readonly name: string;
  /** What stands after the name, for instance `FILE... [options]`. */
  readonly usage: string;
  /** What it does, in a line of the general help. */
  readonly about: string;
  /** More of that, at the top of its own help. */
  readonly details: readonly string[];
  readonly groups: readonly OptionGroup[];
  /** Command lines with what they are good for. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** Runs it; resolves to the exit code. */
  run(args: ParsedArguments, io: Io): Promise<number>;
}
