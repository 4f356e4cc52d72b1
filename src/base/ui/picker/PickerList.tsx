import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../i18n/text.ts';
import { typedKey } from '../typing/typedKey.ts';
import styles from './Picker.module.css';
import { findOptions, type PickerGroup, placeAfterKey } from './pickerGroups.ts';

export interface PickerListProps<Id extends string> {
  readonly title: string;
  readonly chosen: Id;
  readonly groups: readonly PickerGroup<Id>[];
  /** The button, in pixels of the window. */
  readonly below: DOMRect;
  onPick(id: Id): void;
  onClose(): void;
}

/** A native modal dialog with a field to type into and the list of what is found; Escape, a press beside it and a pick close it. */
export function PickerList<Id extends string>(props: PickerListProps<Id>) {
  const { title, chosen, groups, below, onPick, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<Id | undefined>(chosen);
  const found = findOptions(groups, typed);
  const options = found.flatMap(group => group.options);
  const place = Math.max(
    0,
    options.findIndex(option => option.id === active),
  );
  const idOf = (option: Id) => `${id}-${option}`;
  const activeId = options[place] && idOf(options[place].id);

  useEffect(() => {
    dialog.current?.showModal();
    // Where one points by a finger, the keyboard would cover the list: it comes when the field is touched.
    (window.matchMedia('(pointer: coarse)').matches ? close : field).current?.focus();
    window.addEventListener('resize', onClose);
    return () => window.removeEventListener('resize', onClose);
  }, [onClose]);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const pick = (option: Id) => {
    dialog.current?.close();
    onPick(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = typedKey(event);
    const next = options.length > 0 ? placeAfterKey(key, place, options.length) : undefined;
    if (next !== undefined) setActive(options[next]?.id);
    else if (key === 'Enter' && options[place]) pick(options[place].id);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={title}
      style={{ '--picker-left': `${below.left}px`, '--picker-top': `${below.bottom}px` } as object}
      onClose={onClose}
      onPointerDown={event => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className={styles.body}>
        <div className={styles.head}>
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label={t('Find by name')}
            placeholder={t('Find by name')}
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={activeId}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={event => {
              setTyped(event.target.value);
              setActive(undefined);
            }}
            onKeyDown={onKeyDown}
          />
          <button
            ref={close}
            type="button"
            className="button button-plain"
            onClick={() => dialog.current?.close()}
            aria-label={t('Close')}
          >
            ✕
          </button>
        </div>
        <div className={styles.list} role="listbox" id={`${id}-list`} aria-label={title}>
          {found.map((group, i) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields.
            <div key={group.title} role="group" aria-labelledby={`${id}-group-${i}`}>
              <div className={styles.group} id={`${id}-group-${i}`}>
                {group.title}
              </div>
              {group.options.map(option => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys of all options.
                <div
                  key={option.id}
                  id={idOf(option.id)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={option.id === chosen}
                  data-active={option === options[place]}
                  className={styles.option}
                  onClick={() => pick(option.id)}
                >
                  {option.text}
                </div>
              ))}
            </div>
          ))}
        </div>
        <p role="status" className={options.length > 0 ? 'visually-hidden' : styles.none}>
          {options.length > 0
            ? t('{count, plural, one {# name} other {# names}}', { count: options.length })
            : t('Nothing has this name.')}
        </p>
      </div>
    </dialog>
  );
}
