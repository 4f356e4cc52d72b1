import type { ColumnMapping } from '../mapping.ts';
import { looksLikeTaskList, parseTaskList } from '../names/parseTaskList.ts';
import type { ColumnReason, UnusedReason } from '../taken/columnReasons.ts';
import { isMissing, looksMeasured } from '../text/parseNumber.ts';
import { costOfName, isTaskSetName, type NamedRole, roleByName, unusedReason } from './nameRoles.ts';
import { type ColumnProfile, isNumberColumn } from './profileColumns.ts';

/** So many different texts of a column are read as task sets to see whether they are. */
const triedTexts = 60;

/** What a column is taken for, and why. */
export type FoundRole = Pick<ColumnMapping, 'role' | 'why'>;

/** Roles that one column of a file has at most. */
type SingleRole = Exclude<NamedRole, undefined | 'ignore'>;

/**
 * The roles of columns that hold no losses: by what stands in them for task sets, else by name; each role once, the
 * likeliest column first. `isTask` says what is the name of a task; without it no task set is recognised by content.
 */
export function otherRoles(
  profiles: readonly ColumnProfile[],
  isTask: ((name: string) => boolean) | undefined,
): ReadonlyMap<number, FoundRole> {
  const roles = new Map<number, FoundRole>();
  const taken = new Set<SingleRole>();
  const give = (kind: SingleRole, { index }: ColumnProfile, why: ColumnReason) => {
    // A seed and a fold are one replicate together.
    if (taken.has(kind) && kind !== 'seed') return;
    taken.add(kind);
    roles.set(index, { role: { kind }, why });
  };
  const named = profiles.map(profile => ({ profile, role: roleByName(profile) }));
  const texts = named.filter(({ profile }) => profile.filled > 0 && !isNumberColumn(profile));
  // Tasks may be called 1, 2, 3.
  const lists = named.filter(
    ({ profile }) =>
      isTask && (isTaskSetName(profile.name) || !isNumberColumn(profile)) && holdsTaskSets(profile, isTask),
  );
  // A column that is called so goes before one that only looks so.
  const sets = lists.toSorted((a, b) => Number(b.role === 'task-set') - Number(a.role === 'task-set'));
  if (sets[0]) give('task-set', sets[0].profile, sets[0].role === 'task-set' ? 'name' : 'content');
  const costs = named.filter(({ role }) => role === 'cost');
  const rank = ({ profile }: { profile: ColumnProfile }) => costOfName(profile.name)?.rank ?? Infinity;
  const cost = costs.toSorted((a, b) => rank(a) - rank(b))[0];
  if (cost) give('cost', cost.profile, 'name');
  for (const { profile, role } of named) {
    if (roles.has(profile.index) || profile.filled === 0) continue;
    if (lists.some(list => list.profile === profile)) continue;
    if (role !== undefined && role !== 'ignore' && role !== 'task-set' && role !== 'cost')
      give(role, profile, 'name');
  }
  // A text for each row that is called nothing in particular is its name.
  const first = texts.find(
    ({ profile, role }) =>
      role === undefined &&
      !roles.has(profile.index) &&
      profile.distinct.size === profile.filled &&
      ![...profile.distinct].every(looksMeasured) &&
      !areFailures([...profile.distinct]),
  );
  if (first && !lists.includes(first)) give('name', first.profile, 'content');
  return roles;
}

/** Whether texts are numbers with something around them and words for what went wrong: cells of values, no names. */
function areFailures(texts: readonly string[]): boolean {
  const failure =
    /^(nan|inf|oom|out of memory|n\/?a|crash|diverg|fail|error|err\b|time ?out|timed out|killed|abort|cancel|missing|did not)/i;
  return (
    texts.some(text => failure.test(text)) &&
    texts.every(text => failure.test(text) || /^[<>~≈]?\s*[-+−]?[\d.]/.test(text))
  );
}

/** Whether nearly all texts of a column are lists of tasks; most of them where it is called so. */
function holdsTaskSets({ name, distinct }: ColumnProfile, isTask: (name: string) => boolean): boolean {
  const texts = [...distinct].slice(0, triedTexts).filter(text => !isMissing(text));
  const sets = texts.filter(text => {
    const names = parseTaskList(text, isTask);
    return names.length > 0 && names.every(isTask);
  });
  return texts.length > 0 && sets.length >= texts.length * (isTaskSetName(name) ? 0.5 : 0.8);
}

/** Whether most texts of a column are written as lists, whatever of. */
export function looksLikeTaskSets({ distinct }: ColumnProfile): boolean {
  const texts = [...distinct].slice(0, triedTexts);
  return texts.length > 1 && texts.filter(looksLikeTaskList).length >= texts.length * 0.4;
}

/** Why nothing is made of a column. */
export function whyUnused(profile: ColumnProfile): UnusedReason {
  if (profile.filled === 0) return 'blank';
  const role = roleByName(profile);
  if (role === 'task-set') return 'others';
  if (role !== undefined && role !== 'ignore') return 'taken';
  return unusedReason(profile) ?? (profile.numbers === 0 ? 'text' : 'candidate');
}
