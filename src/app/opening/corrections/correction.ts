import type { Mapping, OpenQuestion } from '../../../files/open/mapping.ts';
import type { FoundTable, ReadResult } from '../../../files/open/readResult.ts';

/** What an option of the command is called and what its help says, in English like all that the command says. */
export interface CorrectionHead {
  /** Without its dashes. */
  readonly name: string;
  /** Another name that it goes by, in commands that have no option of that name. */
  readonly also?: string;
  /** What stands for its value in the help; absent for an option that takes none. */
  readonly value?: string;
  /** May be given more than once. */
  readonly isRepeatable?: true;
  readonly about: string;
  /** Of which tables it says something, where a command opens one of networks and one of affinities. */
  readonly of: 'networks' | 'affinities' | 'both';
  /** The question that it answers. */
  readonly question?: OpenQuestion;
  /** That question with the option and what it may be given, of the files at hand. */
  readonly ask?: (asked: Asked) => string;
}

/** What a question is asked of. */
export interface Asked {
  readonly mapping: Mapping;
  readonly result: ReadResult;
  readonly tables: readonly FoundTable[];
}

/** One thing that a reader may correct in a mapping, as an option of the command. */
export interface Correction extends CorrectionHead {
  /** What stands behind the option, one text for each time that it is given, to make `to` of `from` in what it corrects. */
  write(to: Mapping, from: Mapping): readonly string[];
  /**
   * The mapping with what was given in the place of what was proposed; `undefined` where it has no place for that. Throws
   * `BadFlagValue`.
   */
  apply(mapping: Mapping, texts: readonly string[]): Mapping | undefined;
  /** Refuses what no mapping could take, before there is one. Throws `BadFlagValue`. */
  check?(texts: readonly string[]): void;
}

/** A mapping of losses of networks. */
export type OfNetworks = Extract<Mapping, { readonly tasks: unknown }>;

export function isOfNetworks(mapping: Mapping): mapping is OfNetworks {
  return 'tasks' in mapping;
}
