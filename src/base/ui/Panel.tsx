import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';
import styles from './Panel.module.css';

/** Where the finding of a panel stands, where that is not below it: on a slide. */
export const FindingPlace = createContext<Element | null>(null);

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
  const place = use(FindingPlace);
  return (
    <section className={styles.panel} data-testid="panel" aria-labelledby={`${id}-title`} id={id}>
      <header className={styles.panelHead}>
        <h2 id={`${id}-title`}>{title}</h2>
        <div className={styles.panelActions}>{actions}</div>
        <p className="panel-lead">{lead}</p>
      </header>
      {children}
      {finding !== undefined &&
        (place ? createPortal(finding, place) : <p className="panel-finding">{finding}</p>)}
    </section>
  );
}
