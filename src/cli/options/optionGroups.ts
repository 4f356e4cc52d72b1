import { allFields, flaggedFields } from '../../app/configuration/fields.ts';
import type { FlagGroup } from '../../app/flags/flag.ts';
import { readingOptions } from '../../app/opening/corrections/readingOptions.ts';

/** One option of a command: it drives parsing, help, and the test that the documentation names it. */
export interface OptionSpec {
  /** Without its dashes. */
  readonly name: string;
  /** Another name that it goes by, in commands that have no option of that name. */
  readonly also?: string;
  /** What stands for its value in the help; absent for an option that takes none. */
  readonly value?: string;
  /** May be given more than once. */
  readonly isRepeatable?: true;
  readonly about: string;
}

/** A titled part of the help. */
export interface OptionGroup {
  readonly title: string;
  readonly options: readonly OptionSpec[];
}

/** The options that are flags of fields. */
export function fieldOptions(group: FlagGroup): readonly OptionSpec[] {
  return flaggedFields([group]).flatMap(name => allFields()[name].flag ?? []);
}

/** How groupings are chosen. */
export const choosing = (): OptionGroup => ({ title: 'Choosing', options: fieldOptions('choosing') });

/** What groupings must comply with. */
export const constraining = (): OptionGroup => ({
  title: 'Constraints',
  options: fieldOptions('constraining'),
});

/** How the tasks of an affinity table are grouped. */
export const grouping = (): OptionGroup => ({
  title: 'Grouping by affinity',
  options: fieldOptions('grouping'),
});

/** How gains are computed and shown. */
export const gaining = (): OptionGroup => ({ title: 'Gains', options: fieldOptions('gaining') });

/** What files do not say themselves. */
export const reading: OptionGroup = { title: 'Reading files', options: readingOptions };

export const json: OptionSpec = { name: 'json', about: 'print JSON, every number to its last bit' };
export const help: OptionSpec = { name: 'help', about: 'print this help' };
