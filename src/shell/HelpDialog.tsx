import { Fragment } from 'react';
import { helpTerms } from '../app/glossary/glossaryTerms.ts';
import { inEnglish, t } from '../base/i18n/text.ts';
import { Dialog } from '../base/ui/Dialog.tsx';
import { Rich } from '../base/ui/Rich.tsx';
import styles from './App.module.css';
import { OfflineLine } from './offline/OfflineLine.tsx';
import { thisBuild } from './thisBuild.ts';

/** Its title, as it was published. */
const paper = inEnglish('Which Tasks Should Be Learned Together in Multi-task Learning?');

interface HelpDialogProps {
  readonly open: boolean;
  onClose(): void;
  /** Shows the keys instead. */
  onKeys(): void;
}

/** What the page answers, its words, the way to its keys, and where its figures come from. */
export function HelpDialog({ open, onClose, onKeys }: HelpDialogProps) {
  return (
    <Dialog title={t('What this shows')} open={open} onClose={onClose}>
      <div className={styles.help}>
        <p>
          <Rich message="A network can learn one task or several together. Learned together, tasks may help each other, or hurt each other: <em>negative transfer</em>. Given measured networks and a budget for running them, Taskmates finds the networks that serve every task at the least total loss, and proves that nothing better exists." />
        </p>
        <dl>
          {helpTerms.map(({ id, name, meaning }) => (
            <Fragment key={id}>
              <dt>{t(name)}</dt>
              <dd>{t(meaning)}</dd>
            </Fragment>
          ))}
        </dl>
        <p>
          <button type="button" className="button" onClick={onKeys}>
            {t('Keys of this view')}
          </button>{' '}
          <Rich message="or press <kbd>?</kbd>" tags={{ kbd: inner => <kbd>{inner}</kbd> }} />
        </p>
        <OfflineLine />
        <p>
          <Rich
            message="The losses are those published with Standley, Zamir, Chen, Guibas, Malik and Savarese, {paper} (ICML 2020). Everything else is computed in this page."
            values={{ paper: <a href="https://arxiv.org/abs/1905.07553">{paper}</a> }}
          />
        </p>
        <p>
          <Rich
            message="This is Taskmates {version}, commit {commit}: name both when you report a fault. <a>Licences of what it is made of</a>."
            values={{ version: thisBuild.version, commit: <code>{thisBuild.commit}</code> }}
            tags={{ a: inner => <a href="./licences.txt">{inner}</a> }}
          />
        </p>
      </div>
    </Dialog>
  );
}
