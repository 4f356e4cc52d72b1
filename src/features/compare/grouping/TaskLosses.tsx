import { useMemo } from 'react';
import { formatGain, formatTaskLoss, taskWord } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import { TaskLossTable } from '../../../figures/grouping/TaskLossTable.tsx';
import type { ComparedLosses } from '../sides/useComparedSide.ts';
import { sharedColors } from './sharedColors.ts';

/** The test loss of each task in both groupings and how it changes from A to B; a task that one side lacks has a dash. */
export function TaskLosses({ a, b }: { a: ComparedLosses; b: ComparedLosses }) {
  const rows = useMemo(() => rowsOf(a, b), [a, b]);
  return (
    <Panel
      id="task-losses"
      title={t('Task by task')}
      lead={t('Test loss of each task in the two groupings, lower is better unless said.')}
      finding={<Extremes rows={rows} />}
    >
      <ScrollRegion title={t('Losses task by task')}>
        <TaskLossTable
          caption={t('Test loss of each task in both groupings')}
          titles={['A', 'B', t('B against A')]}
          rows={rows}
        />
      </ScrollRegion>
    </Panel>
  );
}

type Row = ReturnType<typeof rowsOf>[number];

/** A row per task of A, then those that only B has. Losses are `undefined` where there is no task or no grouping. */
function rowsOf(a: ComparedLosses, b: ComparedLosses) {
  const places = matchTasks(a.tasks, b.tasks);
  const colors = sharedColors(a.tasks, b.tasks);
  const [lossesA, lossesB] = [a.value?.grouping?.reported, b.value?.grouping?.reported];
  const ofA = a.tasks.map((task, i) => {
    const place = places[i] ?? -1;
    const [inA, inB] = [lossesA?.[i], lossesB?.[place]];
    const losses = [written(a, i, inA), written(b, place, inB)];
    return { key: `a ${task.id}`, task, color: colors.a[i], inA, inB, losses };
  });
  const onlyB = b.tasks.flatMap((task, i) => {
    if (places.includes(i)) return [];
    const losses = [written(a, -1, undefined), written(b, i, lossesB?.[i])];
    return [{ key: `b ${task.id}`, task, color: colors.b[i], inA: undefined, inB: lossesB?.[i], losses }];
  });
  return [...ofA, ...onlyB].map(row => {
    const [from, to] = [row.inA ?? Number.NaN, row.inB ?? Number.NaN];
    return { ...row, percent: (100 * (to - from)) / Math.abs(from) };
  });
}

/** A loss with the digits of its own table; a dash where there is none. */
function written({ table }: ComparedLosses, task: number, loss: number | undefined): string {
  return loss === undefined ? '–' : formatTaskLoss(table, task, loss);
}

/** Which task changes most, each way. */
function Extremes({ rows }: { rows: readonly Row[] }) {
  const known = rows
    .filter(row => Number.isFinite(row.percent) && Math.abs(row.percent) >= 0.05)
    .toSorted((x, y) => x.percent - y.percent);
  if (rows.every(row => !Number.isFinite(row.percent))) return t('No task has a loss on both sides yet.');
  if (known.length === 0) return t('Every task has the same loss on both sides.');
  const words = (row: Row) =>
    t('{task} ({change}%)', { task: taskWord(row.task), change: formatGain(row.percent) });
  const better = known.find(row => row.percent < 0);
  const worse = known.findLast(row => row.percent > 0);
  if (better && worse)
    return t('From A to B the loss falls most for {better} and rises most for {worse}.', {
      better: words(better),
      worse: words(worse),
    });
  if (better) return t('From A to B the loss falls most for {better}.', { better: words(better) });
  return worse && t('From A to B the loss rises most for {worse}.', { worse: words(worse) });
}
