import { useId, useRef } from 'react';
import type { ChangePhase } from '../../../app/configuration/configurationStore.ts';
import { useChange } from '../../../app/context/hooks.ts';
import { leastBudget } from '../../../app/side/leastBudget.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { budgetPatch } from '../../../app/side/sideParts.ts';
import { formatLeastCost, unitText } from '../../../app/words/format.ts';
import styles from '../../../app/words/Headline.module.css';
import { t } from '../../../base/i18n/text.ts';
import { limitTexts } from '../../../base/ui/typing/limitTexts.ts';
import { typedKey } from '../../../base/ui/typing/typedKey.ts';
import { useTypedNumber } from '../../../base/ui/typing/useTypedNumber.ts';

/** Pixels of horizontal drag for one step of the budget. */
const pixelsPerStep = 14;

/** The budget within a sentence: type it, drag it sideways, or use the arrow keys. */
export function HeadlineBudget({ side }: { side: Side }) {
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
