import { type Phrase, say } from '../../../../base/i18n/message.ts';
import { type Split, splits } from '../../../../core/tables/lossTable.ts';
import type { ProblemLog } from '../../problemLog.ts';
import type { MeasuredNetworks, TableHead } from '../measured.ts';
import type { WideFile } from '../placeRows.ts';
import { splitMessage } from './splitMessage.ts';
import { valueKind } from './valueKind.ts';

/** Tasks of a task set that are named; of larger sets the others are counted. */
const namedTasks = 6;

/**
 * Tells which networks lack all losses of a split that others have, naming the file that lacks them where one file holds
 * the split, and which tasks of networks were not measured.
 */
export function reportGaps(head: TableHead, networks: MeasuredNetworks, log: ProblemLog): void {
  const { offsets, losses, places } = networks;
  for (const split of splits) {
    const column = losses[split];
    if (!column) continue;
    for (let i = 0; i < places.length; i++) {
      const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
      let missing = 0;
      for (let p = start; p < end; p++) if (Number.isNaN(column[p] as number)) missing++;
      if (missing === end - start) reportNetwork(head, networks, i, split, log);
      else if (missing > 0) reportTasks(head, networks, i, split, log);
    }
  }
}

function reportNetwork(
  head: TableHead,
  networks: MeasuredNetworks,
  i: number,
  split: Split,
  log: ProblemLog,
): void {
  const place = networks.places.at(i);
  const holders = head.files.filter(file => file.split === split);
  const lacking =
    head.areSplitsNamed && head.files.length > 1 && holders.length === 1 ? holders[0] : undefined;
  const action = say(
    'The network has no {split} {kind, select, loss {losses} other {values}}: what is chosen by them, or reported on them, goes without it.',
    { split: splitMessage(split), kind: valueKind(head.tasks) },
  );
  const isFileLacking = lacking && lacking.file !== place.file;
  log.addMade(`lacks ${split}`, isFileLacking ? lacking.file : place.file, () => {
    const tasks = namesOf(head, networks, i, () => true);
    return isFileLacking
      ? {
          severity: 'warning',
          file: lacking.file,
          message: say('The network of {tasks} (row {row} of {file}) is missing.', {
            tasks,
            row: String(place.row),
            file: place.file,
          }),
          action,
        }
      : {
          severity: 'warning',
          ...place,
          message: say(
            'The network of {tasks} has no {split} {kind, select, loss {losses} other {values}}.',
            {
              tasks,
              split: splitMessage(split),
              kind: valueKind(head.tasks),
            },
          ),
          action,
        };
  });
}

function reportTasks(
  head: TableHead,
  networks: MeasuredNetworks,
  i: number,
  split: Split,
  log: ProblemLog,
): void {
  const place = networks.places.at(i);
  log.addMade(`gap ${split}`, place.file, () => {
    const missing = namesOf(head, networks, i, p => Number.isNaN(networks.losses[split]?.[p] ?? Number.NaN));
    const all = namesOf(head, networks, i, () => true);
    const message = say(
      'The network of {all} has no {split} {kind, select, loss {loss} other {value}} of {missing}.',
      {
        all,
        split: splitMessage(split),
        kind: valueKind(head.tasks),
        missing,
      },
    );
    return { severity: 'note', ...place, message, action: say('It was taken as not measured.') };
  });
}

function namesOf(
  { tasks }: TableHead,
  { offsets, members }: MeasuredNetworks,
  network: number,
  isNamed: (position: number) => boolean,
): Phrase {
  const names: string[] = [];
  for (let p = offsets[network] as number; p < (offsets[network + 1] as number); p++) {
    if (isNamed(p)) names.push(tasks[members[p] as number]?.name ?? '?');
  }
  const more = names.length - namedTasks;
  return more > 0
    ? say('{names} and {more} more', { names: names.slice(0, namedTasks).join(' + '), more: String(more) })
    : names.join(' + ');
}

/** Up to so many tasks a table may be meant to have a network for every set of them. */
const mostTasks = 12;
/** So few sets may be missing for their absence to be an oversight rather than a plan. */
const mostMissing = 3;

/** Tells which sets of tasks have no network where nearly all others have one: partial tables are normal, holes are not. */
export function reportMissingSets(
  { tasks, files }: TableHead,
  { offsets, members, costs }: MeasuredNetworks,
  log: ProblemLog,
): void {
  const all = 2 ** tasks.length - 1;
  if (tasks.length < 3 || tasks.length > mostTasks || costs.length < all - mostMissing) return;
  const known = new Uint8Array(all + 1);
  for (let i = 0; i < costs.length; i++) {
    let set = 0;
    for (let p = offsets[i] as number; p < (offsets[i + 1] as number); p++)
      set |= 1 << (members[p] as number);
    known[set] = 1;
  }
  const missing = Array.from({ length: all }, (_, i) => i + 1).filter(set => !known[set]);
  if (missing.length === 0 || missing.length > Math.min(mostMissing, all / 4)) return;
  for (const set of missing) {
    const names = tasks.filter((_, task) => set & (1 << task)).map(({ name }) => name);
    log.add('missing set', {
      severity: 'note',
      file: files[0]?.file ?? '',
      message: say('There is no network of {tasks}; {known} of {all} sets of tasks have one.', {
        tasks: names.join(' + '),
        known: String(all - missing.length),
        all: String(all),
      }),
      action: say('The table opens without it; it may be predicted from pairs.'),
    });
  }
}

/** Share of values that are exactly 0 above which that is no accident of measuring. */
const manyZeros = 0.1;

/**
 * Warns where many values are exactly 0 and none is blank in a file without task sets: 0 may have been written for what was
 * not trained, and reads as a perfect loss.
 */
export function reportZeros({ mapped, loaded, values }: WideFile, log: ProblemLog): void {
  if (mapped.columns.some(({ role }) => role.kind === 'task-set')) return;
  let [zeros, total] = [0, 0];
  for (const { numbers } of values.flat()) {
    for (let row = 0; row < loaded.rowCount; row++) {
      const value = numbers[row] as number;
      if (Number.isNaN(value)) return;
      total++;
      if (value === 0) zeros++;
    }
  }
  // A file of nothing but zeros is told of as such.
  if (zeros <= total * manyZeros || zeros === total) return;
  log.add('zeros', {
    severity: 'warning',
    file: mapped.file,
    message: say('{zeros} of {total} values are exactly 0, and none is blank.', {
      zeros: String(zeros),
      total: String(total),
    }),
    action: say(
      'They were taken as losses of 0; where 0 stands for a task that was not trained, leave it blank, or open gains together with their 0/1 matrix.',
    ),
  });
}
