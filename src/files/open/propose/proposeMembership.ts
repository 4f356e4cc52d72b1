import type { Split } from '../../../core/tables/lossTable.ts';
import type { MembershipMapping, TextLayout } from '../mapping.ts';
import { makeTasks } from '../names/makeTasks.ts';
import { stemOf } from '../names/splitWords.ts';
import { ProblemLog } from '../problemLog.ts';
import type { Sheet } from '../sheet.ts';
import { roleByName } from './nameRoles.ts';
import { profileColumns } from './profileColumns.ts';

/** Gains above this are percent: nothing that is trained improves by 150% on the whole. */
const largestShare = 1.5;

interface NumberSheet {
  readonly sheet: Sheet;
  readonly layout: TextLayout;
  readonly rowCount: number;
  readonly isMatrix: boolean;
  readonly largest: number;
}

/**
 * The mapping of a 0/1 matrix and the files of gains that have its shape; `undefined` where there are none such.
 * A matrix alone is mapped without gains: to ask for them. Files whose names say that others estimated them (`HOA`) are ignored until the reader says otherwise.
 */
export async function proposeMembership(sheets: readonly Sheet[]): Promise<MembershipMapping | undefined> {
  const bits = (sheet: Sheet) =>
    profileColumns(sheet).every(({ isWhole, least, most }) => isWhole && least >= 0 && most <= 1);
  if (!sheets.some(bits)) return undefined;
  const read: NumberSheet[] = [];
  for (const sheet of sheets) {
    const numbers = await readNumbers(sheet);
    if (numbers) read.push(numbers);
  }
  const matrices = read.filter(({ isMatrix }) => isMatrix);
  const matrix =
    matrices.find(({ sheet }) => /(^|[_\-. ])(x|members?|membership)$/i.test(stemOf(sheet.file))) ??
    matrices[0];
  if (!matrix) return undefined;
  const gains = read.filter(other => other !== matrix && hasShapeOf(other, matrix));
  if (gains.length === 0 && sheets.length > 1) return undefined;
  const names = [matrix, ...gains]
    .map(({ sheet }) => sheet.columns)
    .find(columns => !/^column \d+$/.test(columns[0] ?? ''));
  const width = matrix.sheet.columns.length;
  const tasks = makeTasks(
    names ?? Array.from({ length: width }, (_, i) => ({ name: `task ${i + 1}`, id: `t${i + 1}` })),
  );
  const splits = gainSplits(gains.map(({ sheet }) => sheet.file));
  const used = gains.filter((_, i) => splits[i] !== 'ignore');
  return {
    shape: 'membership',
    name: stemOf(matrix.sheet.file).replace(/[_\-. ](x|members?|membership)$/i, ''),
    tasks: tasks.map(task => ({ ...task, measured: 'complement' as const })),
    costs: undefined,
    costUnit: '',
    members: { file: matrix.sheet.file, layout: matrix.layout },
    gains: gains.map(({ sheet, layout }, i) => ({ file: sheet.file, layout, split: splits[i] ?? 'ignore' })),
    gainUnit: used.some(({ largest }) => largest > largestShare) ? 'percent' : 'share',
  };
}

/** A sheet of nothing but numbers; `undefined` for others. */
async function readNumbers(sheet: Sheet): Promise<NumberSheet | undefined> {
  const { layout, columns } = sheet;
  if (!layout || columns.length < 2 || sheet.sample.length === 0) return undefined;
  // Before all of it is read: whether its beginning leaves the chance.
  const profiles = profileColumns(sheet);
  if (!profiles.every(({ filled, numbers }) => filled === numbers)) return undefined;
  // A matrix and its gains have tasks in all columns: none is called like a cost or a seed.
  if (profiles.some(profile => roleByName(profile) !== undefined)) return undefined;
  const loaded = await sheet.load(new Map(columns.map((_, i) => [i, 'number'])), new ProblemLog());
  const all = [...loaded.numbers.values()];
  if (all.some(({ oddCount }) => oddCount > 0)) return undefined;
  const isBit = (number: number) => number === 0 || number === 1;
  const isMatrix =
    all.every(({ numbers }) => numbers.every(isBit)) &&
    Array.from({ length: loaded.rowCount }, (_, row) => row).every(row =>
      all.some(({ numbers }) => numbers[row] === 1),
    );
  let largest = 0;
  for (const { numbers } of all)
    for (const number of numbers) largest = Math.max(largest, Math.abs(number) || 0);
  return { sheet, layout, rowCount: loaded.rowCount, isMatrix, largest };
}

function hasShapeOf(gains: NumberSheet, matrix: NumberSheet): boolean {
  const difference = Math.abs(gains.rowCount - matrix.rowCount);
  return (
    gains.sheet.columns.length === matrix.sheet.columns.length &&
    difference <= Math.max(1, matrix.rowCount * 0.1)
  );
}

/**
 * The splits of files of gains: by their names, where what is neither estimated nor of another split is the test split
 * beside a validation file, and validation without one; each split once, the first file first.
 */
function gainSplits(names: readonly string[]): readonly (Split | 'ignore')[] {
  const words = names.map(name =>
    stemOf(name)
      .toLowerCase()
      .split(/[^a-z0-9]+/),
  );
  const is = (tokens: readonly string[], pattern: RegExp) => tokens.some(token => pattern.test(token));
  const isEstimate = words.map(tokens => is(tokens, /^(hoa|tag|pred(icted|ictions?)?|estimate[ds]?)$/));
  const hasValidation = words.some(
    (tokens, i) => !isEstimate[i] && is(tokens, /^(val|valid|validation|dev)$/),
  );
  const taken = new Set<Split>();
  return words.map((tokens, i) => {
    if (isEstimate[i] || is(tokens, /^train(ing)?$/)) return 'ignore';
    const named: Split | undefined = is(tokens, /^(val|valid|validation|dev)$/)
      ? 'validation'
      : is(tokens, /^test$/)
        ? 'test'
        : is(tokens, /^(early|20|at\d+)$/)
          ? 'early'
          : undefined;
    const order: readonly Split[] = named ? [named] : hasValidation ? ['test'] : ['validation', 'test'];
    const split = order.find(candidate => !taken.has(candidate));
    if (split) taken.add(split);
    return split ?? 'ignore';
  });
}
