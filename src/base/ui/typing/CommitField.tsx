import { useId, useState } from 'react';
import { typedKey } from './typedKey.ts';

interface CommitFieldProps {
  /** Shown before the field. */
  readonly title: string;
  /** What screen readers say, where the title alone would not do. */
  readonly label?: string;
  readonly value: string;
  /** When the field is left or Enter is pressed with another text that is not empty. */
  onCommit(value: string): void;
  /** When Enter or Escape is pressed, whatever came of it. */
  onEnd?: () => void;
}

/** A line of text that counts once it is left; Escape takes back what was typed. */
export function CommitField({ title, label, value, onCommit, onEnd }: CommitFieldProps) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const id = useId();
  const commit = () => {
    const text = draft?.trim() ?? '';
    setDraft(undefined);
    if (text !== '' && text !== value) onCommit(text);
  };
  return (
    <label className="field" htmlFor={id}>
      <span>{title}</span>
      <input
        id={id}
        type="text"
        aria-label={label}
        value={draft ?? value}
        spellCheck={false}
        onChange={event => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={event => {
          const key = typedKey(event);
          if (key === 'Enter') commit();
          if (key === 'Escape') setDraft(undefined);
          if (key === 'Enter' || key === 'Escape') onEnd?.();
        }}
      />
    </label>
  );
}
