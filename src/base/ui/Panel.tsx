import type { ReactNode } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  readonly id: string;
  readonly title: ReactNode;
  /** One plain line that says what is to be seen. */
  readonly lead: ReactNode;
  /** Right of the title: exports and the table twin. */
  readonly actions?: ReactNode;
  /** One computed sentence about the present state. */
  readonly finding?: ReactNode;
  readonly children: ReactNode;
}

/** A section under a rule: title, one line on what is to be seen, content, one computed finding. */
export function Panel({ id, title, lead, actions, finding, children }: PanelProps) {
  return (
    <section className={styles.panel} data-testid="panel" aria-labelledby={`${id}-title`} id={id}>
      <header className={styles.panelHead}>
        <h2 id={`${id}-title`}>{title}</h2>
        <div className={styles.panelActions}>{actions}</div>
        <p className="panel-lead">{lead}</p>
      </header>
      {children}
      {finding !== undefined && <p className="panel-finding">{finding}</p>}
    </section>
  );
}
