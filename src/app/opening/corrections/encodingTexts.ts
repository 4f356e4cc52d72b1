import type { Mapping } from '../../../files/open/mapping.ts';
import type { FoundTable } from '../../../files/open/readResult.ts';
import { knownEncoding } from '../../../files/open/text/inUtf8.ts';
import { BadFlagValue } from '../../flags/flag.ts';
import { layoutsOf } from './layoutTexts.ts';

/** The encodings of texts such as `gb18030` and `a.csv:big5`, by the names of files; `''` for all others. Throws `BadFlagValue`. */
export function readEncodings(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map(text => {
      const at = text.lastIndexOf(':');
      const name = text.slice(at + 1);
      if (knownEncoding(name) === undefined)
        throw new BadFlagValue(
          text,
          'the name of an encoding: utf-8, utf-16le, windows-1252, gb18030, shift_jis, ...; before it a file and a colon',
        );
      return [text.slice(0, Math.max(at, 0)), name];
    }),
  );
}

/** The encodings that were chosen of the texts of a mapping, as texts: of tables within a file those of the file. */
export function writeEncodings(mapping: Mapping, tables: readonly FoundTable[]): readonly string[] {
  const layouts = Object.entries(layoutsOf(mapping));
  const chosen = layouts.flatMap(([file, { encoding }]) => {
    const [origin = file] = tables.find(table => table.file === file)?.within ?? [];
    return encoding ? [{ origin, encoding }] : [];
  });
  const [only] = chosen;
  if (only && layouts.length === 1) return [only.encoding];
  return [...new Set(chosen.map(({ origin, encoding }) => `${origin}:${encoding}`))];
}
