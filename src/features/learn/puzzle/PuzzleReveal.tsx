import { useEffect, useMemo, useRef, useState } from 'react';
import { formatCost, joinWords, networkPhrase, unitText } from '../../../app/words/format.ts';
import type { ObjectiveWords } from '../../../app/words/objectiveWords.ts';
import { colouredTasks } from '../../../app/words/shownTasks.ts';
import { taskColors } from '../../../app/words/taskColors.ts';
import { t } from '../../../base/i18n/text.ts';
import { groupingChange } from '../../../core/frontier/groupingChange.ts';
import type { HandScore } from '../../../core/frontier/handGrouping.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { distanceSentence, isOptimum } from '../../../figures/grouping/builder/handOutcome.ts';
import { describeNetwork, diagramNetworks } from '../../../figures/grouping/diagramNetworks.ts';
import { GroupingDiagram } from '../../../figures/grouping/GroupingDiagram.tsx';
import styles from './PuzzlePanel.module.css';
import { PuzzleTasks } from './PuzzleTasks.tsx';

interface PuzzleRevealProps {
  readonly table: LossTable;
  readonly mine: HandScore;
  readonly best: HandScore;
  readonly words: ObjectiveWords;
}

/** How long the reader's own networks stand in the place of the optimum's before they become these, in ms. */
const startMs = 900;

/** The reader's grouping beside the optimum, which comes out of it: networks that both have move, the others go and come. */
export function PuzzleReveal({ table, mine, best, words }: PuzzleRevealProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [isPlaying, setPlaying] = useState(!isStill);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setTimeout(() => setPlaying(false), startMs);
    return () => window.clearTimeout(timer);
  }, [isPlaying]);
  const networks = useMemo(() => diagramNetworks(mine.table, mine.grouping), [mine]);
  const optimal = useMemo(() => diagramNetworks(best.table, best.grouping), [best]);
  const title = (name: string, list: typeof networks) =>
    `${name}: ${list.map(network => describeNetwork(network, table.tasks)).join(t('; '))}`;
  const cost = (score: HandScore) =>
    `${formatCost(score.grouping.cost)} ${unitText(table.costUnit, score.grouping.cost)}`;
  return (
    <section className={styles.puzzleReveal} aria-labelledby="puzzle-reveal-title">
      <h3 id="puzzle-reveal-title" ref={heading} tabIndex={-1}>
        {t('Yours and the optimum')}
      </h3>
      <p>
        <RevealWords table={table} mine={mine} best={best} words={words} />
      </p>
      <div className={styles.puzzleSides} data-testid="puzzle-sides">
        <Side
          name={t('Yours, {cost}', { cost: cost(mine) })}
          {...{ table, title: title(t('Yours'), networks), networks, beside: optimal }}
        />
        <Side
          name={t('The optimum, {cost}', { cost: cost(best) })}
          {...{ table, title: title(t('The optimum'), optimal), beside: networks }}
          networks={isPlaying ? networks : optimal}
        />
      </div>
      {!isStill && (
        <p>
          <button type="button" className="button" disabled={isPlaying} onClick={() => setPlaying(true)}>
            {t('Play the difference again')}
          </button>
        </p>
      )}
      <PuzzleTasks table={table} score={mine} best={best} />
    </section>
  );
}

function RevealWords({ table, mine, best, words }: PuzzleRevealProps) {
  const isComplete = mine.unserved.length === 0 && Number.isFinite(mine.grouping.total);
  const names = (networks: readonly number[]) =>
    joinWords(networks.map(network => networkPhrase(best.table, network)));
  const total = t('The optimum’s {objective} is {total}{against}.', {
    ...{ objective: words.name, total: words.format(best.grouping.total), against: words.against },
  });
  if (!isComplete)
    return `${t('The optimum has {networks}.', { networks: names(best.grouping.networks) })} ${total}`;
  if (isOptimum(mine, best))
    return `${t('Yours is as good as the optimum, by the {kind, select, affinities {affinities} other {losses}} that it is chosen by.', { kind: table.isOfAffinities ? 'affinities' : 'losses' })} ${total}`;
  const { added, removed } = groupingChange(mine.grouping, best.grouping);
  const kind = added.length === 0 ? 'removed' : removed.length === 0 ? 'added' : 'both';
  const difference = t(
    'The optimum {kind, select, added {has {added} besides} removed {does without {removed}} other {has {added} in place of {removed}}}.',
    { kind, added: names(added), removed: names(removed) },
  );
  return [difference, total, distanceSentence(table, mine, best, words)].join(' ');
}

type Networks = ReturnType<typeof diagramNetworks>;

interface SideProps {
  readonly name: string;
  readonly title: string;
  readonly table: LossTable;
  readonly networks: Networks;
  readonly beside: Networks;
}

function Side({ name, title, table, networks, beside }: SideProps) {
  const [task, setTask] = useState<string | null>(null);
  const [network, setNetwork] = useState<number | null>(null);
  const tasks = useMemo(() => colouredTasks(table.tasks, taskColors(table.tasks)), [table]);
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <GroupingDiagram
        {...{ title, tasks, networks, beside }}
        costUnit={table.costUnit}
        highlightTask={task}
        onHighlightTask={setTask}
        highlightNetwork={network}
        onHighlightNetwork={setNetwork}
      />
    </figure>
  );
}
