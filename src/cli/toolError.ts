/** What the tool ends with, for scripts. */
export const exitCodes = {
  done: 0,
  /** The table cannot be used, or nothing can be chosen. */
  unusable: 1,
  /** The command line was wrong. */
  usage: 2,
  /** A search was stopped before everything was proved; what it had found was printed. */
  unproved: 3,
  /** What a shell says of a program that Ctrl-C ended. */
  interrupted: 130,
} as const;

/** Something that ends the tool with a message and an exit code. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  readonly code: number;

  constructor(message: string, code: number = exitCodes.unusable) {
    super(message);
    this.code = code;
  }
}

/** A command line that cannot be understood: `option` with its dashes, what was given, and what is accepted. */
export function usageError(message: string): ToolError {
  return new ToolError(message, exitCodes.usage);
}

/** The error of an option's value. */
export function badValue(option: string, value: string, accepts: string): ToolError {
  return usageError(`--${option}: “${value}” is not accepted; it takes ${accepts}.`);
}
