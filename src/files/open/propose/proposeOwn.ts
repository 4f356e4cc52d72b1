import type { MeasuredAs } from '../../../core/tables/task.ts';
import { readDirectionWord } from '../../table/directionMark.ts';
import { readHead, type TableHeadFile } from '../../table/tableHead.ts';
import type { ColumnsMapping, TaskMapping } from '../mapping.ts';
import { makeTasks } from '../names/makeTasks.ts';
import { splitOfFileName } from '../names/splitWords.ts';
import { ProblemLog } from '../problemLog.ts';
import type { Sheet } from '../sheet.ts';
import { orderOfRuns } from './orderOfRuns.ts';
import { type OwnHeader, ownSplitWords, readOwnHeader } from './ownHeader.ts';

/** The ways in which the columns or rows of each task say that it is measured, by its id in the file. */
type Ways = ReadonlyMap<string, ReadonlySet<MeasuredAs | undefined>>;

/** The mapping of a file that this project wrote, alone: its header says all that there is to know. */
export async function proposeOwn(sheets: readonly Sheet[]): Promise<ColumnsMapping | undefined> {
  const [sheet, ...others] = sheets;
  const header = sheet && others.length === 0 ? readOwnHeader(sheet.columns) : undefined;
  if (!sheet || !header) return undefined;
  const ways = header.shape === 'wide' ? header.tasks : await tidyTasks(sheet, header);
  if (!ways || ways.size === 0) return undefined;
  const { shape, roles, costUnit } = header;
  const head = sheet.head === undefined ? undefined : readHead(sheet.head);
  const tasks = withNames(tasksOf(ways), head);
  const columns = sheet.columns.map((name, i) => {
    const role = roles[i] ?? { kind: 'ignore' };
    return { name, role, why: role.kind === 'ignore' ? ('taken' as const) : ('name' as const) };
  });
  const layout = sheet.layout ? { layout: sheet.layout } : {};
  return {
    ...{ shape, name: head?.name ?? splitOfFileName(sheet.file).base, tasks, costs: 'column', costUnit },
    files: [{ file: sheet.file, ...layout, columns, split: 'validation', singlesFirst: false }],
    splitWords: shape === 'tidy' ? ownSplitWords : {},
  };
}

/** Tasks with the names that stand beside the columns. */
function withNames(tasks: readonly TaskMapping[], head: TableHeadFile | undefined): readonly TaskMapping[] {
  const known = new Map(head?.tasks.map(task => [task.id, task]));
  return tasks.map(task => {
    const { name, short } = known.get(task.id) ?? task;
    return { ...task, name, short };
  });
}

function tasksOf(ways: Ways): TaskMapping[] {
  const tasks = makeTasks([...ways.keys()].map(id => ({ name: id, id })));
  return tasks.map((task, i) => {
    const [measured, ...others] = [...ways.values()][i] ?? [];
    // Somebody changed one of its columns or rows.
    if (others.length > 0) return { ...task, ifHigher: measured ?? others[0] ?? 'negated', isAsked: true };
    return measured ? { ...task, measured } : task;
  });
}

/** The tasks of a tidy file in the order of the rows of its networks; `undefined` where a row says nothing of direction. */
async function tidyTasks(sheet: Sheet, { roles }: OwnHeader): Promise<Ways | undefined> {
  const taskColumn = roles.findIndex(({ kind }) => kind === 'task');
  const betterColumn = sheet.columns.indexOf('better');
  const { rowCount, texts, numbers } = await sheet.load(
    new Map([
      [0, 'number'],
      [taskColumn, 'text'],
      [betterColumn, 'text'],
    ]),
    new ProblemLog(),
  );
  const [task, better, run] = [texts.get(taskColumn), texts.get(betterColumn), numbers.get(0)];
  if (!task || !better || !run) return undefined;
  const said = better.texts.map(readDirectionWord);
  const ways = task.texts.map(() => new Set<MeasuredAs | undefined>());
  for (let row = 0; row < rowCount; row++) {
    const code = task.codes[row] as number;
    if (code < 0) continue;
    const way = said[better.codes[row] as number];
    if (!way) return undefined;
    ways[code]?.add(way.measured);
  }
  const order = orderOfRuns(task.codes, run.numbers, task.texts.length);
  return new Map(order.map(code => [task.texts[code] ?? '', ways[code] ?? new Set()]));
}
