import { Fragment, type ReactNode, useId, useState } from 'react';
import { t } from '../../i18n/text.ts';
import { hasWords } from '../picker/pickerGroups.ts';
import styles from './FewOfMany.module.css';

/** Up to so many things stand all together, unless less is said. */
const usuallyFew = 24;

interface FewOfManyProps<T> {
  readonly items: readonly T[];
  /** How many stand together of many. */
  readonly shownOfMany?: number;
  /** By what a thing is found. */
  nameOf(item: T): string;
  /** Whether a thing is shown before those about which nothing was said. */
  isFirst?(item: T): boolean;
  children(shown: readonly T[]): ReactNode;
}

/** Of a few things all; of many those first that matter, and whichever is looked for by its name. */
export function FewOfMany<T>(props: FewOfManyProps<T>) {
  const { items, nameOf, isFirst, shownOfMany = usuallyFew, children } = props;
  const [typed, setTyped] = useState('');
  const id = useId();
  if (items.length <= usuallyFew) return children(items);
  const found = items.filter(item => hasWords(nameOf(item), typed));
  const first = isFirst ? [...found.filter(isFirst), ...found.filter(item => !isFirst(item))] : found;
  const shown = new Set(first.slice(0, shownOfMany));
  return (
    <Fragment>
      <div className={`field ${styles.find}`}>
        <input
          type="text"
          aria-label={t('Find by name')}
          placeholder={t('Find by name')}
          aria-describedby={id}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
        <p id={id} role="status">
          {found.length === 0
            ? t('Nothing has this name.')
            : t('{shown} of {count} shown', { shown: shown.size, count: items.length })}
        </p>
      </div>
      {children(items.filter(item => shown.has(item)))}
    </Fragment>
  );
}
