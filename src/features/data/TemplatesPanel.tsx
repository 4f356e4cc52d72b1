import { useOpening } from '../../app/opening/useOpening.ts';
import { t } from '../../base/i18n/text.ts';
import { Panel } from '../../base/ui/Panel.tsx';
import { saveFile } from '../../base/ui/saveFile.ts';
import { type TableTemplate, tableTemplates } from '../../files/write/templates.ts';
import { templateWords } from './templateWords.ts';
import '../../app/tables/keptList.css';

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
      <ul className="kept-list">
        {tableTemplates.map(template => (
          <li key={template.key} className="kept-item">
            <div className="kept-about">
              <strong>{t(templateWords[template.key].title)}</strong>
              <span>{t(templateWords[template.key].description)}</span>
            </div>
            <div className="kept-actions">
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
