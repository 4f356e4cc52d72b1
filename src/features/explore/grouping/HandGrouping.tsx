import { Fragment, useMemo, useState } from 'react';
import { curveSoFar } from '../../../app/context/curveState.ts';
import { useChange } from '../../../app/context/hooks.ts';
import type { HandBench } from '../../../app/side/handBench.ts';
import { formatHand, handOf } from '../../../app/side/handNetworks.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { HandNetwork } from '../../../core/frontier/handGrouping.ts';
import { GroupingBuilder } from '../../../figures/grouping/builder/GroupingBuilder.tsx';
import {
  costSentence,
  distanceSentence,
  isOver,
  scoreSentences,
} from '../../../figures/grouping/builder/handOutcome.ts';
import { benchOf, scoreOfGrouping } from '../../../figures/grouping/builder/handScore.ts';
import { useHand } from '../../../figures/grouping/builder/useHand.ts';
import styles from './GroupingPanel.module.css';
import { TaskTable } from './TaskTable.tsx';

/** The reader's own grouping: put together here, counted against the budget and held against the optimum at its cost. */
export function HandGrouping({ side }: { side: Side }) {
  const bench = benchOf(side);
  return bench && <HandBuilder side={side} bench={bench} />;
}

function HandBuilder({ side, bench }: { side: Side; bench: HandBench }) {
  const { networks: table, words, budget } = side;
  const { hand } = side.configuration;
  const change = useChange();
  const [isStarted, setStarted] = useState(false);
  const begin = (networks: readonly HandNetwork[]) => {
    setStarted(true);
    change({ hand: formatHand(networks, table.tasks) });
  };
  const { score, settings, faults, builder } = useHand(bench);
  const curve = curveSoFar((side.kind === 'losses' ? side.curves.optimal : side.curves.affinity).state);
  const present = curve && curveAt(curve, budget);
  const start = present?.grouping;
  const { cost } = score.grouping;
  const best = useMemo(() => {
    const grouping = curve && curveAt(curve, cost)?.grouping;
    return grouping && scoreOfGrouping(bench, table, grouping, settings);
  }, [curve, cost, bench, table, settings]);

  if (hand.length === 0) {
    return (
      <div className={styles.handStart}>
        <p>
          {t(
            'Put networks together yourself and see what they come to. Start from what the search chose, or from nothing.',
          )}
        </p>
        <button
          type="button"
          className="button button-primary"
          disabled={!start}
          onClick={() => start && begin(handOf(table, start))}
        >
          {t(
            present?.proof?.proved === false
              ? 'Start from the best found at {budget} {unit}'
              : 'Start from the optimum at {budget} {unit}',
            { budget: formatCost(budget), unit: unitText(table.costUnit, budget) },
          )}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => begin([{ tasks: [], cost: builder.newCost }])}
        >
          {t('Start empty')}
        </button>
      </div>
    );
  }
  const isServed = Number.isFinite(score.validationTotal) && Number.isFinite(score.grouping.total);
  const sentences = [
    ...scoreSentences(score.table, score, words, settings),
    ...faults,
    ...(isServed && best && faults.length === 0 ? [distanceSentence(score.table, score, best, words)] : []),
  ];
  const costs = costSentence({ cost, budget, unit: table.costUnit });
  return (
    <Fragment>
      <GroupingBuilder {...builder} focusFirst={isStarted} outcome={[costs, ...sentences].join(' ')} />
      <p className={styles.handOutcome} data-testid="hand-outcome">
        <strong className={isOver({ cost, budget }) ? styles.handOver : undefined}>{costs}</strong>{' '}
        {sentences.join(' ')}
      </p>
      <TaskTable side={side} networks={score.table} grouping={score.grouping} />
    </Fragment>
  );
}
