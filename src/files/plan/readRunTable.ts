import { type Message, say } from '../../base/i18n/message.ts';
import { type Split, splits } from '../../core/tables/lossTable.ts';
import type { ColumnRole } from '../open/mapping.ts';
import { parseTaskList } from '../open/names/parseTaskList.ts';
import { ownLayoutOf, readOwnHeader } from '../open/propose/ownHeader.ts';
import { parseNumber } from '../open/text/parseNumber.ts';
import { splitRows, type TextRow } from '../open/text/splitRows.ts';
import { TableError } from '../table/tableError.ts';
import type { RowValues, RunRow, RunTable } from './runTable.ts';
import { readTaskList } from './taskListText.ts';

/**
 * The table in a CSV with the header that `writeRunTable` or the page's wide CSV have; `undefined` for any other file. A
 * header without a row is a table too. Throws {@link TableError} with every cell that is not what its column says.
 */
export function readRunTable(file: string): RunTable | undefined {
  const text = file.replace(/\r\n?/g, '\n');
  const layout = ownLayoutOf(text);
  if (!layout) return undefined;
  const [head, ...lines] = splitRows(text, layout);
  const header = head && readOwnHeader(head.cells);
  if (!head || header?.shape !== 'wide') return undefined;
  const { roles, costUnit } = header;
  const problems: Message[] = [];
  const tasks = [...header.tasks].map(([id, ways]) => {
    const [measured] = ways;
    if (ways.size > 1)
      problems.push(say('the columns of “{task}” have different marks of what is better.', { task: id }));
    return measured ? { id, measured } : { id };
  });
  const reader = new RowReader(head.cells, roles, tasks, problems);
  const rows = lines.map(line => reader.read(line));
  if (problems.length > 0) throw new TableError(problems);
  const present = (kind: 'value' | 'stderr') =>
    splits.filter(split => roles.some(role => role.kind === kind && role.split === split));
  return { tasks, costUnit, splits: present('value'), errorSplits: present('stderr'), rows };
}

/** Reads rows, and notes what is wrong with them. */
class RowReader {
  readonly #columns: readonly string[];
  readonly #roles: readonly ColumnRole[];
  readonly #tasks: RunTable['tasks'];
  readonly #problems: Message[];
  #row: TextRow = { line: 0, cells: [] };

  constructor(
    columns: readonly string[],
    roles: readonly ColumnRole[],
    tasks: RunTable['tasks'],
    problems: Message[],
  ) {
    this.#columns = columns;
    this.#roles = roles;
    this.#tasks = tasks;
    this.#problems = problems;
  }

  read(row: TextRow): RunRow {
    this.#row = row;
    const { line, cells, openQuote } = row;
    if (openQuote || cells.length > this.#roles.length) {
      this.#problems.push(
        say('row {row}: it has {count} cells, the header has {wanted}.', {
          ...{ row: String(line), count: cells.length, wanted: this.#roles.length },
        }),
      );
    }
    const values = this.#valuesOf('value');
    const cost = this.#numberIn(this.#at('cost')) ?? 0;
    if (!(cost > 0)) this.#wrong('cost', this.#cell('cost'), say('is no cost: it must be above 0.'));
    return {
      tasks: this.#taskSet(values),
      size: this.#cell('variant'),
      seed: this.#numberIn(this.#at('seed')),
      cost,
      values,
      errors: this.#valuesOf('stderr'),
    };
  }

  #at(kind: ColumnRole['kind']): number {
    return this.#roles.findIndex(role => role.kind === kind);
  }

  #cell(kind: ColumnRole['kind']): string {
    return this.#row.cells[this.#at(kind)]?.trim() ?? '';
  }

  #wrong(column: string, cell: string, why: Message): void {
    const row = String(this.#row.line);
    this.#problems.push(say('row {row}, {column}: “{cell}” {why}', { row, column, cell, why }));
  }

  #numberIn(at: number): number | null {
    const cell = this.#row.cells[at] ?? '';
    const value = parseNumber(cell, '.');
    if (value !== undefined && Number.isNaN(value)) return null;
    if (value !== undefined && Number.isFinite(value)) return value;
    this.#wrong(this.#columns[at] ?? '', cell, say('is no number.'));
    return null;
  }

  /** A predicted network has no run, so no values of one. */
  #valuesOf(kind: 'value' | 'stderr'): RowValues {
    const values: Partial<Record<Split, (number | null)[]>> = {};
    const isPredicted = this.#cell('predicted') === 'predicted';
    this.#roles.forEach((role, column) => {
      if (role.kind !== kind || role.task === undefined || role.split === undefined || isPredicted) return;
      const ofSplit = values[role.split] ?? this.#tasks.map(() => null);
      values[role.split] = ofSplit;
      ofSplit[role.task] = this.#numberIn(column);
    });
    return values;
  }

  #taskSet(values: RowValues): readonly number[] {
    const isMeasured = (t: number) => splits.some(split => (values[split]?.[t] ?? null) !== null);
    const measured = [...this.#tasks.keys()].filter(isMeasured);
    const text = this.#cell('task-set');
    const set = this.#at('task-set') < 0 ? measured : this.#indicesOf(text);
    const stray = measured.find(task => !set.includes(task));
    if (set.length === 0) this.#wrong('tasks', text, say('names no task.'));
    else if (stray !== undefined) {
      const task = this.#tasks[stray]?.id ?? '';
      this.#wrong('tasks', text, say('lacks “{task}”, which has a value.', { task }));
    }
    return set;
  }

  #indicesOf(text: string): readonly number[] {
    const isTask = (name: string) => this.#tasks.some(({ id }) => id === name);
    const own = readTaskList(text);
    const names = own.every(isTask) ? own : parseTaskList(text, isTask);
    const indices = names.map(name => this.#tasks.findIndex(({ id }) => id === name));
    const unknown = indices.indexOf(-1);
    if (unknown >= 0) {
      this.#wrong('tasks', text, say('names “{task}”, which has no column.', { task: names[unknown] ?? '' }));
    }
    return [...new Set(indices.filter(index => index >= 0))].sort((a, b) => a - b);
  }
}
