import { t } from '../../../base/i18n/text.ts';
import { CommitField } from '../../../base/ui/CommitField.tsx';
import type { ColumnsMapping, CostRule, Mapping, MembershipMapping } from '../../../files/open/mapping.ts';
import { Question } from './Question.tsx';

interface CostFieldsProps {
  readonly mapping: ColumnsMapping | MembershipMapping;
  /** Whether this is to be answered before the table can be opened. */
  readonly isAsked: boolean;
  onChange(mapping: Mapping): void;
}

/** What a network costs, and in what unit. */
export function CostFields({ mapping, isAsked, onChange }: CostFieldsProps) {
  const hasColumn =
    mapping.shape !== 'membership' &&
    mapping.files.some(file => file.columns.some(({ role }) => role.kind === 'cost'));
  const options: readonly (readonly [CostRule, string])[] = [
    ...(hasColumn ? [['column', t('what its column says')] as const] : []),
    ['equal', t('all the same: 1 each')],
    ['by-tasks', t('1 for each of its tasks')],
  ];
  return (
    <Question
      title={t('What does a network cost?')}
      isAsked={isAsked}
      value={mapping.costs}
      options={options}
      onChange={costs => onChange({ ...mapping, costs })}
    >
      <CommitField
        title={t('counted in')}
        label={t('Unit of cost')}
        value={mapping.costUnit}
        onCommit={costUnit => onChange({ ...mapping, costUnit })}
      />
    </Question>
  );
}
