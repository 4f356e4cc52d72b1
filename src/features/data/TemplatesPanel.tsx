import { useOpening } from '../../app/opening/useOpening.ts';
import styles from '../../app/tables/KeptList.module.css';
import { msg, t } from '../../base/i18n/text.ts';
import { Panel } from '../../base/ui/Panel.tsx';
import { saveFile } from '../../base/ui/saveFile.ts';
import { type TableTemplate, tableTemplates } from '../../files/write/templates/templates.ts';

/** A small file of each shape that can be opened: to fill with figures of one's own, or to try. */
export function TemplatesPanel() {
  const { open } = useOpening();
  const save = ({ files }: TableTemplate) => {
    for (const { name, content } of files) saveFile(new Blob([content], { type: 'text/plain' }), name);
  };
  const tryIt = ({ files }: TableTemplate) =>
    open(files.map(({ name, content }) => ({ name, bytes: new TextEncoder().encode(content) })));
  return (
    <Panel
      id="templates"
      title={t('Templates')}
      lead={t(
        'The shapes that can be opened, each with the same made-up table of three tasks: save one and put your figures in.',
      )}
    >
      <ul className={styles.keptList}>
        {tableTemplates.map(template => (
          <li key={template.key} className={styles.keptItem}>
            <div className={styles.keptAbout}>
              <strong>{t(templateWords[template.key].title)}</strong>
              <span>{t(templateWords[template.key].description)}</span>
            </div>
            <div className={styles.keptActions}>
              <button
                type="button"
                className="button"
                aria-label={t('Save the template: {title}', { title: t(templateWords[template.key].title) })}
                onClick={() => save(template)}
              >
                {t('Save')}
              </button>
              <button
                type="button"
                className="button"
                aria-label={t('Try the template: {title}', { title: t(templateWords[template.key].title) })}
                onClick={() => void tryIt(template)}
              >
                {t('Try')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface TemplateWords {
  readonly title: string;
  /** One sentence: what a row is, and what may be left out. */
  readonly description: string;
}

/** What the templates are called. */
const templateWords: Readonly<Record<TableTemplate['key'], TemplateWords>> = {
  wide: {
    title: msg('Wide CSV'),
    description: msg('One row per network, a column per task and split, blank where a task was not trained.'),
  },
  tidy: {
    title: msg('Tidy CSV'),
    description: msg('One row per network, task and split, as experiment trackers export runs.'),
  },
  paper: {
    title: msg('The paper’s files'),
    description: msg(
      'No names: a line per network, a tab between tasks; first the half-size networks of one task each, in one line.',
    ),
  },
  membership: {
    title: msg('Members and gains'),
    description: msg(
      'A matrix of 0 and 1 says which tasks a network has; others of the same shape hold gains over training alone.',
    ),
  },
  square: {
    title: msg('Square of affinities'),
    description: msg(
      'A row and a column per task: here rows help columns; when opened, you are asked which way.',
    ),
  },
  long: {
    title: msg('List of affinities'),
    description: msg(
      'One row per pair of tasks, and per seed if there are several; the mean over seeds is used.',
    ),
  },
  json: {
    title: msg('Taskmates JSON, networks'),
    description: msg('The project’s own format: nothing is asked when it is opened.'),
  },
  'json-affinity': {
    title: msg('Taskmates JSON, affinities'),
    description: msg('The project’s own format: rows of values are the tasks that help.'),
  },
  markdown: {
    title: msg('Table in Markdown'),
    description: msg('One row per network, as in a README; of several tables you are asked which.'),
  },
  latex: {
    title: msg('Table in LaTeX'),
    description: msg('One row per network; the names of splits may stand over the columns of their tasks.'),
  },
  metrics: {
    title: msg('Metrics in JSON'),
    description: msg(
      'For each network its tasks, for each of them its metrics; of several metrics you are asked which.',
    ),
  },
  log: {
    title: msg('Log of training'),
    description: msg('Lines with a step, a task and a loss: of each task the last value is read.'),
  },
};
