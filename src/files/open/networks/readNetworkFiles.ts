import { type Message, say } from '../../../base/i18n/message.ts';
import { type Split, splits } from '../../../core/tables/lossTable.ts';
import type { ColumnKind } from '../column.ts';
import type { ColumnsMapping, OpenQuestion } from '../mapping.ts';
import { readValueName } from '../names/readValueName.ts';
import { openSheet } from '../openSheets.ts';
import type { ProblemLog } from '../problemLog.ts';
import type { FilePreview, ReadResult } from '../readResult.ts';
import { reportOthers } from '../reportOthers.ts';
import { previewOf } from '../sheet.ts';
import type { SourceFile } from '../sourceFile.ts';
import { askedWords, openOfNetworks } from './askedWords.ts';
import { describeLosses } from './finish/describeLosses.ts';
import { finishLosses } from './finish/finishLosses.ts';
import { reportOddTasks } from './finish/oddTasks.ts';
import { findMixedShares, inShares, mixedWords } from './finish/percentShares.ts';
import { anyHas, type MappedSheet } from './mappedSheet.ts';
import type { TableHead } from './measured.ts';
import { mostReplicates, reportLikelyReplicates } from './replicates.ts';
import { readTidy } from './tidy/readTidy.ts';
import { readWide } from './wide/readWide.ts';
import { withHead } from './withHead.ts';

/** Share of the time that goes into columns; the rest goes into networks. */
const loadingShare = 0.8;

/** What a mapping of wide or tidy files makes of them. */
export async function readNetworkFiles(
  files: readonly SourceFile[],
  mapping: ColumnsMapping,
  log: ProblemLog,
  onShare?: (share: number) => void,
): Promise<ReadResult> {
  const previews: FilePreview[] = [];
  const sheets: MappedSheet[] = [];
  const heads: string[] = [];
  for (const [i, mapped] of mapping.files.entries()) {
    const sheet = openSheet(files, mapped.file, mapped.layout, log);
    if (!sheet) continue;
    reportColumns(mapped, sheet.columns, log);
    if (sheet.head !== undefined) heads.push(sheet.head);
    const share = (own: number) => onShare?.((loadingShare * (i + own)) / mapping.files.length);
    const loaded = await sheet.load(kindsOf(mapped), log, share);
    previews.push(previewOf(sheet, loaded.rowCount));
    sheets.push({ mapped, loaded });
  }
  reportOthers(files, new Set(mapping.files.map(({ file }) => file)), log);
  checkMapping(mapping, sheets, log);
  const open: OpenQuestion[] = openOfNetworks(mapping);
  if (log.hasError) return { problems: log.list(files), previews, words: [], open };
  const read = mapping.shape === 'wide' ? readWide(mapping, sheets, log) : readTidy(mapping, sheets, log);
  if (!read) return { problems: log.list(files), previews, words: [], open };
  const mixed = findMixedShares(mapping, read);
  if (mixed && mapping.percent === undefined) open.push('percent');
  const { tasks, networks } =
    mixed && mapping.percent === 'shares'
      ? inShares(mapping.tasks, read, mixed)
      : { tasks: mapping.tasks, networks: read };
  const head = { ...headOf(mapping, sheets), tasks };
  if (networks.mostRepeats > mostReplicates(mapping) && !anyHas(sheets, 'seed') && mapping.shape === 'wide')
    reportMeans(mapping, log);
  if (mapping.shape === 'wide') {
    reportOddTasks(mapping.tasks, networks, mapping.files[0]?.file ?? '', log);
    reportLikelyReplicates(mapping, log);
  }
  const made = finishLosses(head, networks, log);
  const loaded = made && heads.length === 1 ? withHead(made, heads[0] ?? '') : made;
  const asked = [
    ...(mixed && mapping.percent === undefined ? [mixedWords(mixed)] : []),
    ...(loaded ? askedWords(mapping, loaded.table) : []),
  ];
  const words = loaded ? [...describeLosses(head, loaded, networks), ...asked] : [];
  const result = { problems: log.list(files), previews, words, open };
  return loaded && open.length === 0 ? { ...result, loaded } : result;
}

function headOf({ name, tasks, costs, costUnit }: ColumnsMapping, sheets: readonly MappedSheet[]): TableHead {
  const ownSplits = new Set(sheets.map(({ mapped }) => mapped.split));
  const areSplitsNamed =
    ownSplits.size > 1 ||
    anyHas(sheets, 'split') ||
    sheets.some(({ mapped }) =>
      mapped.columns.some(({ role }) => role.kind === 'value' && role.split !== undefined),
    );
  const files = sheets.map(({ mapped: { file, split } }) => ({ file, split }));
  return { name, tasks, costs, costUnit, files, areSplitsNamed, onlySplit: onlySplit(sheets) };
}

/** The split that all columns of values are called by. */
function onlySplit(sheets: readonly MappedSheet[]): Split | undefined {
  const columns = sheets.flatMap(({ mapped }) => mapped.columns.filter(({ role }) => role.kind === 'value'));
  const named = new Set(columns.map(({ name }) => readValueName(name).split));
  const [split] = named;
  return named.size === 1 && split !== 'ignore' ? split : undefined;
}

/** What no file can make up for. */
function checkMapping(
  { tasks, costs }: ColumnsMapping,
  sheets: readonly MappedSheet[],
  log: ProblemLog,
): void {
  const file = sheets[0]?.mapped.file ?? '';
  const refuse = (message: Message, action: Message) =>
    log.add(message, { severity: 'error', file, message, action });
  if (sheets.length === 0 && !log.hasError) refuse(say('No file is to be read.'), say('Open one.'));
  if (tasks.length === 0)
    refuse(say('No task is named.'), say('Mark the columns that hold the values of tasks.'));
  if (tasks.length > 2 ** 16)
    refuse(
      say('{count} tasks are too many.', { count: String(tasks.length) }),
      say('A table has up to 65,536.'),
    );
  if (costs === 'column' && sheets.length > 0 && !anyHas(sheets, 'cost')) {
    refuse(
      say('No column is marked as the cost.'),
      say('Mark one, or say that all networks cost the same or by their number of tasks.'),
    );
  }
}

/** Tells where a mapping was made for another number of columns, as under another delimiter. */
function reportColumns(
  { file, columns }: ColumnsMapping['files'][number],
  names: readonly string[],
  log: ProblemLog,
): void {
  if (columns.length === names.length) return;
  log.add('columns', {
    severity: 'warning',
    file,
    message: say(
      'The file has {count, plural, one {1 column} other {{shown} columns}}, the mapping is for {known}.',
      { count: names.length, shown: String(names.length), known: String(columns.length) },
    ),
    action:
      columns.length < names.length
        ? say('Columns after the first {count} were left out; check the delimiter.', {
            count: String(columns.length),
          })
        : say('Columns that are not there were taken as blank; check the delimiter.'),
  });
}

function reportMeans(mapping: ColumnsMapping, log: ProblemLog): void {
  const shared = splits
    .map(split => mapping.files.filter(file => file.split === split))
    .find(files => files.length > 1);
  const [first, ...others] = shared ?? mapping.files;
  log.add('means', {
    severity: 'warning',
    file: first?.file ?? '',
    message:
      others.length > 0
        ? say('Losses of the same networks and split stand in several places, also in {files}.', {
            files: others.map(({ file }) => file).join(', '),
          })
        : say('Losses of the same networks and split stand in several places.'),
    action: say('Their means were taken; give the files different splits if they are no repetitions.'),
  });
}

/** What to load of a file: numbers for values, their errors and costs, texts for what else has a role. */
function kindsOf({ columns }: ColumnsMapping['files'][number]): Map<number, ColumnKind> {
  const kinds = new Map<number, ColumnKind>();
  columns.forEach(({ role: { kind } }, index) => {
    if (['value', 'stderr', 'count', 'cost'].includes(kind)) kinds.set(index, 'number');
    else if (kind !== 'ignore') kinds.set(index, 'text');
  });
  return kinds;
}
