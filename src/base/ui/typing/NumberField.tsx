import { useId } from 'react';
import { typedKey } from './typedKey.ts';
import { type NumberLimits, useTypedNumber } from './useTypedNumber.ts';

interface NumberFieldProps extends NumberLimits {
  readonly title: string;
  readonly value: number;
  /** Each time a number that counts is typed. */
  onChange(value: number): void;
  /** When the field is left. */
  onEnd?(): void;
}

/**
 * A number with its title: typed with a comma or a point, or moved by the arrow keys; never by the wheel. What does not count is
 * said beside it and stays as it was typed; Escape takes it back.
 */
export function NumberField({ title, value, onChange, onEnd, ...limits }: NumberFieldProps) {
  const typing = useTypedNumber(value, limits);
  const faultId = useId();
  const step = (by: number) => {
    const next = Math.min(limits.most, Math.max(limits.least, Number((value + by).toPrecision(12))));
    typing.drop();
    if (next !== value) onChange(next);
  };
  return (
    <label className="field number-field">
      <span>{title}</span>
      <input
        type="text"
        inputMode={limits.isWhole && limits.least >= 0 ? 'numeric' : 'decimal'}
        role="spinbutton"
        aria-valuenow={typing.number ?? value}
        aria-valuemin={limits.least}
        aria-valuemax={limits.most}
        aria-invalid={typing.fault !== ''}
        aria-describedby={typing.fault === '' ? undefined : faultId}
        autoComplete="off"
        spellCheck={false}
        value={typing.text ?? String(value)}
        onChange={event => {
          const number = typing.type(event.target.value);
          if (number !== undefined && number !== value) onChange(number);
        }}
        onBlur={() => {
          typing.leave();
          onEnd?.();
        }}
        onKeyDown={event => {
          const key = typedKey(event);
          if (key === 'Escape') typing.drop();
          if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
          event.preventDefault();
          step(key === 'ArrowUp' ? 1 : -1);
        }}
      />
      {typing.fault !== '' && (
        <span role="alert" id={faultId}>
          {typing.fault}
        </span>
      )}
    </label>
  );
}
