import type { Constraint } from '../../domain/constraints.ts';
import { curveAt } from '../../domain/curveAt.ts';
import type { Proof } from '../../domain/frontier.ts';
import { isPredicted, type LossTable, type Split, splits } from '../../domain/lossTable.ts';
import type { GroupedStrategyKey } from '../../domain/strategies/strategy.ts';
import type { StrategyCurve } from '../../domain/traceCurve.ts';
import { liftConstraint } from '../../state/constraintsOf.ts';
import { constraintWords } from '../constraintWords.ts';
import { formatCost, joinWords, numberWord } from '../format.ts';
import { useChange, useSetting } from '../hooks.ts';
import { groupedStrategies, strategyNames } from '../strategyNames.ts';
import { BudgetField } from './BudgetField.tsx';
import { type ExploreData, useConstraining, useConstraints, useCurve } from './useExplore.ts';
import { useGrouping } from './useGrouping.ts';
import { useObjectiveWords } from './useObjectiveWords.ts';
import '../headline.css';

interface HeadlineProps {
  readonly data: ExploreData;
}

/** The present state as a sentence whose underlined parts are controls. */
export function Headline({ data }: HeadlineProps) {
  const { table, range } = data;
  const { curve, value } = useGrouping(table);
  const grouping = value?.grouping;
  const predicted = grouping?.networks.filter(network => isPredicted(table, network)).length ?? 0;
  const words = useObjectiveWords(table);
  return (
    <p className="headline" data-testid="headline">
      With <BudgetField range={range} unit={table.costUnit} /> and networks chosen by <StrategyField />,{' '}
      {grouping ? (
        <>
          <strong>
            {numberWord(grouping.networks.length)} network{grouping.networks.length === 1 ? '' : 's'}
          </strong>{' '}
          {predicted > 0 &&
            `(${predicted === grouping.networks.length ? 'all' : numberWord(predicted)} predicted) `}
          serve{grouping.networks.length === 1 ? 's' : ''}{' '}
          {table.tasks.length === 1 ? 'the only task' : `all ${numberWord(table.tasks.length)} tasks`} at a{' '}
          {words.name} of <strong>{words.format(grouping.total)}</strong>
          {words.against}
          <Comparison data={data} total={grouping.total} />.
        </>
      ) : curve ? (
        <Nothing curve={curve} table={table} />
      ) : (
        'the search is running…'
      )}
      {value?.proof && !value.proof.proved && value.proof.gap > 0 && (
        <>
          {' '}
          <span
            className="badge"
            title="The search is not done, or was stopped: a better grouping may exist."
          >
            at most {value.proof.gap.toPrecision(2)} above the optimum
          </span>
        </>
      )}
      {value?.proof?.proved && (
        <>
          {' '}
          <span className="badge" title={proofTitle(value.proof)}>
            ✓ proved optimal
          </span>
        </>
      )}
    </p>
  );
}

function proofTitle({ method, gap }: Proof): string {
  const how =
    method === 'column-generation'
      ? 'No grouping outside those compared can be better, by the prices of a linear program'
      : method === 'threshold-covers'
        ? 'No grouping within the budget serves every task below a lower threshold'
        : 'Every grouping was covered by the subset dynamic programme';
  return `${how}: value minus lower bound is ${gap}. Optimal by the losses used to choose.`;
}

function StrategyField() {
  const strategy = useSetting('strategy');
  const change = useChange();
  return (
    <select
      className="headline-control"
      aria-label="Strategy"
      value={strategy}
      onChange={event => change({ strategy: event.target.value as GroupedStrategyKey })}
    >
      {groupedStrategies.map(key => (
        <option key={key} value={key}>
          {strategyNames[key].phrase}
        </option>
      ))}
    </select>
  );
}

/** ": 11.3% below one network for everything and 4.1% below five half-size networks" */
function Comparison({ data, total }: { data: ExploreData; total: number }) {
  const { table } = data;
  const budget = useSetting('budget');
  const words = useObjectiveWords(table);
  const one = useCurve(table, 'all-in-one');
  const separate = useCurve(table, 'independent');
  const parts: string[] = [];
  const compare = (other: number, name: string) => {
    if (!Number.isFinite(other)) return;
    if (words.isSame(total, other)) parts.push(`the same as ${name}`);
    else parts.push(`${words.distance(total, other)} ${total < other ? 'below' : 'above'} ${name}`);
  };
  if (one?.kind === 'done') {
    const value = curveAt(one.curve, budget);
    if (value) compare(value.total, 'one network for everything');
  }
  if (separate?.kind === 'done') {
    const value = curveAt(separate.curve, budget);
    const count = `${numberWord(table.tasks.length)} single-task network${table.tasks.length === 1 ? '' : 's'}`;
    if (value?.grouping) {
      const cost = formatCost(value.grouping.cost);
      compare(value.total, `${count} (${cost}\u00a0${table.costUnit})`);
    }
  }
  return parts.length === 0 ? null : <>: {joinWords(parts)}</>;
}

/** Constraints that no grouping within the largest budget meets, each with a button that lifts it. */
function Conflict({ conflict, table }: { conflict: readonly Constraint[]; table: LossTable }) {
  const parts = useConstraining();
  const change = useChange();
  return (
    <>
      nothing can be chosen:{' '}
      {conflict.length > 1 ? 'these constraints cannot be met together. Lift any one of them: ' : 'lift '}
      {conflict.map(constraint => {
        const words = constraintWords(constraint, table);
        return (
          <button
            key={words}
            type="button"
            className="button headline-lift"
            onClick={() => change(liftConstraint(parts, table, constraint))}
          >
            {words}
          </button>
        );
      })}
    </>
  );
}

/** The table lacks the losses by which a strategy chooses. */
function NoSplit({ split, table }: { split: Split; table: LossTable }) {
  const present = joinWords(splits.filter(other => table.losses[other]));
  return (
    <>
      nothing can be chosen: this strategy chooses by {split} losses, and this table has {present} losses
      only.
      {split === 'validation' &&
        ` If these may choose as well as report, open the file again and map them as validation losses.`}
    </>
  );
}

/** Why nothing can be chosen at this budget, and what would help. */
function Nothing({ curve, table }: { curve: StrategyCurve; table: LossTable }) {
  const constraints = useConstraints(table);
  const restore = constraints.length > 0 ? ', or lift a constraint' : '';
  const { infeasible, conflict } = curve.kind === 'frontier' ? curve.frontier : {};
  if (conflict) return <Conflict conflict={conflict} table={table} />;
  if (infeasible?.kind === 'tasks') {
    return (
      <>
        nothing can be chosen: the search serves up to {infeasible.most} tasks, and this table has{' '}
        {table.tasks.length}. Leave out {table.tasks.length - infeasible.most} of them in its file, or look at
        one network for all and at each task alone. Gains and networks below are complete.
      </>
    );
  }
  if (infeasible?.kind === 'split') return <NoSplit split={infeasible.split} table={table} />;
  if (infeasible?.kind === 'unserved') {
    const names = joinWords(infeasible.tasks.map(task => table.tasks[task]?.name ?? '?'));
    return (
      <>
        nothing can be chosen: no network is left that this strategy can choose for {names}
        {restore}.
      </>
    );
  }
  if (infeasible?.kind === 'networks') {
    return (
      <>
        no {numberWord(infeasible.most)} network{infeasible.most === 1 ? ' serves' : 's serve'} every task:
        allow more networks{restore}.
      </>
    );
  }
  const first = curve.kind === 'frontier' ? curve.frontier.steps[0]?.budget : curve.points[0]?.budget;
  if (first === undefined) {
    return (
      <>nothing can be chosen: the table lacks the networks or losses that this strategy needs{restore}.</>
    );
  }
  return (
    <>
      nothing serves every task: this strategy needs at least {formatCost(first)} {table.costUnit}
      {restore}.
    </>
  );
}
