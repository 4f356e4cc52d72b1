import { useMemo } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { formatHand, parseHand } from '../../../app/side/handNetworks.ts';
import { sizeName } from '../../../app/words/format.ts';
import { taskColors } from '../../../app/words/taskColors.ts';
import { costsOfTasks, type HandScore, isMeasured } from '../../../core/frontier/handGrouping.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { standardSize } from '../../../core/tables/standardSize.ts';
import { indexOf } from '../../../core/tables/tableIndex.ts';
import type { GroupingBuilderProps } from './GroupingBuilder.tsx';
import { builderNetworks, type HandSettings, scoreOfHand } from './handScore.ts';

export interface Hand {
  readonly score: HandScore;
  readonly settings: HandSettings;
  /** What the builder takes, but for its words. */
  readonly builder: Omit<GroupingBuilderProps, 'outcome'>;
}

/** The grouping by hand of the link, scored by a measured table, and what changes it. */
export function useHand(measured: LossTable): Hand {
  const hand = useSetting('hand');
  const heads = useSetting('heads');
  const objective = useSetting('objective');
  const weights = useSetting('weights');
  const change = useChange();
  const settings = useMemo(() => ({ heads, objective, weights }), [heads, objective, weights]);
  const tasks = useMemo(() => {
    const colors = taskColors(measured.tasks);
    return measured.tasks.map((task, i) => ({ ...task, color: colors[i] as string }));
  }, [measured]);
  return useMemo(() => {
    const networks = parseHand(hand, measured.tasks);
    const score = scoreOfHand(measured, hand, settings);
    const { leastCost, greatestCost } = indexOf(measured);
    return {
      score,
      settings,
      builder: {
        tasks,
        networks: builderNetworks(networks, score),
        unserved: score.unserved,
        costUnit: measured.costUnit,
        sizesOf: list => costsOfTasks(measured, list),
        isMeasured: list => isMeasured(measured, list),
        newCost: leastCost,
        dearest: greatestCost,
        sizeName: cost => (standardSize(measured.costUnit, cost) ? sizeName(measured, cost) : ''),
        onChange: changed => change({ hand: formatHand(changed, measured.tasks) }),
      },
    };
  }, [measured, hand, settings, tasks, change]);
}
