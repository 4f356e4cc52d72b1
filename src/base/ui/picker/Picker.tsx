import { type ComponentType, Fragment, Suspense, useCallback, useRef, useState } from 'react';
import { lazily } from '../lazy/lazily.tsx';
import styles from './Picker.module.css';
import type { PickerListProps } from './PickerList.tsx';
import type { PickerGroup } from './pickerGroups.ts';

/** Loaded when it is first opened. */
const PickerList = lazily(
  async () => (await import('./PickerList.tsx')).PickerList as ComponentType<PickerListProps<string>>,
);

interface PickerProps<Id extends string> {
  /** What is picked: “Data set”. */
  readonly title: string;
  readonly chosen: Id;
  readonly groups: readonly PickerGroup<Id>[];
  onPick(id: Id): void;
}

/**
 * A button with what is chosen; it opens a list of everything, by groups, in which one finds by typing. Below the button
 * where there is room, otherwise a sheet over the full width.
 */
export function Picker<Id extends string>({ title, chosen, groups, onPick }: PickerProps<Id>) {
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<DOMRect>();
  const close = useCallback(() => setPlace(undefined), []);
  const open = () => setPlace(button.current?.getBoundingClientRect());
  const text = groups.flatMap(({ options }) => options).find(({ id }) => id === chosen)?.text;
  return (
    <Fragment>
      <button
        ref={button}
        type="button"
        className={`button ${styles.button}`}
        title={text}
        aria-haspopup="dialog"
        aria-expanded={place !== undefined}
        onClick={open}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          open();
        }}
      >
        <span className="visually-hidden">{title}: </span>
        <span className={styles.chosen}>{text}</span>
      </button>
      {place && (
        <Suspense>
          <PickerList
            title={title}
            chosen={chosen}
            groups={groups}
            below={place}
            onPick={id => {
              if (id !== chosen) onPick(id as Id);
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </Fragment>
  );
}
