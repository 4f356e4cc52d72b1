import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import type { TableId } from '../../../app/tables/tableIds.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { dataWords, ownText, t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { parseFact } from '../facts/fact.ts';
import { factKinds } from '../facts/factKinds.ts';
import { useFact } from '../lessons/useFact.ts';
import { type FactArgument, factArguments, factNetwork } from './factChoices.ts';
import styles from './MakerPanel.module.css';

interface FactPickerProps {
  /** The table that the step shows. */
  readonly table: TableId;
  /** Puts a fact into the text, in its notation. */
  onPick(text: string): void;
}

/** A number for a text, picked and not typed: which, of what, and how it is written now. */
export function FactPicker({ table, onPick }: FactPickerProps) {
  return (
    <Disclosure summary={t('Put in a number')}>
      <Picking key={table} table={table} onPick={onPick} />
    </Disclosure>
  );
}

function Picking({ table, onPick }: FactPickerProps) {
  const { session } = useApp();
  const names = [...useTableNames('losses'), ...useTableNames('affinity')];
  const [name, setName] = useState('total');
  /** What was picked, by the place of the argument; what was not is the first that there is. */
  const [picked, setPicked] = useState<readonly (string | undefined)[]>([]);
  const taken = useMemo(() => factArguments(factKinds[name] ?? { takes: '' }), [name]);
  const firstTable = taken.findIndex(({ argument }) => argument.kind === 'table');
  const about = (picked[firstTable] ?? table) as TableId;
  useEffect(() => {
    void loadTable(session, about);
  }, [session, about]);
  const state = useSession(each => each.tables[about]);
  const losses = state?.kind === 'loaded' && state.loaded.kind === 'losses' ? state.loaded.table : undefined;
  const tables = names.map(({ id, text }) => ({ value: id as string, text }));
  const args = taken.map(({ argument }, i) => picked[i] ?? firstOf(argument, table, losses));
  const source = [name, ...args.filter(arg => arg !== '')].join(' ');
  const pick = (place: number, value: string) =>
    setPicked(taken.map((_, i) => (i === place ? value : picked[i])));
  return (
    <div className={styles.picker}>
      <Select
        title={t('Number')}
        value={name}
        options={Object.entries(factKinds).map(([value, { says }]) => ({ value, text: `${value}: ${says}` }))}
        onChange={value => {
          setName(value);
          setPicked([]);
        }}
      />
      {taken
        .map((each, place) => ({ ...each, place }))
        .map(({ name: title, argument, place }) => (
          <Argument
            key={`${name} ${place}`}
            {...{ title, argument, tables, losses }}
            value={args[place] ?? ''}
            onChange={value => pick(place, value)}
          />
        ))}
      <div className={styles.ways}>
        <Written source={source} />
        <button type="button" className="button" onClick={() => onPick(`{${source}}`)}>
          {t('Put it into the text')}
        </button>
      </div>
    </div>
  );
}

interface ArgumentProps {
  readonly title: string;
  readonly argument: FactArgument;
  readonly tables: readonly { readonly value: string; readonly text: string }[];
  readonly losses: LossTable | undefined;
  readonly value: string;
  onChange(value: string): void;
}

function Argument({ title, argument, tables, losses, value, onChange }: ArgumentProps) {
  switch (argument.kind) {
    case 'table':
      return <Select title={title} value={value} options={tables} onChange={onChange} />;
    case 'word': {
      const options = argument.words.map(word => ({ value: word, text: word || t('as usual') }));
      return <Select title={title} value={value} options={options} onChange={onChange} />;
    }
    case 'number':
      return (
        <NumberField
          title={title}
          value={Number(value)}
          least={0}
          most={1e9}
          onChange={number => onChange(String(number))}
        />
      );
    case 'task':
    case 'network': {
      const options = losses ? choicesOf(argument.kind, losses) : [];
      return <Select title={title} value={value} options={options} onChange={onChange} />;
    }
    case 'text':
      return (
        <label className="field">
          <span>{title}</span>
          <input type="text" value={value} onChange={event => onChange(event.target.value.trim())} />
        </label>
      );
  }
}

function choicesOf(kind: 'task' | 'network', table: LossTable) {
  if (kind === 'task') return table.tasks.map(({ id, name }) => ({ value: id, text: ownText(name) }));
  // As many as a list box can show; another can be typed into the text.
  return Array.from({ length: Math.min(table.networkCount, 500) }, (_, network) => {
    const value = factNetwork(table, network);
    return { value, text: dataWords(value) };
  });
}

/** What an argument is before it is picked. */
function firstOf(argument: FactArgument, table: TableId, losses: LossTable | undefined): string {
  switch (argument.kind) {
    case 'table':
      return table;
    case 'word':
      return argument.words[0] ?? '';
    case 'number':
      return '2';
    case 'text':
      return '';
    default:
      return losses ? (choicesOf(argument.kind, losses)[0]?.value ?? '') : '';
  }
}

/** How the number is written, as the page computes it now, or why it cannot be had. */
function Written({ source }: { readonly source: string }) {
  const fact = useMemo(() => parseFact(source), [source]);
  const written = useFact(fact);
  return (
    <output className={styles.written} data-testid="fact-written">
      {written?.problem ?? written?.text ?? '…'}
    </output>
  );
}
