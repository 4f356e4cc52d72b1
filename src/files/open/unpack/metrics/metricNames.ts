import { readValueName } from '../../names/readValueName.ts';

const settings =
  /^(n|num|count|counts|support|size|samples?|examples?|total|epochs?|steps?|iters?|iterations?|time|times?_?(s|ms|sec|seconds)?|seconds|runtime|duration|lr|learning_?rate|seeds?|batch(_?size)?|params?|flops|p|p_?value|std|stderr|sem|var|rank|idx|index|id)$/i;

/** Whether a name is that of something counted or set, not of something measured. */
export function isSetting(name: string): boolean {
  return settings.test(name.trim()) || settings.test(name.trim().replace(/^(num|n|count|total)_.*/i, 'n'));
}

/** Whether a name is that of a metric and nothing else: `accuracy`, `val_loss`, `f1`. */
export function isMetric(name: string): boolean {
  const { task, better } = readValueName(name);
  return better !== undefined && task === '';
}

/** The name of a column for the metric of a task: with what is known of the metric by its name, its split and which way is better. */
export function columnName(metric: string, task: string): string {
  const { task: rest, better, split } = readValueName(metric);
  if (rest !== '') return task;
  if (split !== undefined) return `${metric}/${task}`;
  return better === 'higher' ? `val/${metric}/${task}` : task;
}

/**
 * Metrics that are one in several splits stand together: `val_loss` and `test_loss`; every other stands alone. Settings are
 * left out where anything else is there.
 */
export function groupMetrics(names: readonly string[]): readonly (readonly string[])[] {
  const measured = names.filter(name => !isSetting(name));
  const groups = new Map<string, string[]>();
  for (const name of measured.length > 0 ? measured : names) {
    const { split, metric, better, task } = readValueName(name);
    const key = split === undefined ? `one ${name}` : `of ${metric ?? better ?? ''} ${task}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
}
