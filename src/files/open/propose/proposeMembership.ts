import type { GainUse, MembershipMapping, TextLayout } from '../mapping.ts';
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
  const uses = gainUses(
    gains.map(({ sheet }) => sheet.file),
    baseOf(matrix.sheet.file),
  );
  const used = gains.filter((_, i) => uses[i] !== 'ignore' && uses[i] !== 'estimate');
  return {
    shape: 'membership',
    name: baseOf(matrix.sheet.file),
    tasks: tasks.map(task => ({ ...task, measured: 'complement' as const })),
    costs: undefined,
    costUnit: '',
    members: { file: matrix.sheet.file, layout: matrix.layout },
    gains: gains.map(({ sheet, layout }, i) => ({ file: sheet.file, layout, split: uses[i] })),
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

/** The name of a matrix without what says that it is one. */
function baseOf(file: string): string {
  return stemOf(file).replace(/[_\-. ](x|members?|membership)$/i, '');
}

/**
 * What files of gains are, by their names. A single file of measured gains is of no named split; beside a validation file the one that is called
 * like it or like the matrix is the test split, as the paper's programs name them. Whatever else no name tells is asked.
 */
function gainUses(names: readonly string[], base: string): readonly (GainUse | undefined)[] {
  const words = names.map(name =>
    stemOf(name)
      .toLowerCase()
      .split(/[^a-z0-9]+/),
  );
  const said = words.map(namedUse);
  // Of two files that are called the same, the second is asked.
  const named = said.map((use, i) => (isSplit(use) && said.indexOf(use) < i ? undefined : use));
  const plain = (text: string) => text.replace(/[^a-z0-9]+(y|g|gains?)$/i, '').toLowerCase();
  const validation = words.findIndex((_, i) => named[i] === 'validation');
  const sibling = (words[validation] ?? []).filter(word => namedUse([word]) === undefined).join('_');
  const isMeasured = (i: number) => {
    const stem = stemOf(names[i] ?? '').toLowerCase();
    return plain(stem) === plain(base) || plain(stem) === plain(sibling) || stem === sibling;
  };
  const open = names.flatMap((_, i) => (named[i] === undefined ? [i] : []));
  const sure = open.length === 1 && validation < 0 ? open : open.filter(isMeasured);
  const taken = new Set(named);
  return named.map((use, i) => {
    if (use !== undefined || sure.length !== 1 || sure[0] !== i) return use;
    const split = validation < 0 ? 'validation' : 'test';
    return taken.has(split) ? undefined : split;
  });
}

function isSplit(use: GainUse | undefined): boolean {
  return use !== undefined && use !== 'ignore' && use !== 'estimate';
}

/** What the words of a file's name say of its gains. */
function namedUse(words: readonly string[]): GainUse | undefined {
  const is = (pattern: RegExp) => words.some(word => pattern.test(word));
  if (is(/^(hoa|tag|pred(icted|ictions?)?|estimate[ds]?|estimation|surrogate|proxy)$/)) return 'estimate';
  if (is(/^train(ing)?$/)) return 'ignore';
  if (is(/^(val|valid|validation|dev)$/)) return 'validation';
  if (is(/^(test|testing|tst|holdout)$/)) return 'test';
  return is(/^(early|20|at\d+)$/) ? 'early' : undefined;
}
