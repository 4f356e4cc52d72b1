import { useImporter } from '../../../app/opening/useOpening.ts';
import { t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import type { TextLayout } from '../../../files/open/mapping.ts';
import { encodingNames, type TextEncoding } from '../../../files/open/text/encodings.ts';
import styles from './MappingPanel.module.css';

const encodings = (Object.keys(encodingNames) as TextEncoding[]).map(value => ({
  value,
  text: encodingNames[value],
}));

interface LayoutFieldsProps {
  readonly file: string;
  readonly layout: TextLayout;
}

/** How the text of a file is split into columns. What its columns hold is proposed anew when this changes. */
export function LayoutFields({ file, layout }: LayoutFieldsProps) {
  const relayout = useImporter(state => state.relayout);
  const onChange = (changed: TextLayout) => void relayout(file, changed);
  return (
    <Disclosure summary={t('How the file is split into columns')}>
      <div className={`panel-controls ${styles.mappingLayout}`}>
        <Select
          title={t('Encoding')}
          value={layout.encoding ?? ''}
          options={[{ value: '', text: t('found by its content') }, ...encodings]}
          onChange={encoding => {
            const { encoding: _, ...found } = layout;
            onChange(encoding === '' ? found : { ...found, encoding });
          }}
        />
        <Select
          title={t('Columns end at')}
          value={layout.delimiter}
          options={[
            { value: ',', text: t('commas') },
            { value: ';', text: t('semicolons') },
            { value: '\t', text: t('tabs') },
            { value: ' ', text: t('spaces') },
            { value: '|', text: t('bars |') },
          ]}
          onChange={delimiter => onChange({ ...layout, delimiter })}
        />
        <Select
          title={t('Decimals')}
          value={layout.decimal}
          options={[
            { value: '.', text: '0.5' },
            { value: ',', text: '0,5' },
          ]}
          onChange={decimal => onChange({ ...layout, decimal })}
        />
        <Select
          title={t('First row')}
          value={layout.hasHeader ? 'names' : 'values'}
          options={[
            { value: 'names', text: t('names of columns') },
            { value: 'values', text: t('values') },
          ]}
          onChange={first => onChange({ ...layout, hasHeader: first === 'names' })}
        />
        <Select
          title={t('Comments begin with')}
          value={layout.comment}
          options={[
            { value: '', text: t('nothing') },
            { value: '#', text: '#' },
            { value: '%', text: '%' },
            { value: '//', text: '//' },
          ]}
          onChange={comment => onChange({ ...layout, comment })}
        />
      </div>
    </Disclosure>
  );
}
