import type { AffinityMapping, TextLayout } from '../mapping.ts';
import { stemOf } from '../names/splitWords.ts';
import { ProblemLog } from '../problemLog.ts';
import type { SourceFile } from '../sourceFile.ts';
import { decodeText } from '../text/decodeText.ts';
import { findLiteralTables, type LiteralTable } from './literals/findLiteralTables.ts';
import { excerpt } from './literals/literal.ts';
import { type LiteralFile, looksLiteral, readLiterals } from './literals/readLiterals.ts';
import { proposeTextForm } from './proposeTextForm.ts';
import { type PairForm, readPairs } from './readPairs.ts';
import { alignPairTable, withoutTotals } from './readPairTable.ts';
import { suitsLog, summarisePairs } from './summarisePairs.ts';

/**
 * The mapping of the first file that holds values of pairs of tasks; `undefined` where none does. Which way they point,
 * whether higher is better and what values of a task with itself mean is only proposed where the file says so. By default
 * names or columns must leave no doubt that these are pairs; with `isSure` false also what may be a table of another
 * kind, with names in its first row and column that have nothing in common. `layouts` are those that the reader chose. Never throws.
 */
export function proposeAffinity(
  files: readonly SourceFile[],
  isSure = true,
  layouts: readonly { readonly file: string; readonly layout: TextLayout }[] = [],
): AffinityMapping | undefined {
  for (const file of files) {
    const chosen = layouts.find(layout => layout.file === file.name)?.layout;
    const mapping = proposeFile(file, isSure, chosen);
    if (mapping) return mapping;
  }
  return undefined;
}

interface FoundForm {
  readonly form: PairForm;
  /** What the file calls the table, and its values. */
  readonly name?: string;
  readonly meaning?: string;
  readonly better?: 'higher' | 'lower';
}

function proposeFile(
  file: SourceFile,
  isSure: boolean,
  layout: TextLayout | undefined,
): AffinityMapping | undefined {
  const decoded = decodeText(file);
  if (decoded.text === undefined) return undefined;
  const literals = looksLiteral(decoded.text) ? readLiterals(decoded.text) : undefined;
  // What is JSON from its first to its last letter is no text of columns.
  const found =
    (literals && literalForm(literals)) ??
    (literals?.isJson ? undefined : textForm(decoded.text, isSure, layout));
  if (!found) return undefined;
  const opened = literals ? { ...decoded, literals } : decoded;
  const { table, facts, columns } = readPairs(file, opened, found.form, new ProblemLog());
  const listed = columns && columns.length > 0 ? { columns } : {};
  if (!table) return { ...tooLarge(file, found), ...listed };
  const pairs = alignPairTable(withoutTotals(table));
  const summary = summarisePairs(pairs);
  if (summary.valueCount === 0) return undefined;
  if (isSure && found.form.form === 'keyed' && !pairs.rows.some(name => pairs.columns.includes(name)))
    return undefined;
  const isOwn = facts.format === 'taskmates' && facts.kind === 'affinity';
  const said = facts.better === 'higher' || facts.better === 'lower' ? facts.better : undefined;
  const better = said ?? found.better;
  const scale = facts.scale === 'log' || facts.scale === 'linear' ? facts.scale : undefined;
  return {
    ...base(file, found),
    ...listed,
    direction: isOwn ? 'rows-help' : undefined,
    better,
    diagonal: summary.self.length > 0 ? facts.diagonal : '',
    ...(facts.name ? { name: excerpt(facts.name, 120) } : {}),
    ...(facts.meaning ? { meaning: excerpt(facts.meaning, 200) } : {}),
    scale: scale ?? (suitsLog(summary) ? 'log' : 'linear'),
  };
}

/** The mapping of a file that cannot be read as it is: reading it then says why. */
function tooLarge(file: SourceFile, found: FoundForm): AffinityMapping {
  return {
    ...base(file, found),
    direction: undefined,
    better: undefined,
    diagonal: undefined,
    scale: 'linear',
  };
}

function base(file: SourceFile, { form, name, meaning }: FoundForm) {
  const stem = stemOf(file.name).replace(/(\.[a-z]{1,5}){1,2}$/i, '');
  return {
    shape: 'affinity',
    name: excerpt(name || stem || file.name, 120),
    file: file.name,
    meaning: excerpt(meaning || 'affinity', 200),
    ...form,
  } as const;
}

function literalForm(literals: LiteralFile): FoundForm | undefined {
  const [table] = findLiteralTables(literals);
  if (!table) return undefined;
  const form = literals.isJson ? jsonForm[table.shape] : 'dict';
  return { form: { form }, name: table.name };
}

const jsonForm: Readonly<Record<LiteralTable['shape'], AffinityMapping['form']>> = {
  nested: 'nested',
  keyed: 'keyed',
  arrays: 'square',
  records: 'long',
};

function textForm(text: string, isSure: boolean, layout: TextLayout | undefined): FoundForm | undefined {
  const proposed = proposeTextForm(text, isSure, layout);
  if (!proposed) return undefined;
  const { better, ...form } = proposed;
  const value = form.columns?.find(({ role }) => role.kind === 'value')?.name;
  const isCalled = value && !/^(value|column \d+)$/i.test(value);
  return { form, ...(isCalled ? { meaning: value } : {}), ...(better ? { better } : {}) };
}
