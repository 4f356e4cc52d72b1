import { costFrom } from '../../../app/opening/editMapping.ts';
import { t } from '../../../base/i18n/text.ts';
import { CommitField } from '../../../base/ui/typing/CommitField.tsx';
import type { ColumnsMapping, CostRule, Mapping, MembershipMapping } from '../../../files/open/mapping.ts';
import { costOfName } from '../../../files/open/propose/nameRoles.ts';
import { mayCost } from '../../../files/open/taken/columnReasons.ts';
import styles from './MappingPanel.module.css';
import { Question } from './Question.tsx';

interface CostFieldsProps {
  readonly mapping: ColumnsMapping | MembershipMapping;
  /** Whether this is to be answered before the table can be opened. */
  readonly isAsked: boolean;
  onChange(mapping: Mapping): void;
}

/** What a network costs, and in what unit. Columns that may say it are offered. */
export function CostFields({ mapping, isAsked, onChange }: CostFieldsProps) {
  const columns = mapping.shape === 'membership' ? [] : columnsOf(mapping);
  const own = columns.find(({ column }) => column.role.kind === 'cost');
  const lacksUnit =
    own !== undefined && mapping.costs === 'column' && isNoUnit(mapping.costUnit, own.column.name);
  const offers = columns.filter(({ column }) => column.role.kind === 'ignore' && mayCost(column.why));
  const options: readonly (readonly [string, string])[] = [
    ...(own ? [['column', t('what its column “{name}” says', { name: own.column.name })] as const] : []),
    ...offers.map(
      ({ key, column }) => [key, t('what the column “{name}” says', { name: column.name })] as const,
    ),
    ['equal', t('all the same: 1 each')],
    ['by-tasks', t('1 for each of its tasks')],
  ];
  const choose = (choice: string) => {
    const offer = offers.find(({ key }) => key === choice);
    if (offer && mapping.shape !== 'membership') onChange(costFrom(mapping, offer.file, offer.index));
    else onChange({ ...mapping, costs: choice as CostRule });
  };
  return (
    <Question
      title={t('What does a network cost?')}
      isAsked={isAsked}
      value={mapping.costs as string | undefined}
      options={options}
      onChange={choose}
    >
      <CommitField
        title={t('counted in')}
        label={t('Unit of cost')}
        value={mapping.costUnit}
        onCommit={costUnit => onChange({ ...mapping, costUnit })}
      />
      {lacksUnit && (
        <p className={styles.mappingOpen}>
          {t('The column “{name}” does not say what it counts. Which unit is it: ms, GFLOPs, …?', {
            name: own.column.name,
          })}
        </p>
      )}
    </Question>
  );
}

/** Whether a unit is none, or only repeats that it is a cost or the name of a column that tells none. */
function isNoUnit(unit: string, column: string): boolean {
  return ['', 'cost', column.trim().slice(0, 40)].includes(unit) && !costOfName(column)?.unit;
}

/** The columns of all files, each with its place. */
function columnsOf({ files }: ColumnsMapping) {
  return files.flatMap(({ columns }, file) =>
    columns.map((column, index) => ({ column, file, index, key: `column ${file} ${index}` })),
  );
}
