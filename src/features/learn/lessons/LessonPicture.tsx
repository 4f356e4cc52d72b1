import { useCallback, useEffect, useMemo } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { useSession } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { colouredTasks } from '../../../app/words/shownTasks.ts';
import { taskColors } from '../../../app/words/taskColors.ts';
import { runInSlices } from '../../../base/steps/runInSlices.ts';
import { useAsync } from '../../../base/ui/hooks/useAsync.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import { traceCurve } from '../../../core/frontier/traceCurve.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { diagramNetworks } from '../../../figures/grouping/diagramNetworks.ts';
import { MiniGrouping } from '../../../figures/grouping/MiniGrouping.tsx';
import { TableMiniature } from '../../../figures/heatmap/TableMiniature.tsx';
import type { Lesson, LessonPlace } from '../format/lesson.ts';
import { stepConfiguration } from './stepLink.ts';

/** Places that are about networks that were chosen; all others are about pairs of tasks. */
const ofNetworks: readonly LessonPlace[] = ['headline', 'frontier', 'grouping', 'networks'];

/** What a lesson is about, small and without words: of the step that stands for it the grouping that is chosen, or who helps whom. */
export function LessonPicture({ lesson }: { readonly lesson: Lesson }) {
  const { session } = useApp();
  const configuration = useMemo(
    () => stepConfiguration(lesson, lesson.picture, { course: '', lang: '', embed: false }).configuration,
    [lesson],
  );
  const { data, strategy, budget } = configuration;
  const state = useSession(all => all.tables[data]);
  useEffect(() => void loadTable(session, data), [session, data]);
  if (state?.kind !== 'loaded') return null;
  const { loaded } = state;
  const look = lesson.steps[lesson.picture - 1]?.look ?? [];
  return loaded.kind === 'losses' && look.some(place => ofNetworks.includes(place)) ? (
    <ChosenMiniature table={loaded.table} strategy={strategy} budget={budget} />
  ) : (
    <TableMiniature loaded={loaded} />
  );
}

interface ChosenMiniatureProps extends Pick<Configuration, 'strategy' | 'budget'> {
  readonly table: LossTable;
}

/** The networks that a strategy chooses at a budget. */
function ChosenMiniature({ table, strategy, budget }: ChosenMiniatureProps) {
  const choose = useCallback(
    async (signal: AbortSignal) => {
      const options = { headRule: 'validation', maximumBudget: budget, budgets: [budget], seed: 1 } as const;
      const curve = await runInSlices(traceCurve(strategy, table, options), { signal });
      return curveAt(curve, budget)?.grouping;
    },
    [table, strategy, budget],
  );
  const { value: grouping, error } = useAsync(choose);
  if (error !== undefined) throw error;
  if (!grouping) return null;
  return (
    <MiniGrouping
      networks={diagramNetworks(table, grouping)}
      tasks={colouredTasks(table.tasks, taskColors(table.tasks))}
      width={96}
      scale={{ mostCost: grouping.cost, mostNetworks: grouping.networks.length }}
    />
  );
}
