import type { ColumnsMapping, CostRule, Mapping, MembershipMapping } from '../../formats/open/mapping.ts';
import { CommitField } from '../../ui/CommitField.tsx';

interface CostFieldsProps {
  readonly mapping: ColumnsMapping | MembershipMapping;
  /** Whether this is to be answered before the table can be opened. */
  readonly isOpen: boolean;
  onChange(mapping: Mapping): void;
}

/** What a network costs, and in what unit. */
export function CostFields({ mapping, isOpen, onChange }: CostFieldsProps) {
  const hasColumn =
    mapping.shape !== 'membership' &&
    mapping.files.some(file => file.columns.some(({ role }) => role.kind === 'cost'));
  return (
    <>
      <label className={isOpen ? 'field is-asked' : 'field'}>
        <span>Cost of a network</span>
        <select
          value={mapping.costs ?? ''}
          onChange={event => onChange({ ...mapping, costs: event.target.value as CostRule })}
        >
          {mapping.costs === undefined && <option value="">choose…</option>}
          {hasColumn && <option value="column">as its column says</option>}
          <option value="equal">all the same: 1 each</option>
          <option value="by-tasks">1 for each of its tasks</option>
        </select>
      </label>
      <CommitField
        title="in"
        label="Unit of cost"
        value={mapping.costUnit}
        onCommit={costUnit => onChange({ ...mapping, costUnit })}
      />
    </>
  );
}
