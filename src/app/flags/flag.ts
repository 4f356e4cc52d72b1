import type { StrategyKey } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { TableId } from '../tables/tableIds.ts';

/** The parts of the command's help in which flags of fields stand, in the order in which a copied command has them. */
export const flagGroups = ['choosing', 'constraining', 'searching', 'grouping', 'gaining'] as const;
export type FlagGroup = (typeof flagGroups)[number];

/** What a flag is called and what its help says. */
export interface FlagHead {
  /** Without its dashes. */
  readonly name: string;
  readonly group: FlagGroup;
  /** Its place among the flags of its group; without one it follows them, in the order of the fields. */
  readonly place?: number;
  /** What stands for its value in the help; absent for a flag that takes none. */
  readonly value?: string;
  /** May be given more than once. */
  readonly isRepeatable?: true;
  /** For people, in English like all that the command says. */
  readonly about: string;
}

/** What a flag's value may have to be held against: the table that is searched. */
export type FlagTable = Pick<LossTable, 'tasks' | 'networkCount'>;

/** What the command is copied of, beside the value of the flag's own field. */
export interface CopiedFrom {
  readonly tasks: LossTable['tasks'];
  /** The strategies that are searched, in their order. */
  readonly strategies: readonly StrategyKey[];
  /** The file of a table of the reader's own; the id of any other. */
  fileOf(id: TableId): string;
}

/** How the command writes and reads the field that it belongs to. */
export interface Flag<T> extends FlagHead {
  /** What stands behind the flag, one text for each time that it is given: empty where it is not, a blank for a switch. */
  write(value: T, copied: CopiedFrom): readonly string[];
  /**
   * Checks what was given as far as that goes before there is a table; the field's value follows with it. Throws
   * {@link BadFlagValue}. Absent where the command has a use of its own for what is given.
   */
  read?(given: readonly string[]): (table: FlagTable) => T;
}

/** A text that a flag does not accept, with what it takes instead. */
export class BadFlagValue extends Error {
  override readonly name = 'BadFlagValue';
  readonly text: string;
  readonly accepts: string;

  constructor(text: string, accepts: string) {
    super(`“${text}” is not accepted; it takes ${accepts}.`);
    this.text = text;
    this.accepts = accepts;
  }
}
