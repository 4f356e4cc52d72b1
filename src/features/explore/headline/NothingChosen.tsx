import { Fragment } from 'react';
import { useChange } from '../../../app/context/hooks.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { constraintWords } from '../../../app/words/constraintWords.ts';
import { formatLeastCost, joinWords, numberWord, unitText } from '../../../app/words/format.ts';
import styles from '../../../app/words/Headline.module.css';
import { splitWord } from '../../../app/words/splitWords.ts';
import { ownText, t } from '../../../base/i18n/text.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import type { Constraint } from '../../../core/search/constraints.ts';
import { type LossTable, type Split, splits } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { liftConstraint } from '../liftConstraint.ts';

/** Why nothing can be chosen at this budget, and what would help. */
export function NothingChosen({ side, curve }: { side: Side; curve: StrategyCurve }) {
  const { networks: table } = side;
  const constrained = side.settings.constraints.length > 0 ? 'yes' : 'no';
  const { infeasible, conflict } = curve.kind === 'frontier' ? curve.frontier : {};
  if (conflict) return <Conflict side={side} conflict={conflict} />;
  if (infeasible?.kind === 'sets' || (table.isOfAffinities && firstBudget(curve) === undefined)) {
    return t(
      'nothing can be chosen: no networks of these sizes{constrained, select, yes { and under these constraints} other {}} hold every task by known affinities. Allow other sizes{constrained, select, yes {, or lift a constraint} other {}}.',
      { constrained },
    );
  }
  if (infeasible?.kind === 'tasks') {
    const count = table.tasks.length;
    return t(
      'nothing can be chosen: the search serves up to {most} tasks, and this table has {count}. Leave out {tooMany} of them in its file, or look at one network for all and at each task alone. Gains and networks below are complete.',
      { most: infeasible.most, count, tooMany: count - infeasible.most },
    );
  }
  if (infeasible?.kind === 'split') return <NoSplit split={infeasible.split} table={table} />;
  if (infeasible?.kind === 'unserved') {
    const tasks = joinWords(infeasible.tasks.map(task => ownText(table.tasks[task]?.name ?? '?')));
    return t(
      'nothing can be chosen: no network is left that this strategy can choose for {tasks}{constrained, select, yes {, or lift a constraint} other {}}.',
      { tasks, constrained },
    );
  }
  if (infeasible?.kind === 'networks') {
    return t(
      '{most, plural, one {no {word} network serves} other {no {word} networks serve}} every task: allow more networks{constrained, select, yes {, or lift a constraint} other {}}.',
      { most: infeasible.most, word: numberWord(infeasible.most), constrained },
    );
  }
  const first = firstBudget(curve);
  if (first === undefined) {
    return t(
      'nothing can be chosen: the table lacks the networks or {measures} that this strategy needs{constrained, select, yes {, or lift a constraint} other {}}.',
      { constrained, measures: measureOf(table).measures },
    );
  }
  return t(
    'nothing serves every task: this strategy needs at least {budget} {unit}{constrained, select, yes {, or lift a constraint} other {}}.',
    { budget: formatLeastCost(first), unit: unitText(table.costUnit, first), constrained },
  );
}

function firstBudget(curve: StrategyCurve): number | undefined {
  return curve.kind === 'frontier' ? curve.frontier.steps[0]?.budget : curve.points[0]?.budget;
}

/** Constraints that no grouping within the largest budget meets, each with a button that lifts it. */
function Conflict({ side, conflict }: { side: Side; conflict: readonly Constraint[] }) {
  const { networks: table, configuration } = side;
  const change = useChange();
  return (
    <Fragment>
      {conflict.length > 1
        ? t('nothing can be chosen: these constraints cannot be met together. Lift any one of them: ')
        : t('nothing can be chosen: lift ')}
      {conflict.map(constraint => {
        const words = constraintWords(constraint, table);
        return (
          <button
            key={words}
            type="button"
            className={`button ${styles.headlineLift}`}
            onClick={() => change(liftConstraint(configuration, table, constraint))}
          >
            {words}
          </button>
        );
      })}
    </Fragment>
  );
}

/** The table lacks the losses by which a strategy chooses. */
function NoSplit({ split, table }: { split: Split; table: LossTable }) {
  const present = joinWords(splits.filter(other => table.losses[other]).map(splitWord));
  const why = t(
    'nothing can be chosen: this strategy chooses by {split} {measures}, and this table has {present} {measures} only.',
    { split: splitWord(split), present, measures: measureOf(table).measures },
  );
  if (split !== 'validation') return why;
  return `${why}${t(' If these may choose as well as report, open the file again and map them as of the validation split.')}`;
}
