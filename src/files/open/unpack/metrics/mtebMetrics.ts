import { isDict, isList, type Literal, type LiteralDict } from '../../affinity/literals/literal.ts';
import { textAt } from '../../affinity/literals/literalShape.ts';
import { keyText, metricValues } from './metricRow.ts';
import type { Metrics, MetricsRow } from './metrics.ts';

/** What stands beside the scores and is said of the file. */
const headWords = /^(task_name|mteb_dataset_name|mteb_version|dataset_revision|dataset_version)$/;

/**
 * The evaluation of one network on one task, as MTEB writes it: `scores` by split, with an entry for each part of the task, or before
 * version 1.11 the splits themselves. `undefined` for anything else.
 */
export function mtebMetrics(dict: LiteralDict): Metrics | undefined {
  const task = textAt(dict, 'task_name') ?? textAt(dict, 'mteb_dataset_name');
  const scores = dict.values[dict.keys.indexOf('scores')];
  const isNew = isDict(scores);
  if (task === undefined || !(isNew || textAt(dict, 'mteb_version'))) return undefined;
  const bySplit = isNew ? scores : dict;
  const found = bySplit.keys.flatMap((key, i) => {
    const parts = partsOf(bySplit.values[i] as Literal);
    return parts.length > 0 ? [{ split: keyText(key), parts }] : [];
  });
  const rows = new Map<string, MetricsRow & { readonly values: Map<string, number> }>();
  const others = new Set<string>();
  for (const { split, parts } of found) {
    for (const { part, metrics } of parts) {
      const name = part === 'default' ? task : `${task} (${part})`;
      const read = metricValues(metrics);
      const row = rows.get(name) ?? {
        ...{ names: [name], line: metrics.line, values: new Map<string, number>() },
        errors: new Map<string, number>(),
      };
      const called = (metric: string) => (found.length > 1 ? `${split}_${metric}` : metric);
      for (const [metric, value] of read.values) row.values.set(called(metric), value);
      for (const [metric, error] of read.errors)
        (row.errors as Map<string, number>).set(called(metric), error);
      for (const other of read.others) others.add(other);
      rows.set(name, row);
    }
  }
  const names = [...new Set([...rows.values()].flatMap(({ values }) => [...values.keys()]))].filter(
    name => !/(^|_)evaluation_time$/.test(name),
  );
  if (names.length === 0) return undefined;
  const beside = dict.keys.map(keyText).filter(key => key !== 'scores' && !headWords.test(key));
  return {
    ...{ rows: [...rows.values()], of: 'tasks', names, isSure: true, isHarness: true, isOneTask: true },
    others: [...others, ...beside.filter(key => !found.some(({ split }) => split === key))],
  };
}

/** The parts of a task (languages, say) with their metrics: of a list by `hf_subset`, of a dict by its names; `default` is all of it. */
function partsOf(value: Literal): readonly { readonly part: string; readonly metrics: LiteralDict }[] {
  if (isList(value))
    return value.items
      .filter(isDict)
      .map(metrics => ({ part: textAt(metrics, 'hf_subset') ?? 'default', metrics }));
  if (!isDict(value)) return [];
  const inner = value.keys.flatMap((key, i) => {
    const metrics = value.values[i];
    return isDict(metrics) ? [{ part: keyText(key), metrics }] : [];
  });
  return inner.length > 0 && inner.some(({ metrics }) => typeof metrics.values[0] === 'number')
    ? inner
    : [{ part: 'default', metrics: value }];
}
