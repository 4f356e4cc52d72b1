import { type Split, splits } from '../../../core/tables/lossTable.ts';
import type { ProblemLog } from '../problemLog.ts';
import type { MeasuredNetworks, TableHead } from './measured.ts';

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
  const action = `The network has no ${split} losses: what is chosen by them, or reported on them, goes without it.`;
  const isFileLacking = lacking && lacking.file !== place.file;
  log.addMade(`lacks ${split}`, isFileLacking ? lacking.file : place.file, () => {
    const tasks = namesOf(head, networks, i, () => true);
    return isFileLacking
      ? {
          severity: 'warning',
          file: lacking.file,
          message: `The network of ${tasks} (row ${place.row} of ${place.file}) is missing.`,
          action,
        }
      : { severity: 'warning', ...place, message: `The network of ${tasks} has no ${split} losses.`, action };
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
    const message = `The network of ${all} has no ${split} loss of ${missing}.`;
    return { severity: 'note', ...place, message, action: 'It was taken as not measured.' };
  });
}

function namesOf(
  { tasks }: TableHead,
  { offsets, members }: MeasuredNetworks,
  network: number,
  isNamed: (position: number) => boolean,
): string {
  const names: string[] = [];
  for (let p = offsets[network] as number; p < (offsets[network + 1] as number); p++) {
    if (isNamed(p)) names.push(tasks[members[p] as number]?.name ?? '?');
  }
  const more = names.length - namedTasks;
  return more > 0 ? `${names.slice(0, namedTasks).join(' + ')} and ${more} more` : names.join(' + ');
}
