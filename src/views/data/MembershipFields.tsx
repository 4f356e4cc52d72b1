import { splits } from '../../domain/lossTable.ts';
import type { Mapping, MembershipMapping } from '../../formats/open/mapping.ts';
import { Select } from '../../ui/Select.tsx';
import { splitNames } from './ColumnsFields.tsx';

interface MembershipFieldsProps {
  readonly mapping: MembershipMapping;
  onChange(mapping: Mapping): void;
}

/** Which file says who is trained, and what the files of gains are. */
export function MembershipFields({ mapping, onChange }: MembershipFieldsProps) {
  return (
    <>
      <p className="mapping-shape">
        <strong>{mapping.members.file}</strong> says which tasks each network trains.
      </p>
      {mapping.gains.map((gains, i) => (
        <Select
          key={gains.file}
          title={`Gains in ${gains.file} are`}
          value={gains.split}
          options={[
            ...splits.map(value => ({ value, text: splitNames[value] })),
            { value: 'ignore', text: 'left out' },
          ]}
          onChange={split =>
            onChange({
              ...mapping,
              gains: mapping.gains.map((other, j) => (j === i ? { ...other, split } : other)),
            })
          }
        />
      ))}
      <Select
        title="Gains are"
        value={mapping.gainUnit}
        options={[
          { value: 'share', text: 'shares (0.05 = 5%)' },
          { value: 'percent', text: 'percent' },
        ]}
        onChange={gainUnit => onChange({ ...mapping, gainUnit })}
      />
    </>
  );
}
