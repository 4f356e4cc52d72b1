import { type Split, splits } from '../../../core/tables/lossTable.ts';
import type { ColumnRole, Mapping, TaskMapping } from '../../../files/open/mapping.ts';
import { BadFlagValue } from '../../flags/flag.ts';
import { isOfTask, ownTask } from '../editMapping.ts';

type PlainKind = Exclude<ColumnRole['kind'], 'value' | 'stderr' | 'count' | 'task'>;

const ofNetworks: readonly PlainKind[] = [
  'cost',
  'split',
  'seed',
  'name',
  'variant',
  'state',
  'task-set',
  'member',
  'predicted',
  'ignore',
];
const ofPairs: readonly PlainKind[] = ['source', 'target', 'pair', 'seed', 'ignore'];

/** A role, and the tasks with the one that it brings. */
export interface RoleRead {
  readonly role: ColumnRole;
  readonly tasks: readonly TaskMapping[];
}

/** What a role is read for. */
interface RoleOf {
  readonly shape: Mapping['shape'];
  readonly tasks: readonly TaskMapping[];
  readonly column: string;
  readonly present: ColumnRole;
}

/** The words that a column of a mapping may be given. */
function roleWordsOf(shape: Mapping['shape']): string {
  if (shape === 'affinity') return ['value', ...ofPairs].join(', ');
  const own = shape === 'wide' ? 'task, task:ID, error:ID, count:ID' : 'task, value, error, count';
  return `${own} (with @SPLIT behind it where it is of one split), ${ofNetworks.join(', ')}`;
}

/** The role of a text. Throws `BadFlagValue`. */
export function readRole(text: string, of: RoleOf): RoleRead {
  const { shape, tasks } = of;
  const plain = (shape === 'affinity' ? ofPairs : ofNetworks).find(kind => kind === text);
  if (plain) return { role: { kind: plain }, tasks };
  if (shape === 'affinity') {
    if (text === 'value') return { role: { kind: 'value' }, tasks };
  } else if (shape === 'tidy') {
    if (text === 'task') return { role: { kind: 'task' }, tasks };
    const [, kind, split] = /^(value|error|count)(?:@(.*))?$/.exec(text) ?? [];
    const on = split === undefined ? {} : { split: readSplit(split, text) };
    if (kind) return { role: { kind: kindOfWord(kind), ...on }, tasks };
  } else {
    const [, kind, id] =
      /^(task|error|count)(?::(.*?))?(?:@(?:validation|test|early|none))?$/s.exec(text) ?? [];
    const split = splits.find(each => text.endsWith(`@${each}`));
    const on = split === undefined ? {} : { split };
    if ((kind === 'error' || kind === 'count') && id !== undefined) {
      const task = findTask(id, tasks);
      if (task < 0)
        throw new BadFlagValue(text, `${kind}:ID with one of ${tasks.map(each => each.id).join(', ')}`);
      return { role: { kind: kindOfWord(kind), task, ...on }, tasks };
    }
    if (kind === 'task') return readTask(id, on, of);
  }
  throw new BadFlagValue(text, roleWordsOf(shape));
}

/** The words for what belongs to a task and a split. */
const wordOfKind = { value: 'value', stderr: 'error', count: 'count' } as const;

function kindOfWord(word: string): keyof typeof wordOfKind {
  return word === 'value' ? 'value' : word === 'error' ? 'stderr' : 'count';
}

function readTask(
  id: string | undefined,
  on: { readonly split?: Split },
  { tasks, column, present }: RoleOf,
): RoleRead {
  if (id === undefined && present.kind === 'value' && present.task !== undefined)
    return { role: { kind: 'value', task: present.task, ...on }, tasks };
  const known = id === undefined ? -1 : findTask(id, tasks);
  if (known >= 0) return { role: { kind: 'value', task: known, ...on }, tasks };
  if (id !== undefined && !/^[^,~\p{C}]{1,60}$/u.test(id))
    throw new BadFlagValue(id, 'the id of a task: up to 60 characters, no commas and no tildes');
  const own = ownTask(column, tasks);
  const task = id === undefined ? own : { ...own, id };
  return { role: { kind: 'value', task: tasks.length, ...on }, tasks: [...tasks, task] };
}

function findTask(id: string, tasks: readonly TaskMapping[]): number {
  return tasks.findIndex(task => task.id === id);
}

function readSplit(split: string, text: string): Split {
  const known = splits.find(each => each === split);
  if (!known) throw new BadFlagValue(text, `behind @ one of ${splits.join(', ')}`);
  return known;
}

/** What a role says, by the ids of tasks: the same for roles that mean the same. */
export function roleKey(role: ColumnRole, tasks: readonly TaskMapping[]): string {
  if (!isOfTask(role)) return role.kind;
  const task = role.task === undefined ? null : (tasks[role.task]?.id ?? null);
  return JSON.stringify([role.kind, task, role.split ?? null]);
}

/** The texts that may stand for a role, the plainest first; `@none` where an id ends like a split. */
export function roleTexts(
  role: ColumnRole,
  { shape, tasks }: { readonly shape: Mapping['shape']; readonly tasks: readonly TaskMapping[] },
): readonly string[] {
  if (!isOfTask(role)) return [role.kind];
  const on = role.split === undefined ? '' : `@${role.split}`;
  const word = wordOfKind[role.kind];
  const id = role.task === undefined ? undefined : tasks[role.task]?.id;
  if (shape !== 'wide' || id === undefined) return [`${word}${on}`];
  const named = [`${id}${on}`, ...(on === '' ? [`${id}@none`] : [])];
  return role.kind === 'value'
    ? [`task${on}`, ...named.map(text => `task:${text}`)]
    : named.map(text => `${word}:${text}`);
}
