import { saveFile } from '../../charts/saveFile.ts';
import { type TableTemplate, tableTemplates } from '../../formats/write/templates.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useOpening } from '../useOpening.ts';

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
      title="Templates"
      lead="The shapes that can be opened, each with the same made-up table of three tasks: save one and put your figures in."
    >
      <ul className="own-tables">
        {tableTemplates.map(template => (
          <li key={template.key} className="own-table">
            <div className="own-table-about">
              <strong>{template.title}</strong>
              <span>{template.description}</span>
            </div>
            <div className="own-table-actions">
              <button
                type="button"
                className="button"
                aria-label={`Save the template: ${template.title}`}
                onClick={() => save(template)}
              >
                Save
              </button>
              <button
                type="button"
                className="button"
                aria-label={`Try the template: ${template.title}`}
                onClick={() => void tryIt(template)}
              >
                Try
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
