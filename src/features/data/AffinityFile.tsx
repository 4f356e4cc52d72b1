import { withRole } from '../../app/opening/editMapping.ts';
import type { AffinityMapping, Mapping } from '../../files/open/mapping.ts';
import type { FilePreview } from '../../files/open/readResult.ts';
import { ColumnRoleField } from './ColumnRoleField.tsx';
import { FilePreviewTable } from './FilePreviewTable.tsx';
import { LayoutFields } from './LayoutFields.tsx';

interface AffinityFileProps {
  readonly mapping: AffinityMapping;
  readonly previews: readonly FilePreview[];
  onChange(mapping: Mapping): void;
}

/** The file of an affinity table as it is split, with what its columns hold where it is a list of pairs. */
export function AffinityFile({ mapping, previews, onChange }: AffinityFileProps) {
  const { columns } = mapping;
  const roleField = (c: number) => {
    const column = columns?.[c];
    return (
      column && (
        <ColumnRoleField
          column={column}
          shape="long"
          tasks={[]}
          onChange={role => {
            if (role !== 'own-task') onChange({ ...mapping, columns: withRole(columns, c, role) });
          }}
        />
      )
    );
  };
  return (
    <section className="mapping-file" aria-label={mapping.file}>
      {previews.map(preview => (
        <FilePreviewTable
          key={preview.file}
          preview={preview}
          {...(columns ? { columnField: roleField } : {})}
        />
      ))}
      {mapping.layout && <LayoutFields file={mapping.file} layout={mapping.layout} />}
    </section>
  );
}
