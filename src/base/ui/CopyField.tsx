import { useId, useRef, useState } from 'react';
import { t } from '../i18n/text.ts';
import styles from './CopyField.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  /** Lines of a long text; absent for one line. */
  readonly rows?: number;
  readonly isPrimary?: boolean;
  /** What stands below while nothing was copied. */
  readonly note?: string;
}

/** A text to copy, with what became of it. */
export function CopyField({ label, text, button, rows, isPrimary = false, note = '' }: CopyFieldProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState({ text: '', status: '' });
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ text, status: t('Copied.') });
    } catch {
      field.current?.select();
      const status = t('The browser did not allow copying: the text is selected, copy it with Ctrl+C.');
      setCopied({ text, status });
    }
  };
  const attributes = {
    id,
    ref: field,
    className: styles.copyText,
    'aria-label': label,
    readOnly: true,
    spellCheck: false,
    value: text,
    onFocus: () => field.current?.select(),
  };
  return (
    <div
      data-testid="copy-field"
      className={rows === undefined ? styles.copyField : `${styles.copyField} ${styles.copyFieldLong}`}
    >
      {rows === undefined ? <input {...attributes} /> : <textarea rows={rows} {...attributes} />}
      <button
        type="button"
        className={isPrimary ? 'button button-primary' : 'button'}
        onClick={() => void copy()}
      >
        {button}
      </button>
      <p className={styles.copyNote} role="status">
        {copied.text === text ? copied.status : note}
      </p>
    </div>
  );
}
