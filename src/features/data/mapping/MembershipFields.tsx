import { Fragment } from 'react';
import { t } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import type { GainUse, Mapping, MembershipMapping } from '../../../files/open/mapping.ts';
import { splitOptions } from './ColumnsFields.tsx';
import styles from './MappingPanel.module.css';

interface MembershipFieldsProps {
  readonly mapping: MembershipMapping;
  onChange(mapping: Mapping): void;
}

/** Which file says who is trained, and what the files of gains are. */
export function MembershipFields({ mapping, onChange }: MembershipFieldsProps) {
  return (
    <Fragment>
      <p className={styles.mappingShape}>
        <Rich
          message="<b>{file}</b> says which tasks each network trains."
          values={{ file: mapping.members.file }}
        />
      </p>
      {mapping.gains.map((gains, i) => (
        <Select<GainUse | ''>
          key={gains.file}
          title={t('Gains in {file} are', { file: gains.file })}
          value={gains.split ?? ''}
          options={[
            ...(gains.split === undefined ? [{ value: '' as const, text: t('not said yet') }] : []),
            ...splitOptions(),
            { value: 'estimate', text: t('estimates, left out') },
            { value: 'ignore', text: t('left out') },
          ]}
          onChange={use => {
            if (use === '') return;
            const gainsOf = mapping.gains.map((other, j) => (j === i ? { ...other, split: use } : other));
            onChange({ ...mapping, gains: gainsOf });
          }}
        />
      ))}
      <Select
        title={t('Gains are')}
        value={mapping.gainUnit}
        options={[
          { value: 'share', text: t('shares (0.05 = 5%)') },
          { value: 'percent', text: t('percent') },
        ]}
        onChange={gainUnit => onChange({ ...mapping, gainUnit })}
      />
    </Fragment>
  );
}
