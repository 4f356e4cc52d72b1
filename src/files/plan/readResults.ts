import * as v from 'valibot';
import { type Message, saidBy, say } from '../../base/i18n/message.ts';
import type { Split } from '../../core/tables/lossTable.ts';
import { runStateOf } from '../open/names/runStates.ts';
import { parseNumber } from '../open/text/parseNumber.ts';
import { splitRows } from '../open/text/splitRows.ts';
import { checkedBy, jsonOf } from '../table/checkedBy.ts';
import { readMark } from '../table/directionMark.ts';
import { TableError } from '../table/tableError.ts';
import { readTaskList } from './taskListText.ts';

/** What a file of results says of one run. Values are as they were measured; `null` = none, or none that is finite. */
export interface ToldResult {
  readonly file: string;
  /** The row or element, where the file holds several. */
  readonly row?: number;
  /** That of the plan; without one in the file, what its name begins with. */
  readonly id: string;
  readonly tasks?: readonly string[];
  readonly size?: string;
  readonly seed?: number;
  readonly cost?: number;
  /** Why the run failed; absent where it did not. */
  readonly failure?: Message;
  readonly losses: ReadonlyMap<Split, Values>;
  /** Values of which no split is said. */
  readonly unsplit?: Values;
}
type Values = ReadonlyMap<string, number | null>;

const value = v.nullable(v.number());
const values = v.record(v.string(), value);
const result = v.object({
  id: v.exactOptional(v.string()),
  tasks: v.exactOptional(v.pipe(v.array(v.string()), v.minLength(1))),
  size: v.nullish(v.union([v.string(), v.number()])),
  seed: v.nullish(v.pipe(v.number(), v.integer())),
  cost: v.nullish(v.pipe(v.number(), v.finite(), v.gtValue(0))),
  status: v.nullish(v.string()),
  reason: v.nullish(v.string()),
  losses: v.optional(v.record(v.string(), v.union([value, values])), {}),
});

/** The words by which splits go in results. */
const splitOf: ReadonlyMap<string, Split> = new Map([
  ['validation', 'validation'],
  ['val', 'validation'],
  ['test', 'test'],
  ['early', 'early'],
]);

/**
 * The results in a file: a JSON object or list of them, or a CSV with a row for each. See docs/plan.md. Throws
 * {@link TableError} for anything else, a file that was written by half among it.
 */
export function readResults(file: string, text: string): readonly ToldResult[] {
  const content = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  if (content === '') throw new TableError([say('it is empty.')]);
  return /^[[{]/.test(content) ? readJson(file, content) : readCsv(file, content);
}

/** What a file is called for, without what its kind ends in: the id of its network, where nothing in it says another. */
function stemOf(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/(\.failed)?\.[^.]*$/, '');
}

function readJson(file: string, text: string): readonly ToldResult[] {
  // Python writes NaN and Infinity, which JSON does not have: what diverged is not measured.
  const plain = text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, part =>
    part[0] === '"' ? part : 'null',
  );
  const raw = parsed(plain);
  const list = Array.isArray(raw) ? raw : [raw];
  if (list.length === 0) throw new TableError([say('it holds no result.')]);
  return list.map((each, i): ToldResult => {
    const { id, tasks, size, seed, cost, status, reason, losses } = checkedBy(result, each);
    const bySplit = new Map<Split, Values>();
    const unsplit = new Map<string, number | null>();
    for (const [name, held] of Object.entries(losses)) {
      if (typeof held !== 'object' || held === null) {
        unsplit.set(name, held);
        continue;
      }
      const split = splitOf.get(name);
      if (!split)
        throw new TableError([
          say('losses: “{name}” is no split: there are validation, test and early.', { name }),
        ]);
      bySplit.set(split, new Map([...(bySplit.get(split) ?? []), ...Object.entries(held)]));
    }
    return {
      ...{ file, id: id ?? stemOf(file) },
      ...(Array.isArray(raw) ? { row: i + 1 } : {}),
      ...(tasks ? { tasks } : {}),
      ...(size == null || size === '' ? {} : { size: String(size) }),
      ...(seed == null ? {} : { seed }),
      ...(cost == null ? {} : { cost }),
      ...failureOf(status ?? '', reason ?? ''),
      losses: bySplit,
      ...(unsplit.size > 0 ? { unsplit } : {}),
    };
  });
}

function parsed(text: string): unknown {
  try {
    return jsonOf(text);
  } catch (error) {
    if (/[\]}]$/.test(text)) throw error;
    throw new TableError([say('it was written by half: {why}', { why: saidBy(error) })]);
  }
}

function failureOf(status: string, reason: string): { failure: Message } | object {
  if (status === '' || runStateOf(status) === 'finished') return {};
  return {
    failure:
      reason === ''
        ? say('its status is “{status}”.', { status })
        : say('its status is “{status}”: {reason}.', { status, reason: reason.replace(/\.$/, '') }),
  };
}

const headings = /^(?:id|network|run|tasks|size|seed|cost(?: \(.+\))?|status|state|reason)$/s;

function readCsv(file: string, text: string): readonly ToldResult[] {
  const [head, ...rows] = splitRows(text, { delimiter: ',', decimal: '.', comment: '#', hasHeader: true });
  const columns = (head?.cells ?? []).map(cell => cell.trim());
  if (rows.length === 0) throw new TableError([say('it has a header and no row, or is no result at all.')]);
  return rows.map(({ line, cells }): ToldResult => {
    const textAt = (...names: string[]) => {
      const at = columns.findIndex(column => names.includes(column.replace(/ \(.+\)$/s, '')));
      return cells[at]?.trim() ?? '';
    };
    const numberAt = (column: string, cell: string): number | null => {
      const number = parseNumber(cell, '.');
      if (number !== undefined) return Number.isFinite(number) ? number : null;
      const row = String(line);
      throw new TableError([say('row {row}, {column}: “{cell}” is no number.', { row, column, cell })]);
    };
    if (cells.length !== columns.length) {
      const [count, wanted] = [cells.length, columns.length];
      throw new TableError([
        say('row {row}: it has {count} cells, the header has {wanted}.', {
          row: String(line),
          count,
          wanted,
        }),
      ]);
    }
    const losses = new Map<Split, Map<string, number | null>>();
    const unsplit = new Map<string, number | null>();
    columns.forEach((column, i) => {
      const cell = cells[i] ?? '';
      if (headings.test(column) || cell.trim() === '') return;
      const [, word = '', task = ''] = /^([a-z]+)\/(.+)$/s.exec(readMark(column).name) ?? [];
      const split = splitOf.get(word);
      if (!split) unsplit.set(readMark(column).name, numberAt(column, cell));
      else losses.set(split, (losses.get(split) ?? new Map()).set(task, numberAt(column, cell)));
    });
    const [tasks, size, seed, cost] = [textAt('tasks'), textAt('size'), textAt('seed'), textAt('cost')];
    return {
      ...{ file, id: textAt('id', 'network', 'run') || stemOf(file), losses },
      ...(rows.length > 1 ? { row: line } : {}),
      ...(tasks === '' ? {} : { tasks: readTaskList(tasks) }),
      ...(size === '' ? {} : { size }),
      ...(seed === '' ? {} : { seed: numberAt('seed', seed) ?? Number.NaN }),
      ...(cost === '' ? {} : { cost: numberAt('cost', cost) ?? Number.NaN }),
      ...failureOf(textAt('status', 'state'), textAt('reason')),
      ...(unsplit.size > 0 ? { unsplit } : {}),
    };
  });
}
