import type { ProblemLog } from '../problemLog.ts';
import type { MeasuredNetworks, TableHead } from './measured.ts';

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
      message: `There is no network of ${names.join(' + ')}; ${all - missing.length} of ${all} sets of tasks have one.`,
      action: 'The table opens without it; it may be predicted from pairs.',
    });
  }
}
