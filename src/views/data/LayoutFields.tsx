import type { TextLayout } from '../../formats/open/mapping.ts';
import { Select } from '../../ui/Select.tsx';

interface LayoutFieldsProps {
  readonly layout: TextLayout;
  onChange(layout: TextLayout): void;
}

/** How a text is split into columns. */
export function LayoutFields({ layout, onChange }: LayoutFieldsProps) {
  return (
    <>
      <Select
        title="Columns end at"
        value={layout.delimiter}
        options={[
          { value: ',', text: 'commas' },
          { value: ';', text: 'semicolons' },
          { value: '\t', text: 'tabs' },
          { value: ' ', text: 'spaces' },
          { value: '|', text: 'bars |' },
        ]}
        onChange={delimiter => onChange({ ...layout, delimiter })}
      />
      <Select
        title="Decimals"
        value={layout.decimal}
        options={[
          { value: '.', text: '0.5' },
          { value: ',', text: '0,5' },
        ]}
        onChange={decimal => onChange({ ...layout, decimal })}
      />
      <Select
        title="First row"
        value={layout.hasHeader ? 'names' : 'values'}
        options={[
          { value: 'names', text: 'names of columns' },
          { value: 'values', text: 'values' },
        ]}
        onChange={first => onChange({ ...layout, hasHeader: first === 'names' })}
      />
      <Select
        title="Comments begin with"
        value={layout.comment}
        options={[
          { value: '', text: 'nothing' },
          { value: '#', text: '#' },
          { value: '%', text: '%' },
          { value: '//', text: '//' },
        ]}
        onChange={comment => onChange({ ...layout, comment })}
      />
    </>
  );
}
