import { Fragment, Suspense, useMemo, useRef, useState } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { keepSame } from '../../../app/side/keepLast.ts';
import { totalErrorOf } from '../../../app/side/sideErrors.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { Announcement } from '../../../app/words/Announcement.tsx';
import styles from '../../../app/words/Headline.module.css';
import { replicateCount, totalErrorNote } from '../../../app/words/replicateWords.ts';
import { searchStateWords } from '../../../app/words/searchStateWords.ts';
import { groupedStrategies, strategyNames } from '../../../app/words/strategyNames.ts';
import { writeTotal } from '../../../app/words/writeTotal.ts';
import { t } from '../../../base/i18n/text.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import { Rich } from '../../../base/ui/Rich.tsx';
import { Steady } from '../../../base/ui/Steady.tsx';
import type { Grouping, Proof } from '../../../core/frontier/frontier.ts';
import type { GroupedStrategyKey } from '../../../core/strategies/strategy.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { useWidth } from '../../../figures/axes/useWidth.ts';
import { HeadlineBudget } from './HeadlineBudget.tsx';
import { HeadlineNetworks } from './HeadlineNetworks.tsx';
import {
  answerWords,
  comparisonWords,
  outcomeMessage,
  outcomeValues,
  proofWords,
  type SaidParts,
  saidParts,
  sentenceMessages,
  sentencesOf,
} from './outcomeWords.ts';

const ReplicateShare = lazily(async () => (await import('./ReplicateShare.tsx')).ReplicateShare);

/** Loaded when it is needed, which is seldom. */
const NothingChosen = lazily(async () => (await import('./NothingChosen.tsx')).NothingChosen);

/** Below this width the networks are the answer: of the sentence only the controls and the total stay in sight. */
const briefWidth = 560;

/**
 * The present state as a sentence whose underlined parts are controls, its networks as chips, and a note on what they are worth. It
 * takes the room of all its steps at once: nothing below moves with the budget.
 */
export function Headline({ side }: { side: Side }) {
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame, 1200);
  const isBrief = width < briefWidth;
  const { kind, strategy, networks: table, curve, value } = side;
  const grouping = value?.grouping;
  const isDone = side.curves[side.strategy]?.state?.kind === 'done';
  const hasSettled = curve !== undefined && isDone;
  const [same] = useState(() => keepSame<SaidParts>());
  const said = same(saidParts(side));
  const { headlines, notes } = useMemo(
    () => (hasSettled ? sentencesOf(said, curve, isBrief) : { headlines: [], notes: [] }),
    [hasSettled, said, curve, isBrief],
  );
  const outcome = grouping ? (
    <Rich
      message={outcomeMessage}
      values={{ ...outcomeValues(side, grouping), total: <Total side={side} grouping={grouping} /> }}
      tags={{ more: inner => <span className={isBrief ? 'visually-hidden' : undefined}>{inner}</span> }}
    />
  ) : curve ? (
    <Suspense>
      <NothingChosen side={side} curve={curve} />
    </Suspense>
  ) : (
    searchStateWords(side.curves[strategy]?.state)
  );
  return (
    <Fragment>
      <section className={styles.answer} ref={frame} id="headline" data-testid="headline">
        <h2 className={styles.headline}>
          <Steady texts={headlines}>
            <Rich
              message={sentenceMessages[kind]}
              values={{ budget: <HeadlineBudget side={side} />, strategy: <StrategyField />, outcome }}
            />
          </Steady>
        </h2>
        <div className={styles.underline}>
          <HeadlineNetworks side={side} width={width} />
          <p className={styles.worth}>
            <Steady texts={notes}>
              {grouping && (
                <span className={isBrief ? 'visually-hidden' : undefined}>
                  {comparisonWords(side, grouping.total, side.budget)}
                </span>
              )}
              <ProofBadge side={side} proof={value?.proof} />
              {side.kind === 'losses' && grouping && table.errors && (
                <Suspense fallback={null}>
                  <ReplicateShare side={side} grouping={grouping} />
                </Suspense>
              )}
            </Steady>
          </p>
        </div>
      </section>
      <Announcement words={isDone ? () => answerWords(side) : undefined} />
    </Fragment>
  );
}

/** The total; where its standard error is known, how that is to be read on asking. */
function Total({ side, grouping }: { side: Side; grouping: Grouping }) {
  const text = writeTotal(side, grouping);
  if (!Number.isFinite(totalErrorOf(side)(grouping))) return text;
  return <span title={totalErrorNote(replicateCount(side.networks))}>{text}</span>;
}

function ProofBadge({ side, proof }: { side: Side; proof: Proof | undefined }) {
  const said = proofWords(side, proof);
  if (!said) return null;
  const title = proof?.proved
    ? proofTitle(proof, side.networks)
    : t('The search is not done, or was stopped: a better grouping may exist.');
  return (
    <Fragment>
      {' '}
      <span className={styles.badge} title={title}>
        {said}
      </span>
    </Fragment>
  );
}

function proofTitle({ method, gap }: Proof, table: LossTable): string {
  const how =
    method === 'column-generation'
      ? t('No grouping outside those compared can be better, by the prices of a linear program')
      : method === 'branch-and-bound'
        ? t('No grouping outside those compared can be better, by the bounds of branch and bound')
        : method === 'threshold-covers'
          ? t('No grouping within the budget serves every task below a lower threshold')
          : method === 'relaxation'
            ? t('No grouping can pass the bound of a relaxation, and this one reaches it')
            : t('Every grouping was covered by the subset dynamic programme');
  return t('{how}: value minus lower bound is {gap}. Optimal by the {measures} used to choose.', {
    how,
    gap: String(gap),
    measures: measureOf(table).measures,
  });
}

function StrategyField() {
  const strategy = useSetting('strategy');
  const change = useChange();
  return (
    <select
      className={styles.headlineControl}
      aria-label={t('Strategy')}
      value={strategy}
      onChange={event => change({ strategy: event.target.value as GroupedStrategyKey })}
    >
      {groupedStrategies.map(key => (
        <option key={key} value={key}>
          {t(strategyNames[key].phrase)}
        </option>
      ))}
    </select>
  );
}
