import { useId } from 'react';
import type { LocalText } from '../format/lesson.ts';
import { withWritten, writtenIn } from './draft.ts';
import type { LessonLanguage } from './lessonLanguage.ts';
import styles from './MakerPanel.module.css';

interface LocalFieldProps {
  readonly title: string;
  readonly value: LocalText;
  readonly language: LessonLanguage;
  /** Lines of a long text; absent for one line. */
  readonly rows?: number;
  onChange(value: LocalText): void;
}

/** A text in one language; what it says in the other stands behind it where it says nothing yet. */
export function LocalField({ title, value, language, rows, onChange }: LocalFieldProps) {
  const id = useId();
  const attributes = {
    id,
    lang: language,
    value: writtenIn(value, language),
    placeholder: writtenIn(value, language === 'en' ? 'zh' : 'en'),
    maxLength: 5000,
  };
  const change = (written: string) => onChange(withWritten(value, language, written));
  return (
    <div className={styles.local}>
      <label htmlFor={id}>{title}</label>
      {rows === undefined ? (
        <input type="text" {...attributes} onChange={event => change(event.target.value)} />
      ) : (
        <textarea rows={rows} {...attributes} onChange={event => change(event.target.value)} />
      )}
    </div>
  );
}
