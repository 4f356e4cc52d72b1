import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../i18n/text.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  onClose(): void;
  readonly children: ReactNode;
}

/** A native modal dialog: Escape and a click beside it close it, focus returns to where it was. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby="dialog-title"
      onClose={onClose}
      onMouseDown={event => {
        // The second press of a double click on what opened it is none beside it.
        if (event.target === ref.current && event.detail < 2) onClose();
      }}
    >
      <div className={styles.dialogBody}>
        <div className={styles.dialogHead}>
          <h2 id="dialog-title">{title}</h2>
          <button type="button" className="button button-plain" onClick={onClose} aria-label={t('Close')}>
            ✕
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
