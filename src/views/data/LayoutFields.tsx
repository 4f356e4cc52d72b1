import type { TextLayout } from '../../formats/open/mapping.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Select.tsx';
import { useImporter } from './useImporter.ts';

interface LayoutFieldsProps {
  readonly file: string;
  readonly layout: TextLayout;
}

/** How the text of a file is split into columns. What its columns hold is proposed anew when this changes. */
export function LayoutFields({ file, layout }: LayoutFieldsProps) {
  const relayout = useImporter(state => state.relayout);
  const onChange = (changed: TextLayout) => void relayout(file, changed);
  return (
    <Disclosure summary="How the file is split into columns">
      <div className="panel-controls mapping-layout">
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
      </div>
    </Disclosure>
  );
}
