import { say } from '../../../../base/i18n/message.ts';
import type { LiteralTable } from '../../affinity/literals/findLiteralTables.ts';
import { excerpt, isDict, type LiteralDict } from '../../affinity/literals/literal.ts';
import { readPairs } from '../../affinity/readPairs.ts';
import { ProblemLog } from '../../problemLog.ts';
import { sizedWords } from '../cells/partOfRows.ts';
import { type Opened, type Part, unlisted } from '../part.ts';
import { uniqueLabel } from '../uniqueLabel.ts';
import { writeLiteral } from './writeLiteral.ts';

/** More tables than this are not listed. */
const mostTables = 200;

/** Each of several tables of pairs in JSON or Python as a part of its own; of one name they are numbered. */
export function literalParts(tables: readonly LiteralTable[], isJson: boolean): Opened {
  const labels = new Set<string>();
  const parts = tables.slice(0, mostTables).map((table): Part => {
    const label = uniqueLabel(excerpt(table.name || 'table', 100), labels);
    const isTarget = !isJson && /^[A-Za-z_][\w.]*$/.test(table.name);
    const content = writeLiteral(withFacts(table), isTarget ? `${table.name} = ` : '');
    const form = { form: isJson ? jsonForm[table.shape] : ('dict' as const) };
    const read = readPairs(
      { name: '', bytes: new Uint8Array() },
      { text: content, problems: [] },
      form,
      new ProblemLog(),
    );
    const preview = read.preview ?? { columns: [], rows: [], rowCount: 0 };
    const kind = say('values of pairs at line {line}', { line: String(table.line) });
    const what = sizedWords(kind, preview.rowCount, Math.max(0, preview.columns.length - 1));
    return { label, content, what, preview };
  });
  return { parts, problems: unlisted(tables.length - parts.length) };
}

const jsonForm = { nested: 'nested', keyed: 'keyed', arrays: 'square', records: 'long' } as const;

/** The value of a table with what the file says of it beside it. */
function withFacts({ value, facts }: LiteralTable): LiteralTable['value'] {
  if (!isDict(value)) return value;
  const beside = Object.entries(facts).filter(([name]) => !value.keys.includes(name));
  const dict: LiteralDict = {
    ...value,
    keys: [...beside.map(([name]) => name), ...value.keys],
    values: [...beside.map(([, text]) => text), ...value.values],
    lines: [...beside.map(() => value.line), ...value.lines],
  };
  return dict;
}
