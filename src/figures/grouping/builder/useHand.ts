import { useMemo } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { type HandBench, type HandSettings, handNetworksOf } from '../../../app/side/handBench.ts';
import { formatHand } from '../../../app/side/handNetworks.ts';
import { sizeName } from '../../../app/words/format.ts';
import { colouredTasks } from '../../../app/words/shownTasks.ts';
import { taskColors } from '../../../app/words/taskColors.ts';
import type { HandScore } from '../../../core/frontier/handGrouping.ts';
import { standardSize } from '../../../core/tables/standardSize.ts';
import type { GroupingBuilderProps } from './GroupingBuilder.tsx';
import { builderNetworks, scoreOfHand } from './handScore.ts';

export interface Hand {
  readonly score: HandScore;
  readonly settings: HandSettings;
  /** The rules of the search that it breaks, a sentence each. */
  readonly faults: readonly string[];
  /** What the builder takes, but for its words. */
  readonly builder: Omit<GroupingBuilderProps, 'outcome'>;
}

/** The grouping by hand of the link, scored, and what changes it. */
export function useHand(bench: HandBench): Hand {
  const hand = useSetting('hand');
  const heads = useSetting('heads');
  const objective = useSetting('objective');
  const weights = useSetting('weights');
  const change = useChange();
  const settings = useMemo(
    () => bench.settings ?? { heads, objective, weights },
    [bench, heads, objective, weights],
  );
  const tasks = useMemo(() => colouredTasks(bench.tasks, taskColors(bench.tasks)), [bench]);
  return useMemo(() => {
    const networks = handNetworksOf(bench, hand);
    const score = scoreOfHand(bench, hand, settings);
    const { costUnit, newCost, dearest } = bench;
    return {
      score,
      settings,
      faults: bench.faultsOf(networks),
      builder: {
        tasks,
        networks: builderNetworks(networks, score),
        unserved: score.unserved,
        ...{ costUnit, newCost, dearest },
        sizesOf: list => bench.costsOf(list),
        isMeasured: list => bench.isMeasured(list),
        sizeName: cost => (standardSize(costUnit, cost) ? sizeName(score.table, cost) : ''),
        onChange: changed => change({ hand: formatHand(changed, bench.tasks) }),
      },
    };
  }, [bench, hand, settings, tasks, change]);
}
