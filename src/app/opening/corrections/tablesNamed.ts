import type { FoundTable } from '../../../files/open/readResult.ts';
import { partMark } from '../../../files/open/unpack/partMark.ts';
import { BadFlagValue } from '../../flags/flag.ts';
import { listed } from './parts.ts';

/** The table that a text names: by its name, by that without its file, by its number in the list. */
function findTable(text: string, tables: readonly FoundTable[]): FoundTable | undefined {
  const whole = tables.find(({ file }) => file === text);
  if (whole) return whole;
  const named = tables.filter(({ file }) => labelOf(file) === text);
  if (named.length === 1) return named[0];
  return /^\d{1,6}$/.test(text) ? tables[Number(text) - 1] : undefined;
}

function labelOf(file: string): string | undefined {
  const at = file.indexOf(partMark);
  return at < 0 ? undefined : file.slice(at + partMark.length);
}

/** The texts that name a table, the plainest first. */
export function tableTexts(file: string, tables: readonly FoundTable[]): readonly string[] {
  const number = tables.findIndex(table => table.file === file) + 1;
  return [labelOf(file), file, String(number)].filter(
    (text): text is string => text !== undefined && findTable(text, tables)?.file === file,
  );
}

/** The names of the tables that texts give. Throws `BadFlagValue`. */
export function tablesNamed(texts: readonly string[], tables: readonly FoundTable[]): readonly string[] {
  return texts.map(text => {
    const found = findTable(text, tables);
    if (found) return found.file;
    const offers = tables.map(({ file }, i) => `${i + 1} (${tableTexts(file, tables)[0] ?? file})`);
    throw new BadFlagValue(text, `the number or the name of a table: ${listed(offers)}`);
  });
}
