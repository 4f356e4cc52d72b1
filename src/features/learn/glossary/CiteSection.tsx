import { t } from '../../../base/i18n/text.ts';
import { CopyField } from '../../../base/ui/CopyField.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';

const paper = `@inproceedings{standley2020tasks,
  title     = {Which Tasks Should Be Learned Together in Multi-task Learning?},
  author    = {Standley, Trevor and Zamir, Amir and Chen, Dawn and Guibas, Leonidas and Malik, Jitendra and Savarese, Silvio},
  booktitle = {Proceedings of the 37th International Conference on Machine Learning (ICML)},
  year      = {2020},
  note      = {arXiv:1905.07553}
}`;

const tool = `@misc{taskmates,
  title = {Taskmates: which tasks should be learned together?},
  note  = {Interactive explorer; groupings by exact search}
}`;

/** What to cite for figures that were made here, ready to copy. */
export function CiteSection() {
  return (
    <Panel
      id="learn-cite"
      title={t('How to cite')}
      lead={t(
        'Cite the paper for the four settings and the method, the source that stands under each table for its figures, and this tool for what it computed. Share gives the link that reopens your figure.',
      )}
    >
      <CopyField label={t('The paper')} text={paper} button={t('Copy')} rows={8} />
      <CopyField label={t('This tool')} text={tool} button={t('Copy')} rows={4} />
    </Panel>
  );
}
