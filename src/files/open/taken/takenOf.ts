import { type Message, say } from '../../../base/i18n/message.ts';
import type { ColumnMapping, ColumnRole, GainUse, Mapping, TaskMapping } from '../mapping.ts';
import { splitMessage } from '../networks/finish/splitMessage.ts';
import { reasonWords } from './columnReasons.ts';

/** What a file is taken for, and each of its columns. */
export interface TakenFile {
  readonly file: string;
  readonly as: Message;
  readonly columns: readonly TakenColumn[];
}

/** What a column is taken for and why; `as` is absent where it is not used. */
interface TakenColumn {
  readonly column: string;
  readonly as?: Message;
  readonly why?: Message;
}

const roleWords: Readonly<
  Record<Exclude<ColumnRole['kind'], 'ignore' | 'value' | 'stderr' | 'count'>, Message>
> = {
  cost: say('the cost of a network'),
  predicted: say('whether the network is predicted'),
  'task-set': say('the task set of a network'),
  member: say('whether a network trains the task of this name'),
  task: say('the task of a row'),
  split: say('the split of a row'),
  seed: say('the seed'),
  variant: say('the variant of a network'),
  name: say('the name of a network'),
  state: say('whether the run finished'),
  source: say('the task named first'),
  target: say('the task named second'),
  pair: say('both tasks of a pair'),
};

/** What a mapping takes each file and each of its columns for, and why; what it does not use, too. */
export function takenOf(mapping: Mapping): readonly TakenFile[] {
  switch (mapping.shape) {
    case 'native':
      return [{ file: mapping.file, as: say('a table in a format of this project'), columns: [] }];
    case 'affinity':
      return [
        {
          file: mapping.file,
          as: formWords[mapping.form],
          columns: (mapping.columns ?? []).map(column => columnTaken(column, [], 'pairs')),
        },
      ];
    case 'membership':
      return [
        { file: mapping.members.file, as: say('0 and 1: which tasks each network trains'), columns: [] },
        ...mapping.gains.map(({ file, split }) => ({ file, as: gainWords(split), columns: [] })),
      ];
    default:
      return mapping.files.map(({ file, columns }) => ({
        file,
        as:
          mapping.shape === 'wide'
            ? say('a network in each row, a task in each column of values')
            : say('a network and a task in each row'),
        columns: columns.map(column => columnTaken(column, mapping.tasks, 'losses')),
      }));
  }
}

const formWords: Readonly<Record<Extract<Mapping, { shape: 'affinity' }>['form'], Message>> = {
  square: say('pairs of tasks: names in the first row and the first column'),
  long: say('a pair of tasks in each row'),
  nested: say('pairs of tasks: objects of objects'),
  keyed: say('pairs of tasks: both names in each key'),
  dict: say('pairs of tasks in Python'),
};

function gainWords(use: GainUse | undefined): Message {
  if (use === undefined) return say('gains: of what, is asked');
  if (use === 'estimate') return say('gains that others estimated: not used');
  if (use === 'ignore') return say('not used');
  return say('gains on {split}', { split: splitMessage(use) });
}

function columnTaken(
  { name, role, why }: ColumnMapping,
  tasks: readonly TaskMapping[],
  kind: 'losses' | 'pairs',
): TakenColumn {
  const because = why === undefined ? {} : { why: reasonWords[why] };
  if (role.kind === 'ignore') return { column: name, ...because };
  return { column: name, as: roleMessage(role, tasks, kind), ...because };
}

function roleMessage(
  role: Exclude<ColumnRole, { kind: 'ignore' }>,
  tasks: readonly TaskMapping[],
  kind: 'losses' | 'pairs',
): Message {
  if (role.kind !== 'value' && role.kind !== 'stderr' && role.kind !== 'count') return roleWords[role.kind];
  if (kind === 'pairs') return say('the value of a pair');
  const task = role.task === undefined ? undefined : tasks[role.task];
  const on = role.split ? splitMessage(role.split) : undefined;
  const values = {
    task: task?.name ?? '',
    split: on ?? '',
    of: task ? 'task' : 'row',
    on: on ? 'split' : 'none',
  };
  if (role.kind === 'count')
    return say(
      '{of, select, task {numbers of replicates of {task}} other {numbers of replicates}}{on, select, split { on {split}} other {}}',
      values,
    );
  return role.kind === 'value'
    ? say(
        '{of, select, task {values of {task}} other {values}}{on, select, split { on {split}} other {}}',
        values,
      )
    : say(
        '{of, select, task {standard errors of {task}} other {standard errors}}{on, select, split { on {split}} other {}}',
        values,
      );
}
