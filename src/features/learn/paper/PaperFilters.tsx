import { t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import { type ClaimKind, claimKinds, type PaperSetting, paperSettings } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';
import { type Verdict, verdicts } from '../claims/verdict.ts';
import { kindNames, settingsOf, verdictNames } from './paperWords.ts';

export interface Filter {
  readonly setting: PaperSetting | 'all';
  readonly kind: ClaimKind | 'all';
  readonly verdict: Verdict | 'all';
}

export const everything: Filter = { setting: 'all', kind: 'all', verdict: 'all' };

/** Whether a result is shown. */
export function passes({ claim, verdict }: ClaimResult, filter: Filter): boolean {
  return (
    (filter.setting === 'all' || settingsOf(claim).includes(filter.setting)) &&
    (filter.kind === 'all' || claim.subject.kind === filter.kind) &&
    (filter.verdict === 'all' || verdict === filter.verdict)
  );
}

interface PaperFiltersProps {
  readonly filter: Filter;
  onChange(filter: Filter): void;
}

/** Which rows are shown: by setting, kind and verdict. */
export function PaperFilters({ filter, onChange }: PaperFiltersProps) {
  return (
    <fieldset className="paper-filters">
      <legend className="visually-hidden">{t('Rows shown')}</legend>
      <Select
        title={t('Setting')}
        value={filter.setting}
        options={[
          { value: 'all', text: t('all') },
          ...paperSettings.map(value => ({ value, text: value.replace('setting-', '') })),
        ]}
        onChange={setting => onChange({ ...filter, setting })}
      />
      <Select
        title={t('Kind')}
        value={filter.kind}
        options={[
          { value: 'all', text: t('all') },
          ...claimKinds.map(value => ({ value, text: t(kindNames[value]) })),
        ]}
        onChange={kind => onChange({ ...filter, kind })}
      />
      <Select
        title={t('Verdict')}
        value={filter.verdict}
        options={[
          { value: 'all', text: t('all') },
          ...verdicts.map(value => ({
            value,
            text: `${t(verdictNames[value].name)} ${verdictNames[value].mark}`,
          })),
        ]}
        onChange={verdict => onChange({ ...filter, verdict })}
      />
      {filter !== everything && (
        <button type="button" className="button" onClick={() => onChange(everything)}>
          {t('Show all')}
        </button>
      )}
    </fieldset>
  );
}
