import { BadFlagValue } from '../../flags/flag.ts';

/** Names longer lists of what a text takes than this are cut. */
const mostNamed = 12;

/**
 * A text such as `name=value` as the named thing and its value: the longest beginning before an equals sign that is a name of
 * something. Throws `BadFlagValue` with the names there are.
 */
export function splitNamed<T>(
  text: string,
  find: (name: string) => T | undefined,
  names: readonly string[],
  form: string,
): readonly [found: T, value: string] {
  for (let at = text.lastIndexOf('='); at >= 0; at = at > 0 ? text.lastIndexOf('=', at - 1) : -1) {
    const found = find(text.slice(0, at));
    if (found !== undefined) return [found, text.slice(at + 1)];
  }
  throw new BadFlagValue(text, `${form}: ${listed(names)}`);
}

/** Names in a row, cut where they are many. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? `${shown}, … (${names.length})` : shown;
}

/** Files by what stands before an equals sign; without one a value is for all of them. */
export function splitFile(
  text: string,
  files: readonly string[],
): readonly [at: readonly number[], value: string] {
  if (!text.includes('=')) return [files.map((_, i) => i), text];
  const [at, value] = splitNamed(
    text,
    name => {
      const found = files.indexOf(name);
      return found < 0 ? undefined : found;
    },
    files,
    'a value, or FILE=VALUE with one of these files',
  );
  return [[at], value];
}

/** The values of files that differ, as texts: one for all where they are the same. */
export function writeByFile(
  files: readonly string[],
  to: readonly (string | undefined)[],
  from: readonly (string | undefined)[],
): readonly string[] {
  const changed = files.flatMap((file, i) =>
    to[i] !== undefined && to[i] !== from[i] ? [{ file, value: to[i] }] : [],
  );
  if (changed.length === 0) return [];
  const [first] = to;
  if (first !== undefined && to.every(value => value === first)) return [first];
  return changed.map(({ file, value }) => `${file}=${value}`);
}
