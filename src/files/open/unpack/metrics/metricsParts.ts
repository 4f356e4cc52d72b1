import { type Message, say } from '../../../../base/i18n/message.ts';
import { excerpt } from '../../affinity/literals/literal.ts';
import { readValueName } from '../../names/readValueName.ts';
import { sizedWords } from '../cells/partOfRows.ts';
import { type PlacedRow, tableText } from '../cells/tableText.ts';
import { type Opened, type Part, unlisted } from '../part.ts';
import { uniqueLabel } from '../uniqueLabel.ts';
import type { Metrics, MetricsRow } from './findMetrics.ts';
import { columnName, groupMetrics } from './metricNames.ts';

/** More metrics than this are not listed. */
const mostMetrics = 100;

/**
 * A table for each metric, among which is chosen: pairs of tasks, networks with a column for each task, or each task alone.
 * Where the names do not say that they are metrics, also the whole: a row for each network, or pairs.
 */
export function metricsParts(metrics: Metrics, whole: readonly Part[] = []): Opened {
  const labels = new Set<string>();
  const groups = groupMetrics(metrics.names);
  const parts = groups.slice(0, mostMetrics).map((group): Part => {
    const made = partMakers[metrics.of](metrics.rows, group);
    return { ...made, label: uniqueLabel(excerpt(group.join(', '), 100), labels) };
  });
  const others = whole.map(part => ({ ...part, label: uniqueLabel(part.label, labels) }));
  return { parts: [...others, ...parts], problems: unlisted(groups.length - parts.length) };
}

type Made = Omit<Part, 'label'>;

const partMakers: Readonly<
  Record<Metrics['of'], (rows: readonly MetricsRow[], group: readonly string[]) => Made>
> = {
  pairs: (rows, [metric = '']) => {
    const better = readValueName(metric).better;
    const facts = [`"meaning": ${JSON.stringify(metric)}`, ...(better ? [`"better": "${better}"`] : [])];
    const sources = [...new Set(rows.map(({ names }) => names[0] ?? ''))];
    const lines = sources.map(source => {
      const own = rows.filter(({ names, values }) => names[0] === source && values.has(metric));
      const values = own.map(
        ({ names, values: of }) => `${JSON.stringify(names[1])}: ${numberText(of.get(metric)) || 'null'}`,
      );
      return `${JSON.stringify(source)}: {${values.join(', ')}}`;
    });
    const targets = [...new Set(rows.map(({ names }) => names[1] ?? ''))];
    const cellOf = (source: string, target: string) =>
      numberText(rows.find(({ names }) => names[0] === source && names[1] === target)?.values.get(metric));
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
  networks: (rows, group) => {
    const tasks = [...new Set(rows.map(({ names }) => names[1] ?? ''))];
    const networks = [...new Set(rows.map(({ names }) => names[0] ?? ''))];
    const body = networks.map((network): PlacedRow => {
      const own = rows.filter(({ names }) => names[0] === network);
      const cells = group.flatMap(metric =>
        tasks.map(task => numberText(own.find(({ names }) => names[1] === task)?.values.get(metric))),
      );
      return { line: own[0]?.line ?? 1, cells: [network, ...cells] };
    });
    return wide(
      say('{metric}, a row for each network', { metric: group.join(', ') }),
      ['network'],
      tasks,
      group,
      body,
    );
  },
  tasks: (rows, group) => {
    const tasks = rows.map(({ names }) => names[0] ?? '');
    const body = rows.map(
      ({ line, values, names }, r): PlacedRow => ({
        line,
        cells: [
          names[0] ?? '',
          ...group.flatMap(metric => tasks.map((_, t) => (t === r ? numberText(values.get(metric)) : ''))),
        ],
      }),
    );
    return wide(
      say('{metric} of each task trained alone', { metric: group.join(', ') }),
      ['tasks'],
      tasks,
      group,
      body,
    );
  },
};

function wide(
  kind: Message,
  first: readonly string[],
  tasks: readonly string[],
  group: readonly string[],
  body: readonly PlacedRow[],
): Made {
  const header = [...first, ...group.flatMap(metric => tasks.map(task => columnName(metric, task)))];
  return {
    content: tableText(onOwnLines([{ line: 1, cells: header }, ...body])),
    what: sizedWords(kind, body.length, tasks.length),
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
