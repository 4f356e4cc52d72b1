import type { ColumnsMapping } from '../mapping.ts';
import { makeTasks } from '../names/makeTasks.ts';
import { splitOfFileName } from '../names/splitWords.ts';
import { ProblemLog } from '../problemLog.ts';
import type { Sheet } from '../sheet.ts';
import { isNumberColumn, profileColumns } from './profileColumns.ts';
import { fileSplits } from './readSplitWords.ts';

/** Rows beyond this are no list of networks written by hand or by the paper's programs. */
const mostRows = 100_000;

/**
 * The mappings of files as the paper published them, one for each group of companions (`results`, `results_test`,
 * `results_20`), the largest group first: no header, a column per task, the first row all single-task networks at half
 * the cost, a network each in the others. Empty where no file is such.
 */
export async function proposePaper(sheets: readonly Sheet[]): Promise<readonly ColumnsMapping[]> {
  const found: Sheet[] = [];
  for (const sheet of sheets) if (await isPaper(sheet)) found.push(sheet);
  const groups = new Map<string, Sheet[]>();
  for (const sheet of found) {
    const key = `${sheet.columns.length} ${splitOfFileName(sheet.file).base}`;
    groups.set(key, [...(groups.get(key) ?? []), sheet]);
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length).map(mappingOf);
}

function mappingOf(group: readonly Sheet[]): ColumnsMapping {
  const width = group[0]?.columns.length ?? 0;
  const tasks = makeTasks(
    Array.from({ length: width }, (_, i) => ({ name: `task ${i + 1}`, id: `t${i + 1}` })),
  );
  const splits = fileSplits(group.map(({ file }) => file));
  return {
    shape: 'wide',
    name: splitOfFileName(group[0]?.file ?? '').base,
    tasks,
    costs: 'equal',
    costUnit: 'SNT',
    files: group.map(({ file, layout, columns }, i) => ({
      file,
      ...(layout ? { layout } : {}),
      columns: columns.map((name, task) => ({ name, role: { kind: 'value', task } })),
      split: splits[i] ?? 'validation',
      singlesFirst: true,
    })),
    splitWords: {},
  };
}

/**
 * Whether the first row has a value for every task, no other two rows have the same tasks, and another row tells that the
 * first one is no network: one more of all tasks, or single-task networks of each.
 */
async function isPaper(sheet: Sheet): Promise<boolean> {
  const { columns, layout, sample } = sheet;
  const width = columns.length;
  if (layout?.hasHeader !== false || width < 2 || sample.length < width + 1) return false;
  if (!profileColumns(sheet).every(isNumberColumn)) return false;
  const loaded = await sheet.load(new Map(columns.map((_, i) => [i, 'number'])), new ProblemLog());
  if (loaded.rowCount > mostRows) return false;
  const numbers = columns.map((_, i) => loaded.numbers.get(i)?.numbers ?? new Float64Array());
  const sets = Array.from({ length: loaded.rowCount }, (_, row) =>
    numbers.flatMap((column, task) => (Number.isNaN(column[row]) ? [] : [task])),
  );
  const [first, ...others] = sets;
  if (first?.length !== width) return false;
  const keys = others.map(set => set.join()).filter(key => key !== '');
  if (new Set(keys).size < keys.length || others.every(set => set.length === width)) return false;
  const hasAll = others.some(set => set.length === width);
  const singles = new Set(others.flatMap(set => (set.length === 1 ? set : [])));
  return hasAll || singles.size === width;
}
