import { type ReactNode, useId } from 'react';
import styles from './MappingPanel.module.css';

interface QuestionProps<T extends string> {
  readonly title: string;
  /** Whether it is to be answered before the table can be opened. */
  readonly isAsked: boolean;
  /** `undefined` while it is not answered. */
  readonly value: T | undefined;
  readonly options: readonly (readonly [T, string])[];
  onChange(value: T): void;
  /** What belongs to the answer. */
  readonly children?: ReactNode;
}

/** A question about the files, with its answers. */
export function Question<T extends string>({
  title,
  isAsked,
  value,
  options,
  onChange,
  children,
}: QuestionProps<T>) {
  const name = useId();
  return (
    <fieldset className={isAsked ? `${styles.mappingQuestion} ${styles.isAsked}` : styles.mappingQuestion}>
      <legend>{title}</legend>
      {options.map(([key, text]) => (
        <label key={key} className={styles.mappingChoice}>
          <input type="radio" name={name} checked={value === key} onChange={() => onChange(key)} />
          {text}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
