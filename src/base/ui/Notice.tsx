import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly kind: 'notice' | 'error';
  readonly children: ReactNode;
  /** What the reader can do about it: buttons. */
  readonly actions?: ReactNode;
}

/** A message that stays until it is dealt with. */
export function Notice({ kind, children, actions }: NoticeProps) {
  return (
    <div
      className={`${styles.notice} ${kind === 'error' ? styles.noticeError : ''}`}
      data-testid="notice"
      role={kind === 'error' ? 'alert' : 'status'}
    >
      <div className={styles.noticeText}>{children}</div>
      {actions}
    </div>
  );
}
