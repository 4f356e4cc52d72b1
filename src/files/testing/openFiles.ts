import { englishWords } from '../../base/i18n/message.ts';
import { type LossTable, lossOf, type Split, taskSetOf } from '../../core/tables/lossTable.ts';
import type { ColumnsMapping, Mapping } from '../open/mapping.ts';
import type { Problem } from '../open/problemLog.ts';
import { proposeMapping } from '../open/proposeMapping.ts';
import { readFiles } from '../open/readFiles.ts';
import type { Proposal, ReadResult } from '../open/readResult.ts';
import type { SourceFile } from '../open/sourceFile.ts';
import { textFile } from './textFile.ts';

/** What the texts of files, by name, are proposed to be, for tests. Where it is asked whether higher is better, lower is. */
export function propose(texts: Readonly<Record<string, string>>): Promise<Proposal> {
  return proposeFiles(Object.entries(texts).map(([name, text]) => textFile(name, text)));
}

/** The same of files. */
export async function proposeFiles(files: readonly SourceFile[]): Promise<Proposal> {
  const proposal = await proposeMapping(files);
  const { mapping } = proposal;
  if (!mapping || !('tasks' in mapping) || !mapping.tasks.some(task => task.isAsked)) return proposal;
  const tasks = mapping.tasks.map(({ isAsked: _, ifHigher: __, ...task }) => task);
  const answered = { ...mapping, tasks };
  return { ...proposal, mapping: answered, result: await readFiles(files, answered) };
}

/** The loss table of a result; throws with its problems where there is none. */
export function tableOf({ loaded, problems, open }: ReadResult): LossTable {
  if (loaded?.kind === 'losses') return loaded.table;
  throw new Error(
    `No loss table: ${open.join()} ${problems.map(problem => englishWords(problem.message)).join(' ')}`,
  );
}

/** Each network of a table in a line: `a 0.5 + b 0.25 @ 1`, losses of one split, `–` where not measured. */
export function networkTexts(table: LossTable, split: Split = 'validation'): string[] {
  return Array.from({ length: table.networkCount }, (_, i) => {
    const tasks = Array.from(taskSetOf(table, i), task => {
      const loss = lossOf(table, i, task, split);
      return `${table.tasks[task]?.id} ${Number.isNaN(loss) ? '–' : Number(loss.toPrecision(9))}`;
    });
    return `${tasks.join(' + ')} @ ${table.costs[i]}`;
  });
}

/** Problems with their words in English, for tests. */
export function problemsInEnglish(problems: readonly Problem[]) {
  return problems.map(problem => ({
    ...problem,
    message: englishWords(problem.message),
    action: englishWords(problem.action),
  }));
}

/** What a mapping makes of files, in English words, for tests. */
export function wordsOf({ words }: Pick<ReadResult, 'words'>): string[] {
  return words.map(englishWords);
}

/** Problems as `warning 3 b: message`, for tests. */
export function told({ problems }: ReadResult): string[] {
  return problems.map(({ severity, row, column, message }) =>
    [severity, row, column]
      .filter(part => part !== undefined)
      .join(' ')
      .concat(': ', englishWords(message)),
  );
}

/** The roles of the columns of a file of a wide or tidy mapping: `cost`, `value 0 test`. */
export function rolesOf(mapping: Mapping | undefined, file = 0): string[] {
  return (
    columnsMapping(mapping).files[file]?.columns.map(({ role }) => {
      const { kind, task, split }: { kind: string; task?: number | undefined; split?: Split | undefined } = {
        task: undefined,
        split: undefined,
        ...role,
      };
      return [kind, task, split].filter(part => part !== undefined).join(' ');
    }) ?? []
  );
}

/** The mapping as one of wide or tidy files; throws where it is another. */
export function columnsMapping(mapping: Mapping | undefined): ColumnsMapping {
  if (mapping?.shape === 'wide' || mapping?.shape === 'tidy') return mapping;
  throw new Error(`The files are ${mapping?.shape ?? 'nothing'}.`);
}
