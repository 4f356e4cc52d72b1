import { say } from '../../../../base/i18n/message.ts';
import { readValueName } from '../../names/readValueName.ts';
import { isSetting } from '../metrics/metricNames.ts';
import type { MetricsRow } from '../metrics/metrics.ts';
import { metricsParts } from '../metrics/metricsParts.ts';
import { type Opened, refused, unlisted } from '../part.ts';
import { readLogLine } from './logLine.ts';

/** More tasks than this are words of something else. */
const mostTasks = 500;
const longestLine = 2000;

interface LastValue {
  readonly line: number;
  readonly value: number;
}

/**
 * The last values of each task in a log of training: one network with all tasks, or each task trained alone, for each metric.
 * It is refused in words where no line names a task.
 */
export function readLog(text: string): Opened {
  const last = new Map<string, Map<string, LastValue>>();
  const unread = new Set<string>();
  let isTraining = false;
  let current = '';
  for (const [i, line] of text.split('\n').entries()) {
    if (line.length > longestLine) continue;
    const read = readLogLine(line);
    // A line with nothing but a task is about those below it.
    if (read.task !== '' && read.values.length === 0) current = read.task;
    for (const [name, value] of read.values) {
      const { task, split, metric, better } = readValueName(name);
      const own = task === '' ? read.task || current : task;
      if (own === '' || isSetting(own) || (better === undefined && isSetting(name))) continue;
      if (split === 'ignore') {
        isTraining = true;
        continue;
      }
      const what = metric ?? (better === 'lower' ? lossWord(name) : 'value');
      const metrics = last.get(own) ?? new Map<string, LastValue>();
      metrics.set(split === undefined ? what : `${split}_${what}`, { line: i + 1, value });
      if (last.size < mostTasks || last.has(own)) last.set(own, metrics);
      else unread.add(own);
    }
  }
  if (last.size === 0) {
    return refused(
      isTraining
        ? say('The log holds losses of training only.')
        : say('The text is a log of training, but its values are of no task that it names.'),
      say('A line such as “epoch 3, task depth, val_loss 0.12” can be read; so can a table of results.'),
    );
  }
  const { rows, names } = rowsOf(last);
  const inOne = rows.map(row => ({ ...row, names: ['network', ...row.names] }));
  const [one, alone] = [
    metricsParts({ rows: inOne, of: 'networks', names, isSure: true }),
    metricsParts({ rows, of: 'tasks', names, isSure: true }),
  ];
  const told = {
    severity: 'note',
    message: say('The file is a log of training.'),
    action: say('Of each task the last value was read.'),
  } as const;
  return {
    parts: [...one.parts, ...alone.parts.map(part => ({ ...part, label: `${part.label} (alone)` }))],
    problems: [told, ...unlisted(unread.size)],
  };
}

function rowsOf(last: ReadonlyMap<string, ReadonlyMap<string, LastValue>>) {
  const rows = [...last].map(
    ([task, metrics]): MetricsRow => ({
      names: [task],
      line: Math.min(...[...metrics.values()].map(({ line }) => line)),
      values: new Map([...metrics].map(([metric, { value }]) => [metric, value])),
    }),
  );
  return { rows, names: [...new Set(rows.flatMap(({ values }) => [...values.keys()]))] };
}

/** The word for a loss in a name: `loss`, `rmse`, `error`. */
function lossWord(name: string): string {
  const word =
    /(?:^|[/._\s:|-])(loss|losses|error|err|mse|rmse|mae|nll|perplexity|ppl|wer|cer)(?=$|[/._\s:|-])/i.exec(
      name,
    )?.[1];
  return word?.toLowerCase() ?? 'loss';
}
