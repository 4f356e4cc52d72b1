import type { KnownOfFiles } from '../../../files/open/knownOfFiles.ts';
import { type ColumnMapping, filesOf, type Mapping, type TaskMapping } from '../../../files/open/mapping.ts';
import type { FoundTable } from '../../../files/open/readResult.ts';
import { correctFiles, type Propose, writeGiven } from './correctFiles.ts';
import type { GivenTexts } from './corrections.ts';

/** Files and the options under which the command reads them as the page did. */
export interface Reading {
  readonly files: readonly string[];
  readonly given: GivenTexts;
}

/**
 * What must be said to the command to have files read by a mapping that a reader corrected: of all of them, or of those alone that it
 * takes; `undefined` where no options do. `propose` looks at the files of some names.
 */
export async function writeReading(
  names: readonly string[],
  propose: (names: readonly string[], known: KnownOfFiles) => ReturnType<Propose>,
  to: Mapping,
): Promise<Reading | undefined> {
  const ofAll = remembered(known => propose(names, known));
  const taken = takenFiles(names, to, (await ofAll({})).tables);
  for (const files of taken.length < names.length ? [names, taken] : [names]) {
    const own = files === names ? ofAll : remembered(known => propose(files, known));
    const given = await writeGiven(own, to);
    const { mapping, idle, refused } = await correctFiles(own, given);
    const isExact = mapping && idle.length === 0 && refused.length === 0 && isSameMapping(mapping, to);
    if (isExact) return { files, given };
  }
  return undefined;
}

/** The files that a mapping takes its tables from. */
export function takenFiles(
  names: readonly string[],
  mapping: Mapping,
  tables: readonly FoundTable[],
): readonly string[] {
  const own = filesOf(mapping).flatMap(name => tables.find(({ file }) => file === name)?.within ?? [name]);
  return names.filter(name => own.includes(name));
}

/** Each question once. */
function remembered(propose: Propose): Propose {
  const asked = new Map<string, ReturnType<Propose>>();
  return known => {
    const key = JSON.stringify(known);
    const before = asked.get(key) ?? propose(known);
    asked.set(key, before);
    return before;
  };
}

/** Whether two mappings read files alike: reasons and offers aside, which only say where they come from. */
function isSameMapping(a: Mapping, b: Mapping): boolean {
  return canonical(a) === canonical(b);
}

function canonical(mapping: Mapping): string {
  const bare = { ...mapping } as Record<string, unknown>;
  if ('tasks' in mapping) bare.tasks = mapping.tasks.map(({ ifHigher: _, ...task }: TaskMapping) => task);
  if (mapping.shape === 'affinity' && mapping.columns) bare.columns = mapping.columns.map(withoutWhy);
  if (mapping.shape === 'wide' || mapping.shape === 'tidy')
    bare.files = mapping.files.map(file => ({ ...file, columns: file.columns.map(withoutWhy) }));
  return JSON.stringify(bare, (_, value: unknown) => (isRecord(value) ? sorted(value) : value));
}

function withoutWhy({ why: _, ...column }: ColumnMapping): ColumnMapping {
  return column;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
