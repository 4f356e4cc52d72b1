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
}

/** What the page answers, its words, its keys, and where its figures come from. */
export function HelpDialog({ open, onClose }: HelpDialogProps) {
  return (
    <Dialog title={t('What this shows')} open={open} onClose={onClose}>
      <div className={styles.help}>
        <p>
          <Rich message="A network can learn one task or several together. Learned together, tasks may help each other, or hurt each other: <em>negative transfer</em>. Given measured networks and a budget for running them, Taskmates finds the networks that serve every task at the least total loss, and proves that nothing better exists." />
        </p>
        <dl>
          <dt>{t('Budget')}</dt>
          <dd>
            {t(
              'What the chosen networks may cost together. 1 SNT (Standard Network Time) runs one full-size network.',
            )}
          </dd>
          <dt>{t('Gain')}</dt>
          <dd>
            {t(
              'How much better a task does with a partner than alone, in percent. Positive helps, negative hurts.',
            )}
          </dd>
          <dt>{t('Auxiliary task')}</dt>
          <dd>
            {t(
              'A task that a network trains only because it helps the others: its own prediction comes from elsewhere.',
            )}
          </dd>
          <dt>{t('Frontier')}</dt>
          <dd>{t('The least total loss that each budget buys, for each way of choosing (strategy).')}</dd>
        </dl>
        <h3>{t('Keys')}</h3>
        <dl>
          <dt>{t('← → on the budget')}</dt>
          <dd>{t('previous and next budget; Page Up and Page Down four steps; Home and End the ends')}</dd>
          <dt>{t('Arrows on the heatmap')}</dt>
          <dd>{t('walk the cells; Enter keeps one selected; Escape lets go')}</dd>
          <dt>{t('Arrows on the scatter of Compare')}</dt>
          <dd>{t('walk the pairs, across by A and up by B; Enter keeps one selected')}</dd>
          <dt>{t('Space on Play or the budget')}</dt>
          <dd>{t('plays the budgets one after another')}</dd>
          <dt>P</dt>
          <dd>
            {t(
              'shows the figures, or a lesson, as slides for a hall; arrows, Page Up and Page Down, Space, Home and End go through them, Escape leaves',
            )}
          </dd>
          <dt>{t('Ctrl+Z, Ctrl+Shift+Z')}</dt>
          <dd>{t('undo and redo any change; the browser’s Back and Forward do the same')}</dd>
        </dl>
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
