import { type Message, say } from '../../../../base/i18n/message.ts';
import { maximumTasks } from '../../../../core/tables/lossTable.ts';
import { excerpt } from '../../affinity/literals/literal.ts';
import { readValueName } from '../../names/readValueName.ts';
import { sizedWords } from '../cells/partOfRows.ts';
import { type PlacedRow, tableText } from '../cells/tableText.ts';
import { type Opened, type Part, type PartProblem, unlisted } from '../part.ts';
import { uniqueLabel } from '../uniqueLabel.ts';
import { columnName, groupMetrics } from './metricNames.ts';
import type { Metrics, MetricsRow } from './metrics.ts';

/** More metrics than this are not listed. */
const mostMetrics = 100;
const mostNamed = 20;
/** Of more tasks than this no table of each alone is made: it has a row and a column for each. */
const mostAlone = maximumTasks;

/**
 * A table for each metric, among which is chosen: pairs of tasks, networks with a column for each task, or each task alone.
 * Where the names do not say that they are metrics, also the whole: a row for each network, or pairs.
 */
export function metricsParts(metrics: Metrics, whole: readonly Part[] = []): Opened {
  const labels = new Set<string>();
  if (metrics.of === 'tasks' && metrics.rows.length > mostAlone)
    return { parts: whole, problems: [tooManyAlone(metrics.rows.length)] };
  const groups = groupMetrics(metrics.names);
  const parts = groups.slice(0, mostMetrics).map((group): Part => {
    const made = partMakers[metrics.of](metrics.rows, group);
    return { ...made, label: uniqueLabel(excerpt(group.join(', '), 100), labels) };
  });
  const others = whole.map(part => ({ ...part, label: uniqueLabel(part.label, labels) }));
  return {
    parts: [...others, ...parts],
    problems: [...unlisted(groups.length - parts.length), ...leftOut(metrics, groups.flat())],
  };
}

/** The same of one network that has all tasks, where each task may have been trained alone. */
export function inOneNetwork(metrics: Metrics): Opened {
  const rows = metrics.rows.map(row => ({ ...row, names: ['1', ...row.names] }));
  const { parts } = metricsParts({ ...metrics, rows, of: 'networks' });
  return { parts: parts.map(part => ({ ...part, label: `${part.label}, one network` })), problems: [] };
}

function tooManyAlone(count: number): PartProblem {
  return {
    severity: 'warning',
    message: say(
      'Values of {count} names could be those of as many tasks, each trained alone; up to {most} are read so.',
      {
        count,
        most: mostAlone,
      },
    ),
    action: say('They were not offered so.'),
  };
}

/** Says what stands beside the metrics and was not taken for one. */
function leftOut({ names, others = [] }: Metrics, taken: readonly string[]): readonly PartProblem[] {
  const known = new Set(taken);
  const left = [...new Set([...names.filter(name => !known.has(name)), ...others])];
  if (left.length === 0) return [];
  const listed = left.slice(0, mostNamed).map(name => excerpt(name));
  const rest = left.length - listed.length;
  const named =
    rest > 0 ? say('{names} and {rest} more', { names: listed.join(', '), rest }) : listed.join(', ');
  const message = say(
    'These stand beside the metrics and are settings, counts, averages, spreads or texts: {names}.',
    {
      names: named,
    },
  );
  return [{ severity: 'note', message, action: say('They were left out.') }];
}

type Made = Omit<Part, 'label'>;

const partMakers: Readonly<
  Record<Metrics['of'], (rows: readonly MetricsRow[], group: readonly string[]) => Made>
> = {
  pairs: (rows, [metric = '']) => {
    const better = readValueName(metric).better;
    const facts = [`"meaning": ${JSON.stringify(metric)}`, ...(better ? [`"better": "${better}"`] : [])];
    const bySource = rowsBy(rows, ({ names }) => names[0]);
    const sources = [...bySource.keys()];
    const lines = [...bySource].map(([source, own]) => {
      const values = own.flatMap(({ names, values: of }) =>
        of.has(metric) ? [`${JSON.stringify(names[1])}: ${numberText(of.get(metric)) || 'null'}`] : [],
      );
      return `${JSON.stringify(source)}: {${values.join(', ')}}`;
    });
    const targets = [...new Set(rows.map(({ names }) => names[1] ?? ''))];
    const cellOf = (source: string, target: string) =>
      numberText(
        bySource
          .get(source)
          ?.find(({ names }) => names[1] === target)
          ?.values.get(metric),
      );
    const kind = say('{metric} of pairs of tasks', { metric });
    return {
      content: `{${[...facts, ...lines].join(',\n')}}\n`,
      what: sizedWords(kind, sources.length, targets.length),
      preview: {
        columns: ['', ...targets],
        rows: sources.slice(0, 8).map(source => [source, ...targets.map(target => cellOf(source, target))]),
        rowCount: sources.length,
      },
    };
  },
  networks: (all, group) => {
    const rows = withMetric(all, group);
    const tasks = [...new Set(rows.map(({ names }) => names[1] ?? ''))];
    const columns = columnsOf(rows, group, tasks);
    const body = [...rowsBy(rows, ({ names }) => names[0])].map(([network, own]): PlacedRow => {
      const ofTask = rowsBy(own, ({ names }) => names[1]);
      const cells = columns.map(({ metric, task, isError }) => {
        const [row] = ofTask.get(task) ?? [];
        return numberText((isError ? row?.errors : row?.values)?.get(metric));
      });
      return { line: own[0]?.line ?? 1, cells: [network, ...cells] };
    });
    const kind = say('{metric}, a row for each network', { metric: group.join(', ') });
    return wide(kind, 'network', columns, tasks.length, body);
  },
  tasks: (all, group) => {
    const rows = withMetric(all, group);
    const tasks = rows.map(({ names }) => names[0] ?? '');
    const columns = columnsOf(rows, group, tasks);
    const body = rows.map(({ line, values, errors, names: [name = ''] }): PlacedRow => {
      const cells = columns.map(({ metric, task, isError }) =>
        task === name ? numberText((isError ? errors : values)?.get(metric)) : '',
      );
      return { line, cells: [name, ...cells] };
    });
    const kind = say('{metric} of each task trained alone', { metric: group.join(', ') });
    return wide(kind, 'tasks', columns, tasks.length, body);
  },
};

/** The rows that have one of the metrics: the tasks of others are not of this table. */
function withMetric(rows: readonly MetricsRow[], group: readonly string[]): readonly MetricsRow[] {
  return rows.filter(({ values }) => group.some(metric => values.has(metric)));
}

/** Rows by one of their names, in the order in which the names come. */
function rowsBy(
  rows: readonly MetricsRow[],
  nameOf: (row: MetricsRow) => string | undefined,
): ReadonlyMap<string, readonly MetricsRow[]> {
  const groups = new Map<string, MetricsRow[]>();
  for (const row of rows) {
    const name = nameOf(row) ?? '';
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

/** A column for a metric of a task, or for its standard errors. */
interface Column {
  readonly metric: string;
  readonly task: string;
  readonly isError: boolean;
  readonly name: string;
}

/** The columns of a group of metrics: those of values, each followed by that of its errors where there are any. */
function columnsOf(
  rows: readonly MetricsRow[],
  group: readonly string[],
  tasks: readonly string[],
): readonly Column[] {
  const byTask = rowsBy(rows, ({ names }) => names.at(-1));
  return group.flatMap(metric =>
    tasks.flatMap((task): Column[] => {
      const own = byTask.get(task) ?? [];
      const way = own.find(({ better }) => better?.has(metric))?.better?.get(metric);
      const name = columnName(metric, task, way);
      const hasErrors = own.some(({ errors }) => Number.isFinite(errors?.get(metric)));
      const value = { metric, task, isError: false, name };
      return hasErrors ? [value, { metric, task, isError: true, name: `${name} stderr` }] : [value];
    }),
  );
}

function wide(
  kind: Message,
  first: string,
  columns: readonly Column[],
  taskCount: number,
  body: readonly PlacedRow[],
): Made {
  const header = [first, ...columns.map(({ name }) => name)];
  return {
    content: tableText(onOwnLines([{ line: 1, cells: header }, ...body])),
    what: sizedWords(kind, body.length, taskCount),
  };
}

/** Rows on lines of their own, in their order: in JSON several may stand on one. */
function onOwnLines(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  let line = 0;
  return rows.map(row => {
    line = Math.max(line + 1, row.line);
    return { ...row, line };
  });
}

/** A number as a text; blank where there is none. */
export function numberText(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : String(value);
}
