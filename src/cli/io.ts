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
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** The file of a table that ships with the tool. */
  readBuiltIn(id: string): Promise<Uint8Array>;
  /** Milliseconds. */
  now(): number;
  /** Lets signals in. */
  nextTask(): Promise<void>;
  /** Calls back at the next Ctrl-C, until what it returns is called; a second one ends the tool. */
  onInterrupt(listener: () => void): () => void;
}
