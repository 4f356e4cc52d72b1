import { type Message, say } from '../../../../base/i18n/message.ts';
import { splits } from '../../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../../core/tables/task.ts';
import { readMark } from '../../../table/directionMark.ts';
import type { ColumnsMapping, TaskMapping } from '../../mapping.ts';
import { stemOf } from '../../names/splitWords.ts';
import { isOwnHeader } from '../../propose/profileColumns.ts';
import type { MeasuredNetworks } from '../measured.ts';

/** Above this no value is a share, but one in percent; up to 100. */
const largestShare = 1.5;
const namedTasks = 3;

const shareWords =
  /(^|[^a-z])(acc|accs|accuracy|accuracies|auc|auroc|roc|auprc|aupr|f1|fscore|m?iou|map|map50|precision|recall|dice|ndcg|mrr|hits?|pck|correct|em|success|sensitivity|specificity|top1|top5|winrate|wer|cer|ter|eer)($|[^a-z])/i;

/** A value among those of shares, with its task. */
interface Seen {
  readonly task: TaskMapping;
  readonly value: number;
}

/** Values of shares of which some are in percent and others not, by all that can be seen. */
export interface MixedShares {
  readonly tasks: ReadonlySet<number>;
  /** The largest value of each task with values above 1, and of each with values of at most 1. */
  readonly percent: readonly Seen[];
  readonly shares: readonly Seen[];
  /** Tasks that are called percent though none of their values is above 1, where none of the others are mixed. */
  readonly called: readonly Seen[];
}

const percentWords = /%|percent|prozent|pourcent|porcent|百分|(^|[^a-z])pct($|[^a-z])/i;

/**
 * The values of metrics that are shares, or of which nothing says what they are but that higher is better, where some are up to 1 and
 * others far above, or where all are up to 1 and called percent; `undefined` where all have one scale. What this project wrote says itself what it is.
 */
export function findMixedShares(
  { tasks, files }: ColumnsMapping,
  networks: MeasuredNetworks,
): MixedShares | undefined {
  if (files.some(({ columns }) => isOwnHeader(columns.map(({ name }) => name)))) return undefined;
  const called = tasks.map(({ name }) => [name]);
  const ofAll = files.map(({ file }) => stemOf(file));
  for (const { name, role } of files.flatMap(({ columns }) => columns)) {
    if (role.kind !== 'value') continue;
    if (role.task === undefined) ofAll.push(name);
    else called[role.task]?.push(name);
  }
  const isShare = (task: TaskMapping, i: number) => {
    const names = [...(called[i] ?? []), ...ofAll];
    if (names.some(name => readMark(name).measured)) return false;
    return (task.measured && task.ifHigher) || names.some(name => shareWords.test(name));
  };
  const isCalled = (i: number) =>
    [...(called[i] ?? []), ...ofAll].some(name => percentWords.test(name) && !readMark(name).measured);
  const chosen = new Set(tasks.flatMap((task, i) => (isShare(task, i) || isCalled(i) ? [i] : [])));
  if (chosen.size === 0) return undefined;
  const tops = tasks.map(() => ({ share: Number.NEGATIVE_INFINITY, percent: Number.NEGATIVE_INFINITY }));
  const odd = new Set<number>();
  for (const split of splits) {
    networks.losses[split]?.forEach((loss, p) => {
      const i = networks.members[p] as number;
      const [task, top] = [tasks[i], tops[i]];
      if (Number.isNaN(loss) || !task || !top) return;
      const value = asMeasured(task, loss);
      if (value < 0 || value > 100) odd.add(i);
      if (value > largestShare) top.percent = Math.max(top.percent, value);
      else if (value > 0 && value <= 1) top.share = Math.max(top.share, value);
    });
  }
  const kept = new Set([...chosen].filter(i => !odd.has(i)));
  const seen = (kind: 'share' | 'percent') =>
    [...kept].flatMap((i): Seen[] => {
      const [task, top] = [tasks[i], tops[i]];
      return task && top && top[kind] > 0 ? [{ task, value: top[kind] }] : [];
    });
  const [percent, shares] = [seen('percent'), seen('share')];
  if (percent.length > 0 && shares.length > 0) return { tasks: kept, percent, shares, called: [] };
  const named = shares.filter(({ task }) => isCalled(tasks.indexOf(task)));
  return named.length > 0 ? { tasks: kept, percent, shares, called: named } : undefined;
}

/** The tasks and their losses with what is in percent, the values above 1, as shares too. */
export function inShares(
  tasks: readonly TaskMapping[],
  networks: MeasuredNetworks,
  mixed: MixedShares,
): { readonly tasks: readonly TaskMapping[]; readonly networks: MeasuredNetworks } {
  const { members } = networks;
  const changed = tasks.map((task, i) =>
    mixed.tasks.has(i) && task.measured ? { ...task, measured: 'complement' as const } : task,
  );
  const areAll = new Set(mixed.called.map(({ task }) => tasks.indexOf(task)));
  const losses = { ...networks.losses };
  const errors = networks.errors && { ...networks.errors };
  for (const split of splits) {
    const [column, spread] = [networks.losses[split], errors?.[split]];
    if (!column) continue;
    const valueAt = (p: number) => asMeasured(tasks[members[p] as number] ?? {}, column[p] as number);
    const isPercent = (p: number) =>
      areAll.has(members[p] as number) || (mixed.tasks.has(members[p] as number) && valueAt(p) > 1);
    losses[split] = column.map((loss, p) => {
      if (!mixed.tasks.has(members[p] as number)) return loss;
      return asMeasured(changed[members[p] as number] ?? {}, isPercent(p) ? valueAt(p) / 100 : valueAt(p));
    });
    if (errors && spread) errors[split] = spread.map((error, p) => (isPercent(p) ? error / 100 : error));
  }
  return { tasks: changed, networks: { ...networks, losses, ...(errors ? { errors } : {}) } };
}

/** What is asked of such values, with the numbers of the file. */
export function mixedWords({ percent, shares, called }: MixedShares): Message {
  const listed = (seen: readonly Seen[]) =>
    seen
      .slice(0, namedTasks)
      .map(({ task, value }) =>
        say('{name} {value}', { name: task.name.slice(0, 60), value: String(Number(value.toPrecision(6))) }),
      );
  if (called.length > 0)
    return say(
      'Values are called percent, but none is above 1, the largest {shares}: are they percent, and not shares of 1?',
      { shares: listed(called) },
    );
  return say(
    'Some values seem to be in percent, the largest {percent}, others shares of 1, the largest {shares}: is what is above 1 percent?',
    { percent: listed(percent), shares: listed(shares) },
  );
}
