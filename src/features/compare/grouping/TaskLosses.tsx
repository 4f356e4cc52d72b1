import { useMemo } from 'react';
import { sideErrors } from '../../../app/side/sideErrors.ts';
import { formatLossWithError, taskWord } from '../../../app/words/format.ts';
import { type WrittenChange, writeTaskChange } from '../../../app/words/taskChangeWords.ts';
import type { Phrase } from '../../../base/i18n/message.ts';
import { t } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { isSameSense } from '../../../core/tables/taskChange.ts';
import { TaskLossTable } from '../../../figures/grouping/TaskLossTable.tsx';
import type { ComparedSide } from '../sides/useComparedSide.ts';
import { sharedColors } from './sharedColors.ts';

/** A table of more rows scrolls within so many pixels. */
const mostRows = 16;
const mostHeight = 470;

/** What each task has in both groupings and how it changes from A to B; a task that one side lacks has a dash. */
export function TaskLosses({ a, b }: { a: ComparedSide; b: ComparedSide }) {
  const rows = useMemo(() => rowsOf(a, b), [a, b]);
  const isValue = a.kind === 'affinity';
  const said = measureOf({ tasks: [...a.networks.tasks, ...b.networks.tasks] });
  return (
    <Panel
      id="task-losses"
      title={t('Task by task')}
      lead={
        isValue
          ? t(
              'Value of each task in the two groupings, {better, select, higher {higher} other {lower}} is better.',
              {
                better: a.words.better,
              },
            )
          : t(
              'Test {measure} of each task in the two groupings{direction, select, lower {, lower is better} higher {, higher is better} other {, lower is better unless said}}.',
              { measure: said.measure, direction: said.direction },
            )
      }
      finding={<Extremes rows={rows} measure={said.measure} isValue={isValue} />}
    >
      <ScrollRegion
        title={t('{heading} task by task', { heading: said.heading })}
        mostHeight={rows.length > mostRows ? mostHeight : undefined}
      >
        <TaskLossTable
          caption={
            isValue
              ? t('Value of each task in both groupings')
              : t('Test {measure} of each task in both groupings', { measure: said.measure })
          }
          titles={['A', 'B', t('B against A')]}
          rows={rows}
        />
      </ScrollRegion>
    </Panel>
  );
}

type Row = ReturnType<typeof rowsOf>[number];

/** A row per task of A, then those that only B has. Losses are `undefined` where there is no task or no grouping. */
function rowsOf(a: ComparedSide, b: ComparedSide) {
  const [tasksA, tasksB] = [a.networks.tasks, b.networks.tasks];
  const places = matchTasks(tasksA, tasksB);
  const colors = sharedColors(tasksA, tasksB);
  const [lossesA, lossesB] = [a.value?.grouping?.reported, b.value?.grouping?.reported];
  const ofA = tasksA.map((task, i) => {
    const place = places[i] ?? -1;
    const [inA, inB] = [lossesA?.[i], lossesB?.[place]];
    const losses = [written(a, i, inA), written(b, place, inB)];
    const isOpposite = place >= 0 && !isSameSense(task, tasksB[place] ?? {});
    // Of affinities the lead says which values are better.
    return {
      key: `a ${task.id}`,
      task: a.tasks[i] ?? task,
      place: i,
      color: colors.a[i],
      inA,
      inB,
      losses,
      isOpposite,
    };
  });
  const onlyB = tasksB.flatMap((task, i) => {
    if (places.includes(i)) return [];
    const losses = [written(a, -1, undefined), written(b, i, lossesB?.[i])];
    const only = { inA: undefined, inB: lossesB?.[i], isOpposite: false };
    return [
      { key: `b ${task.id}`, task: b.tasks[i] ?? task, place: -1, color: colors.b[i], losses, ...only },
    ];
  });
  return [...ofA, ...onlyB].map(row => {
    const [from, to] = [row.inA ?? Number.NaN, row.inB ?? Number.NaN];
    if (row.isOpposite) return { ...row, change: opposite() };
    return { ...row, change: writeTaskChange(a.networks, row.place, from, to) };
  });
}

/** What stands in the place of a change between values of which one is better when lower, the other when higher. */
function opposite(): WrittenChange {
  return { text: t('not comparable: opposite directions'), isBetter: false, rank: Number.NaN };
}

/** A loss with the digits of its own table, and its error where it is known; a dash where there is no loss. */
function written(side: ComparedSide, task: number, loss: number | undefined): string {
  if (loss === undefined || !side.value?.grouping) return '–';
  const error = sideErrors(side, side.value.grouping)?.perTask[task] ?? Number.NaN;
  return formatLossWithError(side.networks, task, loss, error);
}

/** Which task changes most, each way. */
function Extremes({ rows, measure, isValue }: { rows: readonly Row[]; measure: Phrase; isValue: boolean }) {
  const comparable = rows.filter(({ change }) => Number.isFinite(change.rank));
  const known = comparable
    .filter(({ change }) => change.rank !== 0)
    .toSorted((x, y) => x.change.rank - y.change.rank);
  if (comparable.length === 0) return t('No task has comparable values on both sides.');
  if (known.length === 0)
    return isValue
      ? t('Every task has the same value on both sides.')
      : t('Every task has the same {measure} on both sides.', { measure });
  const words = (row: Row) => t('{task} ({change})', { task: taskWord(row.task), change: row.change.text });
  const better = known.find(({ change }) => change.rank < 0);
  const worse = known.findLast(({ change }) => change.rank > 0);
  if (better && worse)
    return t('From A to B {better} improves most and {worse} worsens most.', {
      better: words(better),
      worse: words(worse),
    });
  if (better) return t('From A to B {better} improves most.', { better: words(better) });
  return worse && t('From A to B {worse} worsens most.', { worse: words(worse) });
}
