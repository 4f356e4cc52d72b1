import { Fragment, useEffect, useRef } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { glossaryTerms } from '../../../app/glossary/glossaryTerms.ts';
import { t } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { CiteSection } from './CiteSection.tsx';
import styles from './GlossaryPanel.module.css';

/** Every term with its meaning, the one that a link leads to marked, and how to cite. */
export function GlossaryPanel() {
  const asked = useSetting('term');
  const marked = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked === '') return;
    marked.current?.scrollIntoView({ block: 'center' });
    marked.current?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <Fragment>
      <Panel
        id="learn-glossary"
        title={t('Glossary')}
        lead={t('The words as they are used here, each explained by those before it.')}
      >
        <dl className={styles.glossary}>
          {glossaryTerms.map(({ id, name, meaning }) => (
            <div
              key={id}
              className={id === asked ? `${styles.glossaryTerm} ${styles.isAsked}` : styles.glossaryTerm}
              data-testid="glossary-term"
              data-asked={id === asked || undefined}
              ref={
                id === asked
                  ? (element: HTMLDivElement | null) => {
                      marked.current = element;
                    }
                  : undefined
              }
              tabIndex={id === asked ? -1 : undefined}
            >
              <dt>{t(name)}</dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <CiteSection />
    </Fragment>
  );
}
