import { say } from '../../../base/i18n/message.ts';
import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import type { Task } from '../../../core/tables/task.ts';
import type { LoadedAffinity } from '../../table/parseTable.ts';
import { ownTableId } from '../../table/tableId.ts';
import type { AffinityMapping, OpenQuestion } from '../mapping.ts';
import { makeTasks } from '../names/makeTasks.ts';
import { ProblemLog } from '../problemLog.ts';
import type { ReadResult } from '../readResult.ts';
import { reportOthers } from '../reportOthers.ts';
import type { SourceFile } from '../sourceFile.ts';
import { decodeText } from '../text/decodeText.ts';
import { affinityWords, scalesWords } from './affinityWords.ts';
import { spansApart } from './columnSpans.ts';
import { listWords, onceQuestion, valueQuestion } from './listWords.ts';
import { excerpt } from './literals/literal.ts';
import { type PairsRead, readPairs } from './readPairs.ts';
import {
  alignPairTable,
  isSquareTable,
  mirrorPairs,
  type ReadPairTable,
  selfColumns,
  standsOnce,
  transposePairs,
  withoutTotals,
} from './readPairTable.ts';
import { noteOrder, noteTotals, reportPairs } from './reportPairs.ts';
import { type PairSummary, summarisePairs } from './summarisePairs.ts';

/**
 * What a mapping makes of a file of pairs of tasks: a table with one row for each task that helps, once it is said which way
 * the values point, whether higher is better and what values of a task with itself mean. Never throws.
 */
export function readAffinity(files: readonly SourceFile[], mapping: AffinityMapping): ReadResult {
  const log = new ProblemLog();
  const source = files.find(file => file.name === mapping.file) ?? files[0];
  if (!source) {
    const message = say('There is no file “{name}”.', { name: excerpt(mapping.file) });
    log.add('no file', { severity: 'error', file: mapping.file, message, action: say('Open it again.') });
    return { problems: log.list(), previews: [], words: [], open: [] };
  }
  reportOthers(files, new Set([source.name]), log);
  const read = readPairs(source, decodeText(source), mapping, log);
  const previews = read.preview ? [read.preview] : [];
  if (!read.table) {
    const unread = { problems: log.list(files), previews };
    return read.isValueOpen
      ? { ...unread, words: [valueQuestion(read.columns ?? [])], open: ['value'] }
      : { ...unread, words: [], open: [] };
  }
  const own = mapping.isOwn ? { ...read.table, totals: [] } : withoutTotals(read.table);
  if (own.totals.length > 0) noteTotals(source.name, own.totals, log);
  const isOnce = standsOnce(own);
  const once = isOnce && mapping.symmetric ? mirrorPairs(own) : own;
  const pairs = mapping.isOwn ? once : alignPairTable(once);
  const summary = summarisePairs(pairs);
  if (pairs !== own && read.isOrdered && !mapping.symmetric) noteOrder(source.name, log);
  reportPairs(source.name, pairs, summary, log);
  const isLinear = mapping.scale === 'log' && !mapping.isOwn && !isPositive(summary);
  const scale = isLinear ? 'linear' : mapping.scale;
  if (scale !== mapping.scale) {
    const message = say('Values of zero or less have no place on a logarithmic scale.');
    const action = say('The scale is linear.');
    log.add('scale', { severity: 'note', file: source.name, message, action });
  }
  const { apart = [] } = read;
  const isScaleOpen = mapping.isOwnScale === undefined && !mapping.isOwn;
  // Of each task that is affected: a column, once the table points that way.
  const turned = mapping.direction === 'columns-help' ? transposePairs(pairs) : pairs;
  const apartSpans = mapping.isOwnScale !== false && !mapping.isOwn ? spansApart(turned) : undefined;
  const words = [
    ...affinityWords(pairs, summary, read.sides, { ...mapping, scale }, read.facts),
    ...listWords(read.columns ?? [], apart),
    ...(isOnce && mapping.symmetric === undefined ? [onceQuestion(pairs, summary)] : []),
    ...(apartSpans ? [scalesWords(turned, apartSpans)] : []),
  ];
  const open: OpenQuestion[] = [
    ...(apart.length > 0 ? (['keep'] as const) : []),
    ...(isOnce && mapping.symmetric === undefined ? (['symmetric'] as const) : []),
    ...openQuestions(mapping, summary),
    ...(apartSpans && isScaleOpen ? (['scales'] as const) : []),
  ];
  const result = { problems: log.list(files), previews, words, open, ...(apart.length > 0 ? { apart } : {}) };
  if (log.hasError || open.length > 0) return result;
  return { ...result, loaded: loadPairs(source.name, pairs, summary, { ...mapping, scale }, read.given) };
}

function openQuestions(
  { direction, better, diagonal, symmetric, isOwn }: AffinityMapping,
  { self }: PairSummary,
): OpenQuestion[] {
  return [
    ...(direction === undefined && !symmetric ? (['direction'] as const) : []),
    ...(better === undefined ? (['better'] as const) : []),
    ...(diagonal === undefined && self.length > 0 && !isOwn ? (['diagonal'] as const) : []),
  ];
}

function isPositive({ lowest }: PairSummary): boolean {
  return lowest !== undefined && lowest.value > 0;
}

function loadPairs(
  file: string,
  pairs: ReadPairTable,
  { self }: PairSummary,
  mapping: AffinityMapping,
  given: PairsRead['given'],
): LoadedAffinity {
  const kept = (mapping.diagonal ?? '').trim();
  const isKept = kept !== '' || (mapping.isOwn && mapping.diagonal === undefined);
  const shown = self.length > 0 && !isKept ? withoutSelf(pairs) : pairs;
  const { rows, columns, values } = mapping.direction === 'columns-help' ? transposePairs(shown) : shown;
  const names = [...new Set([...rows, ...columns])];
  const made = makeTasks(names.map(name => given.get(name) ?? name));
  const taskOf = new Map(names.map((name, i) => [name, made[i] as Task]));
  const sources = rows.map(name => taskOf.get(name) as Task);
  const table: AffinityTable = {
    id: '',
    name: mapping.name.trim() || file,
    source: { title: file, licence: 'not stated' },
    sources,
    targets: isSquareTable(pairs) ? sources : columns.map(name => taskOf.get(name) as Task),
    values,
    meaning: mapping.meaning.trim() || 'affinity',
    better: mapping.better ?? 'higher',
    scale: mapping.scale,
    ...(mapping.isOwnScale ? { columns: 'own-scale' } : {}),
    ...((self.length > 0 || mapping.isOwn) && kept !== '' ? { diagonal: kept } : {}),
  };
  return { kind: 'affinity', table: { ...table, id: ownTableId({ kind: 'affinity', table }) } };
}

/** The table without its values of tasks with themselves. */
function withoutSelf(pairs: ReadPairTable): ReadPairTable {
  const values = pairs.values.slice();
  for (const [row, column] of selfColumns(pairs).entries()) {
    if (column >= 0) values[row * pairs.columns.length + column] = Number.NaN;
  }
  return { ...pairs, values };
}
