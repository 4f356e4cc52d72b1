import { type ReactNode, Suspense, useState } from 'react';
import { t } from '../../base/i18n/text.ts';
import { useClosing } from '../../base/ui/hooks/useClosing.ts';
import { lazily } from '../../base/ui/lazy/lazily.tsx';
import styles from './SaveMenu.module.css';
import type { SaveItem } from './saveItem.ts';

interface SaveMenuProps {
  /** What the list of buttons is called: "Networks: save". */
  readonly label: string;
  readonly items: readonly SaveItem[];
  /** What else the menu asks, at its end. */
  readonly children?: ReactNode;
  /** Beside the menu: other ways to read the same. */
  readonly beside?: ReactNode;
}

const SaveList = lazily(async () => (await import('./SaveList.tsx')).SaveList);

/** A menu of what can be taken away, and what became of the last one. */
export function SaveMenu({ label, items, children, beside }: SaveMenuProps) {
  const [status, setStatus] = useState({ text: '', isError: false });
  const { menu, close } = useClosing();
  // Drawings change with each move of a hand: their menus are made when they open.
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.menu} data-testid="save-menu">
      {beside}
      <details ref={menu} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary aria-label={label}>{t('Save')}</summary>
        {isOpen && (
          <div className={styles.list}>
            <Suspense fallback={t('Loading…')}>
              <SaveList items={items} onTake={close} onStatus={setStatus} />
              {children}
            </Suspense>
          </div>
        )}
      </details>
      <p role="status" className={status.isError ? styles.error : undefined}>
        {status.text}
      </p>
    </div>
  );
}
