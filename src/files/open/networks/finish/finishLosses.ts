import { type Message, say } from '../../../../base/i18n/message.ts';
import { type LossTable, maximumTasks, type Split, splits } from '../../../../core/tables/lossTable.ts';
import type { Task } from '../../../../core/tables/task.ts';
import { unknownUnit } from '../../../../core/tables/unitWord.ts';
import type { LoadedLosses } from '../../../table/parseTable.ts';
import { ownTableId } from '../../../table/tableId.ts';
import type { TaskMapping } from '../../mapping.ts';
import { makeTasks } from '../../names/makeTasks.ts';
import type { ProblemLog } from '../../problemLog.ts';
import type { MeasuredNetworks, TableHead } from '../measured.ts';
import { reportGaps, reportMissingSets } from './reportGaps.ts';
import { splitMessage } from './splitMessage.ts';
import { valueKind } from './valueKind.ts';

/**
 * The loss table of networks that were read; `undefined` where there is none to make, which is reported. Reports what
 * networks and tasks lack, and gives losses whose split nobody named both places: to choose by and to report.
 */
export function finishLosses(
  head: TableHead,
  networks: MeasuredNetworks,
  log: ProblemLog,
): LoadedLosses | undefined {
  const file = head.files[0]?.file ?? '';
  const refuse = (message: Message, action: Message) => {
    log.add(message, { severity: 'error', file, message, action });
    return undefined;
  };
  if (networks.costs.length === 0) {
    return refuse(
      say('No network is left to make a table of.'),
      say('Check which columns are tasks and costs, and the problems told of single rows.'),
    );
  }
  const present = splits.filter(split => networks.losses[split]);
  if (present.length === 0) {
    return refuse(
      say('No task has {kind, select, loss {a loss} other {a value}} on any split.', {
        kind: valueKind(head.tasks),
      }),
      say('Check which columns hold values, and the decimal mark.'),
    );
  }
  warnOfTasks(head, networks, file, log);
  reportGaps(head, networks, log);
  reportMissingSets(head, networks, log);
  // Words of tasks may name splits too: where there are several, somebody named them.
  const areNamed = head.areSplitsNamed || present.length > 1;
  const { losses, errors, replicates, notes } = areNamed
    ? { ...networks, notes: {} }
    : takeForBoth(networks, present, head, log);
  if (areNamed) warnOfSplits(head, present, file, log);
  const table: LossTable = {
    id: '',
    name: head.name.trim().slice(0, 120) || 'Untitled',
    source: { title: head.files.map(({ file }) => file).join(', '), licence: 'not stated' },
    costUnit: unitOf(head),
    tasks: tasksOf(head.tasks, file, log),
    networkCount: networks.costs.length,
    costs: networks.costs,
    offsets: networks.offsets,
    members: networks.members,
    losses,
    ...(errors ? { errors } : {}),
    ...(replicates ? { replicates } : {}),
    ...(networks.predictedFrom === undefined ? {} : { predictedFrom: networks.predictedFrom }),
  };
  const loaded: LoadedLosses = { kind: 'losses', table, about: '', splitNotes: notes };
  return { ...loaded, table: { ...table, id: ownTableId(loaded) } };
}

function unitOf({ costs, costUnit }: TableHead): string {
  if (costUnit.trim() !== '') return costUnit.trim().slice(0, 40);
  if (costs === 'by-tasks') return 'tasks';
  return costs === 'column' ? unknownUnit : 'networks';
}

/** Tasks as the table holds them; ids that may not stand in links, or stand twice, are changed and reported. */
function tasksOf(mapped: readonly TaskMapping[], file: string, log: ProblemLog): Task[] {
  const safe = makeTasks(mapped.map(task => task.id));
  return mapped.map(({ id, name, short, measured, loss }, i) => {
    const own = safe[i]?.id ?? id;
    if (own !== id) {
      log.add('task id', {
        severity: 'note',
        file,
        message: say('“{id}” cannot be the id of a task in links, or another task has it.', {
          id: id.slice(0, 60),
        }),
        action: say('The task has the id “{own}”.', { own }),
      });
    }
    const task = { id: own, name: name || own, short: short || name || own };
    return measured ? { ...task, ...(loss === undefined ? {} : { loss }), measured } : task;
  });
}

function warnOfTasks(
  head: TableHead,
  { members, losses }: MeasuredNetworks,
  file: string,
  log: ProblemLog,
): void {
  const served = new Uint8Array(head.tasks.length);
  for (let p = 0; p < members.length; p++) served[members[p] as number] = 1;
  head.tasks.forEach(({ name }, task) => {
    if (served[task]) return;
    log.add('unserved', {
      severity: 'warning',
      file,
      column: name,
      message: say('No network has the task {name}.', { name }),
      action: say('It was kept, but no grouping can serve it; leave it out to group the other tasks.'),
    });
  });
  if (head.tasks.length === 1) {
    log.add('one task', {
      severity: 'warning',
      file,
      message: say('The table has one task only.'),
      action: say('It opens, but there is nothing to group.'),
    });
  }
  if (head.tasks.length > maximumTasks) {
    log.add('many tasks', {
      severity: 'warning',
      file,
      message: say('The table has {count} tasks; groupings are searched for up to {most}.', {
        count: String(head.tasks.length),
        most: String(maximumTasks),
      }),
      action: say('It opens without groupings; leave tasks out to search.'),
    });
  }
  const present = splits.flatMap(split => losses[split] ?? []);
  if (present.every(column => column.every(loss => loss === 0 || Number.isNaN(loss)))) {
    log.add('zeros', {
      severity: 'warning',
      file,
      message: say('Every loss in the table is 0.'),
      action: say('It opens, but there is nothing to compare; check that the right file was exported.'),
    });
  }
}

/** Losses of one split that nobody named stand for both, to choose by and to report; which is told. */
function takeForBoth(
  { losses, errors, replicates }: MeasuredNetworks,
  present: readonly Split[],
  { files, onlySplit, tasks }: TableHead,
  log: ProblemLog,
): Pick<MeasuredNetworks, 'losses' | 'errors' | 'replicates'> & Pick<LoadedNotes, 'notes'> {
  const [only] = present;
  if (only === undefined || only === 'early')
    return { losses, ...(errors ? { errors } : {}), ...(replicates ? { replicates } : {}), notes: {} };
  const column = losses[only];
  const spread = errors?.[only];
  const counts = replicates?.[only];
  const kind = valueKind(tasks);
  log.add('one split', {
    severity: 'note',
    file: files[0]?.file ?? '',
    message: onlySplit
      ? say(
          'There is one set of {kind, select, loss {losses} other {values}}, and by its columns it is of one split: {split}.',
          {
            split: splitMessage(onlySplit),
            kind,
          },
        )
      : say('There is one set of {kind, select, loss {losses} other {values}}, of no split that is named.', {
          kind,
        }),
    action: say(
      'It stands for validation and for test: the same {kind, select, loss {losses} other {values}} choose groupings and report them, so that totals are optimistic.',
      { kind },
    ),
  });
  const both = column ? { validation: column, test: column } : {};
  const words = 'the only losses there are: they choose and report';
  const notes = { validation: words, test: words };
  return {
    losses: both,
    ...(spread ? { errors: { validation: spread, test: spread } } : {}),
    ...(counts ? { replicates: { validation: counts, test: counts } } : {}),
    notes,
  };
}

interface LoadedNotes {
  readonly notes: Readonly<Partial<Record<Split, string>>>;
}

function warnOfSplits({ tasks }: TableHead, present: readonly Split[], file: string, log: ProblemLog): void {
  const kind = valueKind(tasks);
  for (const [split, action] of [
    [
      'validation',
      say(
        'The table opens, but strategies that choose by validation {kind, select, loss {losses} other {values}} find no grouping; set the split of the values that are to stand for them.',
        { kind },
      ),
    ],
    [
      'test',
      say(
        'The table opens, but groupings are chosen, but no total can be reported; set the split of the values that are to stand for them.',
      ),
    ],
  ] as const) {
    if (present.includes(split)) continue;
    log.add('no split', {
      severity: 'note',
      file,
      message: say('There are no {split} {kind, select, loss {losses} other {values}}.', {
        split: splitMessage(split),
        kind,
      }),
      action,
    });
  }
}
