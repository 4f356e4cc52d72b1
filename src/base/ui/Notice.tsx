import type { ReactNode } from 'react';
import './Notice.css';

interface NoticeProps {
  readonly kind: 'notice' | 'error';
  readonly children: ReactNode;
  /** What the reader can do about it: buttons. */
  readonly actions?: ReactNode;
}

/** A message that stays until it is dealt with. */
export function Notice({ kind, children, actions }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <div className="notice-text">{children}</div>
      {actions}
    </div>
  );
}
