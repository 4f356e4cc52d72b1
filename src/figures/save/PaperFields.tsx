import { t } from '../../base/i18n/text.ts';
import { Select } from '../../base/ui/Select.tsx';
import type { PaperLook } from './frameFigure.ts';
import styles from './PaperFields.module.css';

/** Widths of columns in millimetres that most journals are near to. */
const widths = { one: 84, two: 174 } as const;

interface PaperFieldsProps {
  /** Absent for pictures as they stand on the page, with their title. */
  readonly look: PaperLook | undefined;
  onChange(look: PaperLook | undefined): void;
}

/** How pictures are saved: as on the page, or for a paper, whose captions say what they are. */
export function PaperFields({ look, onChange }: PaperFieldsProps) {
  const width = look?.widthMm === widths.one ? 'one' : look?.widthMm === widths.two ? 'two' : 'drawn';
  return (
    <div className={styles.fields}>
      <Select
        title={t('Pictures')}
        value={look?.ground ?? 'page'}
        options={[
          { value: 'page', text: t('as on the page') },
          { value: 'white', text: t('for a paper, white') },
          { value: 'transparent', text: t('for a paper, transparent') },
        ]}
        onChange={ground => onChange(ground === 'page' ? undefined : { ...look, ground })}
      />
      {look && (
        <Select
          title={t('Width')}
          value={width}
          options={[
            { value: 'drawn', text: t('as drawn') },
            { value: 'one', text: t('one column, {width} mm', { width: widths.one }) },
            { value: 'two', text: t('two columns, {width} mm', { width: widths.two }) },
          ]}
          onChange={to => onChange({ ...look, widthMm: to === 'drawn' ? undefined : widths[to] })}
        />
      )}
    </div>
  );
}
