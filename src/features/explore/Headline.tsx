import { Suspense, useId, useRef } from 'react';
import type { ChangePhase } from '../../app/configuration/configurationStore.ts';
import { useChange, useSetting } from '../../app/context/hooks.ts';
import { leastBudget } from '../../app/side/leastBudget.ts';
import type { LossSide, Side } from '../../app/side/sideOf.ts';
import { budgetPatch } from '../../app/side/sideParts.ts';
import { formatCost, formatLeastCost, numberWord, unitText } from '../../app/words/format.ts';
import styles from '../../app/words/Headline.module.css';
import { searchStateWords } from '../../app/words/searchStateWords.ts';
import { groupedStrategies, strategyNames } from '../../app/words/strategyNames.ts';
import { writeTotal } from '../../app/words/writeTotal.ts';
import { t } from '../../base/i18n/text.ts';
import { lazily } from '../../base/ui/lazy/lazily.tsx';
import { Rich } from '../../base/ui/Rich.tsx';
import { limitTexts } from '../../base/ui/typing/limitTexts.ts';
import { typedKey } from '../../base/ui/typing/typedKey.ts';
import { useTypedNumber } from '../../base/ui/typing/useTypedNumber.ts';
import { curveAt } from '../../core/frontier/curveAt.ts';
import type { Proof } from '../../core/frontier/frontier.ts';
import { gapInWords } from '../../core/frontier/gapInWords.ts';
import type { GroupedStrategyKey } from '../../core/strategies/strategy.ts';
import { isPredicted } from '../../core/tables/lossTable.ts';

const ReplicateShare = lazily(async () => (await import('./ReplicateShare.tsx')).ReplicateShare);

/** Loaded when it is needed, which is seldom. */
const NothingChosen = lazily(async () => (await import('./NothingChosen.tsx')).NothingChosen);

/** The present state as a sentence whose underlined parts are controls. */
export function Headline({ side }: { side: Side }) {
  const { networks: table, curve, value, words } = side;
  const grouping = value?.grouping;
  const predicted = grouping?.networks.filter(network => isPredicted(table, network)).length ?? 0;
  const outcome = grouping ? (
    <Rich
      message="<b>{count, plural, one {{word} network} other {{word} networks}}</b> {predicted, select, none {} all {(all predicted) } other {({few} predicted) }}{count, plural, one {serves} other {serve}} {tasks, plural, =1 {the only task} other {all {taskWord} tasks}} at a {objective} of <b>{total}</b>{against}{comparison}."
      values={{
        count: grouping.networks.length,
        word: numberWord(grouping.networks.length),
        predicted: predicted === 0 ? 'none' : predicted === grouping.networks.length ? 'all' : 'some',
        few: numberWord(predicted),
        tasks: table.tasks.length,
        taskWord: numberWord(table.tasks.length),
        objective: words.name,
        total: writeTotal(side, grouping),
        against: words.against,
        comparison: <Comparison side={side} total={grouping.total} />,
      }}
    />
  ) : curve ? (
    <Suspense>
      <NothingChosen side={side} curve={curve} />
    </Suspense>
  ) : (
    searchStateWords(side.curves[side.strategy]?.state)
  );
  return (
    <p className={styles.headline} id="headline" data-testid="headline">
      <Rich
        message={
          side.kind === 'affinity'
            ? 'With at most {budget}, chosen by affinities, {outcome}'
            : 'With {budget} and networks chosen by {strategy}, {outcome}'
        }
        values={{
          budget: <BudgetField side={side} />,
          strategy: <StrategyField />,
          outcome,
        }}
      />
      {value?.proof && !value.proof.proved && value.proof.gap > 0 && (
        <>
          {' '}
          <span
            className={styles.badge}
            title={t('The search is not done, or was stopped: a better grouping may exist.')}
          >
            {t('at most {gap} {side, select, higher {below} other {above}} the optimum', {
              gap: gapInWords(value.proof.gap),
              side: words.better,
            })}
          </span>
        </>
      )}
      {value?.proof?.proved && (
        <>
          {' '}
          <span className={styles.badge} title={proofTitle(value.proof)}>
            ✓ {t('proved optimal')}
          </span>
        </>
      )}
      {side.kind === 'losses' && grouping && table.errors && (
        <Suspense fallback={null}>
          <ReplicateShare side={side} grouping={grouping} />
        </Suspense>
      )}
    </p>
  );
}

function proofTitle({ method, gap }: Proof): string {
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
  return t('{how}: value minus lower bound is {gap}. Optimal by the losses used to choose.', {
    how,
    gap: String(gap),
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

/** ": 11.3% below one network for everything and 4.1% below five half-size networks" */
function Comparison({ side, total }: { side: Side; total: number }) {
  const { networks: table, words, budget } = side;
  const losses: Partial<LossSide['curves']> = side.curves;
  const one = losses['all-in-one']?.state;
  const separate = losses.independent?.state;
  const parts: string[] = [];
  const compare = (other: number, name: string) => {
    if (!Number.isFinite(other)) return;
    if (words.isSame(total, other)) parts.push(t('the same as {other}', { other: name }));
    else
      parts.push(
        t('{distance} {side, select, below {below} other {above}} {other}', {
          distance: words.distance(total, other),
          side: words.shown(total) < words.shown(other) ? 'below' : 'above',
          other: name,
        }),
      );
  };
  if (side.kind === 'affinity' && budget > 1)
    compare(
      side.inOneNetwork.reduce((sum, value) => sum + value, 0),
      t('one network for everything'),
    );
  if (one?.kind === 'done') {
    const value = curveAt(one.curve, budget);
    if (value) compare(value.total, t('one network for everything'));
  }
  if (separate?.kind === 'done') {
    const value = curveAt(separate.curve, budget);
    if (value?.grouping) {
      const count = table.tasks.length;
      const networks = t(
        '{count, plural, one {{word} single-task network} other {{word} single-task networks}} ({cost}\u00a0{unit})',
        {
          ...{ count, word: numberWord(count) },
          ...{
            cost: formatCost(value.grouping.cost),
            unit: unitText(table.costUnit, value.grouping.cost),
          },
        },
      );
      compare(value.total, networks);
    }
  }
  const [first, second] = parts;
  if (first === undefined) return null;
  return second === undefined ? t(': {first}', { first }) : t(': {first} and {second}', { first, second });
}

/** Pixels of horizontal drag for one step of the budget. */
const pixelsPerStep = 14;

/** The budget within a sentence: type it, drag it sideways, or use the arrow keys. */
function BudgetField({ side }: { side: Side }) {
  const { range, budget, budgetField, networks } = side;
  const unit = unitText(networks.costUnit, budget);
  const changeAll = useChange();
  const change = (to: number, phase?: ChangePhase) => changeAll(budgetPatch(budgetField, to), phase);
  const limits = { least: leastBudget(side), most: range.maximum, isWhole: budgetField === 'groups' };
  const typing = useTypedNumber(budget, limits);
  const faultId = useId();
  const drag = useRef<{ x: number; budget: number; moved: boolean } | undefined>(undefined);
  const fit = (value: number) => Math.min(limits.most, Math.max(limits.least, value));

  const shown = typing.text ?? formatLeastCost(budget);
  const commit = () => {
    typing.leave();
    if (typing.number !== undefined && typing.number !== budget) change(typing.number);
  };

  return (
    <span>
      <input
        className={`${styles.headlineControl} ${styles.headlineBudget}`}
        aria-label={t('Budget in {unit}, from {least} to {most}', {
          unit: unitText(networks.costUnit),
          ...limitTexts(limits),
        })}
        inputMode="decimal"
        type="text"
        value={shown}
        // As wide as what is typed: costs may have many digits.
        style={{ width: `${Math.max(2.8, shown.length + 0.4)}ch` }}
        onFocus={event => event.target.select()}
        aria-invalid={typing.fault !== ''}
        aria-describedby={typing.fault === '' ? undefined : faultId}
        onChange={event => typing.type(event.target.value)}
        onBlur={commit}
        onKeyDown={event => {
          const key = typedKey(event);
          if (key === 'Enter') commit();
          if (key === 'Escape') typing.drop();
          const direction = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
          if (direction === 0) return;
          event.preventDefault();
          typing.drop();
          change(fit(budget + direction * range.step));
        }}
        onPointerDown={event => {
          drag.current = { x: event.clientX, budget, moved: false };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={event => {
          const start = drag.current;
          if (!start) return;
          const steps = Math.round((event.clientX - start.x) / pixelsPerStep);
          if (steps === 0 && !start.moved) return;
          start.moved = true;
          typing.drop();
          change(fit(start.budget + steps * range.step), 'drag');
        }}
        onPointerUp={() => {
          if (drag.current?.moved) changeAll({}, 'commit');
          drag.current = undefined;
        }}
      />{' '}
      <strong>{unit}</strong>
      {typing.fault !== '' && (
        <span className={styles.headlineFault} role="alert" id={faultId}>
          {typing.fault}
        </span>
      )}
    </span>
  );
}
