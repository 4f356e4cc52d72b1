import { useState } from 'react';
import { t } from '../i18n/text.ts';

interface NumberFieldProps {
  readonly title: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Each time a number in range is typed. */
  onChange(value: number): void;
  /** When the field is left. */
  onEnd(): void;
}

/** A number with its title. What is being typed counts once it is a number in range. */
export function NumberField({ title, value, least, most, onChange, onEnd }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const isValid = (text: string) => text !== '' && Number(text) >= least && Number(text) <= most;
  const isBad = draft !== undefined && !isValid(draft);
  return (
    <label className="field number-field">
      <span>{title}</span>
      <input
        type="number"
        min={least}
        max={most}
        step="any"
        value={draft ?? value}
        aria-invalid={isBad}
        onChange={event => {
          setDraft(event.target.value);
          if (isValid(event.target.value)) onChange(Number(event.target.value));
        }}
        onBlur={() => {
          setDraft(undefined);
          onEnd();
        }}
      />
      {isBad && (
        <span role="alert">{t('{least} to {most}', { least: String(least), most: String(most) })}</span>
      )}
    </label>
  );
}
