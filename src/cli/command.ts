import type { OptionGroup } from './options/optionGroups.ts';
import type { ParsedArguments } from './options/parseArguments.ts';
import type { Threads } from './threads/startThreads.ts';
import type { ViewOptions, ViewServer } from './viewing/viewServer.ts';

/** One command of the tool. */
export interface Command {
  readonly name: string;
  /** What stands after the name, for instance `FILE... [options]`. */
  readonly usage: string;
  /** What it does, in a line of the general help. */
  readonly about: string;
  /** More of that, at the top of its own help. */
  readonly details: readonly string[];
  groups(): readonly OptionGroup[];
  /** Command lines with what they are good for. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** Runs it; resolves to the exit code. */
  run(args: ParsedArguments, io: Io): Promise<number>;
}

/** What the tool needs of its surroundings: a test puts texts in their place. */
export interface Io {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** Whether a person reads standard error: only then is progress shown. */
  readonly isTerminal: boolean;
  /** The bytes of a file; rejects with the system's error. */
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a file at once or not at all, in the place of one that is there; rejects with the system's error. */
  writeFile(path: string, text: string): Promise<void>;
  /** All files in a folder and its folders, but for hidden ones, by their paths in it, sorted; rejects with the system's error. */
  listFolder(path: string): Promise<readonly string[]>;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** The file of a table that ships with the tool. */
  readBuiltIn(id: string): Promise<Uint8Array>;
  /** What the training of the Lab needs: where its WebAssembly lies, with a slash at the end, and files of the site. */
  readonly labFiles: {
    readonly wasmFolder: string;
    readSiteFile(path: string): Promise<Uint8Array>;
  };
  /** Serves the page and a table to this machine. Rejects where the page is not built, or the port is taken. */
  serve(view: Pick<ViewOptions, 'port' | 'shown'>): Promise<ViewServer>;
  /** Calls back after each change of files and of what lies in folders, until what it resolves to is called. */
  watch(names: readonly string[], onChange: () => Promise<void>): Promise<() => void>;
  /** Opens a browser at an address, where there is one. */
  openAddress(address: string): void;
  /** Milliseconds. */
  now(): number;
  /** Lets signals in, and answers of threads for so many milliseconds. */
  nextTask(ms?: number): Promise<void>;
  /** How many threads the machine runs at once. */
  readonly threadCount: number;
  /** Threads beside this one, up to so many; calls back when one breaks down. */
  startThreads(most: number, onLost: (error: Error) => void): Threads;
  /** Calls back at the next Ctrl-C, until what it returns is called; a second one ends the tool. */
  onInterrupt(listener: () => void): () => void;
}
