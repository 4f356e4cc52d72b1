import { type Message, say } from '../../../../base/i18n/message.ts';
import type { Split } from '../../../../core/tables/lossTable.ts';
import type { ColumnKind } from '../../column.ts';
import type { MembershipMapping, OpenQuestion, TextLayout } from '../../mapping.ts';
import { openSheet } from '../../openSheets.ts';
import type { ProblemLog } from '../../problemLog.ts';
import type { FilePreview, ReadResult } from '../../readResult.ts';
import { reportOthers } from '../../reportOthers.ts';
import { previewOf } from '../../sheet.ts';
import type { SourceFile } from '../../sourceFile.ts';
import { describeLosses } from '../finish/describeLosses.ts';
import { finishLosses } from '../finish/finishLosses.ts';
import { splitMessage } from '../finish/splitMessage.ts';
import { readMembership, type TaskColumns } from './readMembership.ts';

/** What a mapping of a 0/1 matrix and files of gains makes of them. */
export async function readMembershipFiles(
  files: readonly SourceFile[],
  mapping: MembershipMapping,
  log: ProblemLog,
  onShare?: (share: number) => void,
): Promise<ReadResult> {
  const previews: FilePreview[] = [];
  const total = mapping.gains.length + 1;
  const open = openQuestions(mapping);
  const matrix = await load(mapping.members);
  const gains: (TaskColumns & { split: Split })[] = [];
  const asked: Message[] = [];
  for (const gain of mapping.gains) {
    const { split } = gain;
    if (split === 'ignore' || split === 'estimate') {
      noteIgnored(gain.file, split, log);
      continue;
    }
    const sheet = await load(gain);
    if (sheet && split) gains.push({ ...sheet, split });
    else if (sheet) asked.push(askedGains(sheet));
  }
  reportOthers(files, new Set([mapping.members, ...mapping.gains].map(({ file }) => file)), log);
  check(mapping, matrix, gains, log);
  if (log.hasError || !matrix) return { problems: log.list(files), previews, words: [], open };
  if (gains.length === 0) return { problems: log.list(files), previews, words: asked, open };
  const networks = readMembership(mapping, matrix, gains, log);
  const { name, costs, costUnit } = mapping;
  const head = {
    ...{ name, costs, costUnit },
    // Gains are better when higher, whatever a mapping says; training alone gains nothing.
    tasks: mapping.tasks.map(task => ({ ...task, measured: 'complement' as const })),
    files: [{ file: matrix.file }, ...gains.map(({ file, split }) => ({ file, split }))],
    areSplitsNamed: new Set(gains.map(({ split }) => split)).size > 1,
  };
  const loaded = finishLosses(head, networks, log);
  const words = loaded ? [...describeLosses(head, loaded, networks), ...asked] : [];
  const result = { problems: log.list(files), previews, words, open };
  return loaded && open.length === 0 ? { ...result, loaded } : result;

  async function load({
    file,
    layout,
  }: {
    file: string;
    layout: TextLayout;
  }): Promise<TaskColumns | undefined> {
    const sheet = openSheet(files, file, layout, log);
    if (!sheet) return undefined;
    const kinds = new Map(sheet.columns.map((_, i): [number, ColumnKind] => [i, 'number']));
    const loaded = await sheet.load(kinds, log, share => onShare?.((previews.length + share) / total));
    previews.push(previewOf(sheet, loaded.rowCount));
    return { file, columns: sheet.columns, loaded };
  }
}

function check(
  { members, gains: asked, tasks, costs }: MembershipMapping,
  matrix: TaskColumns | undefined,
  gains: readonly (TaskColumns & { split: Split })[],
  log: ProblemLog,
): void {
  const refuse = (message: Message, action: Message) =>
    log.add(message, { severity: 'error', file: members.file, message, action });
  // What is still asked may be the gains.
  if (gains.length === 0 && asked.every(({ split }) => split !== undefined)) {
    refuse(
      say('There is no file of gains to this matrix.'),
      say('Open it together with one, of the same rows and columns.'),
    );
  }
  if (matrix && matrix.columns.length !== tasks.length) {
    refuse(
      say('The matrix has {columns} columns for {tasks} tasks.', {
        columns: String(matrix.columns.length),
        tasks: String(tasks.length),
      }),
      say('Check its delimiter; each column is a task.'),
    );
  }
  if (costs === 'column') {
    refuse(
      say('A matrix of members has no column of costs.'),
      say('Choose that all cost the same, or by their number of tasks.'),
    );
  }
  const seen = new Set<Split>();
  for (const { file, split } of gains) {
    if (seen.has(split)) {
      log.add('same split', {
        severity: 'warning',
        file,
        message: say('Another file gives the {split} gains too.', { split: splitMessage(split) }),
        action: say('Their means were taken; give the files different splits if they are no repetitions.'),
      });
    }
    seen.add(split);
  }
}

function openQuestions({ costs, gains }: MembershipMapping): OpenQuestion[] {
  return [
    ...(gains.some(({ split }) => split === undefined) ? (['gains'] as const) : []),
    ...(costs === undefined ? (['costs'] as const) : []),
  ];
}

/** What a file of gains holds of which it is asked what they are. */
function askedGains({ file, loaded }: TaskColumns): Message {
  let [least, most] = [Infinity, -Infinity];
  for (const { numbers } of loaded.numbers.values()) {
    for (const gain of numbers) {
      if (gain < least) least = gain;
      if (gain > most) most = gain;
    }
  }
  return say('Nothing says what the gains in {file} are, from {least} to {most}.', {
    file,
    least: String(least),
    most: String(most),
  });
}

function noteIgnored(file: string, use: 'ignore' | 'estimate', log: ProblemLog): void {
  log.add('ignored', {
    severity: 'note',
    file,
    message:
      use === 'estimate'
        ? say('The file is ignored: it holds estimates of gains, not measured ones.')
        : say('The file is ignored.'),
    action: say('To choose by them (strategy “early stopping”), set its split to early.'),
  });
}
