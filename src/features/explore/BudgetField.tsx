import { useRef, useState } from 'react';
import { useChange, useSetting } from '../../app/context/hooks.ts';
import type { BudgetRange } from '../../app/side/budgetRange.ts';
import { formatCost } from '../../app/words/format.ts';
import { t } from '../../base/i18n/text.ts';

interface BudgetFieldProps {
  readonly range: BudgetRange;
  readonly unit: string;
}

/** Pixels of horizontal drag for one step of the budget. */
const pixelsPerStep = 14;

/** The budget within a sentence: type it, drag it sideways, or use the arrow keys. */
export function BudgetField({ range, unit }: BudgetFieldProps) {
  const budget = useSetting('budget');
  const change = useChange();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const drag = useRef<{ x: number; budget: number; moved: boolean } | undefined>(undefined);
  const fit = (value: number) => Math.min(range.maximum, Math.max(range.minimum, value));

  const shown = draft ?? formatCost(budget);
  const commit = () => {
    if (draft === undefined) return;
    const value = Number(draft.replace(',', '.'));
    setDraft(undefined);
    if (draft.trim() !== '' && Number.isFinite(value)) change({ budget: fit(value) });
  };

  return (
    <span className="headline-nowrap">
      <input
        className="headline-control headline-budget"
        aria-label={t('Budget in {unit}, from {least} to {most}', {
          unit,
          least: String(range.minimum),
          most: String(range.maximum),
        })}
        inputMode="decimal"
        type="text"
        value={shown}
        // As wide as what is typed: costs may have many digits.
        style={{ width: `${Math.max(2.8, shown.length + 0.4)}ch` }}
        onFocus={event => event.target.select()}
        onChange={event => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={event => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(undefined);
          const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
          if (direction === 0) return;
          event.preventDefault();
          setDraft(undefined);
          change({ budget: fit(budget + direction * range.step) });
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
          setDraft(undefined);
          change({ budget: fit(start.budget + steps * range.step) }, 'drag');
        }}
        onPointerUp={() => {
          if (drag.current?.moved) change({}, 'commit');
          drag.current = undefined;
        }}
      />{' '}
      <strong>{unit}</strong>
    </span>
  );
}
