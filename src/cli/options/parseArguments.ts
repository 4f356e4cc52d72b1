import { parseArgs } from 'node:util';
import { usageError } from '../toolError.ts';
import type { OptionSpec } from './optionGroups.ts';

/** A command line taken apart: what every option was given, in order; an option without a value has an empty text. */
export interface ParsedArguments {
  readonly files: readonly string[];
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/**
 * The files and options of a command. Throws a usage error that names the option for one that the command does not know,
 * that lacks its value or has one too many, or that stands more than once without being repeatable.
 */
export function parseArguments(args: readonly string[], specs: readonly OptionSpec[]): ParsedArguments {
  const specOf = (name: string) =>
    specs.find(spec => spec.name === name) ?? specs.find(spec => spec.also === name);
  const options = Object.fromEntries(
    specs
      .flatMap(({ name, also = name }) => [name, also])
      .map(name => [name, { type: specOf(name)?.value === undefined ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue } = token;
    const spec = specOf(token.name);
    if (!spec) throw unknownOption(rawName, specs);
    const { name } = spec;
    if (spec.value === undefined) {
      if (value !== undefined) throw usageError(`--${name} takes no value, but was given “${value}”.`);
    } else {
      if (value === undefined) throw usageError(`--${name} needs a value: --${name} ${spec.value}.`);
      if (!inlineValue && value.startsWith('-') && value !== '-') {
        throw usageError(
          `--${name} needs a value, but “${value}” looks like an option: write --${name}=${value} if it is the value.`,
        );
      }
    }
    const before = given.get(name) ?? [];
    if (before.length > 0 && !spec.isRepeatable) {
      throw usageError(`--${name} stands more than once: give it one time.`);
    }
    given.set(name, [...before, value ?? '']);
  }
  return { files, given };
}

function unknownOption(rawName: string, specs: readonly OptionSpec[]): Error {
  const wanted = rawName.replace(/^-+/, '');
  const nearest = specs
    .map(({ name }) => ({ name, distance: editDistance(wanted, name) }))
    .sort((a, b) => a.distance - b.distance)[0];
  const isNear = nearest !== undefined && nearest.distance <= Math.max(1, wanted.length / 3);
  const hint = isNear
    ? `did you mean --${nearest.name}?`
    : `there are ${specs.map(({ name }) => `--${name}`).join(', ')}.`;
  return usageError(`There is no option ${rawName}: ${hint}`);
}

/** How many letters must be changed, added or left out to make one word of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
