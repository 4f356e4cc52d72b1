export interface SelectProps<T extends string> {
  /** Shown before the list; give `hideTitle` to keep it for screen readers only. */
  readonly title: string;
  readonly hideTitle?: boolean;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string; readonly disabled?: boolean }[];
  onChange(value: T): void;
}

/** A native list box with its title. */
export function Select<T extends string>({
  title,
  hideTitle = false,
  value,
  options,
  onChange,
}: SelectProps<T>) {
  return (
    <label className="field">
      <span className={hideTitle ? 'visually-hidden' : undefined}>{title}</span>
      <select value={value} onChange={event => onChange(event.target.value as T)}>
        {options.map(option => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
