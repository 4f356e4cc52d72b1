import { directionOfWords } from '../../names/directionWords.ts';
import { readValueName } from '../../names/readValueName.ts';

const settings =
  /^(n|num|count|counts|support|size|samples?|examples?|total|epochs?|steps?|iters?|iterations?|time|times?_?(s|ms|sec|seconds)?|seconds|runtime|duration|lr|learning_?rate|seeds?|batch(_?size)?|params?|flops|p|p_?value|std|stderr|sem|var|rank|idx|index|id|(.*_)?(runtime|run_time|time|samples|examples|steps|per_second|sample_(len|count)|n_?shots?|version))$/i;

/** Whether a name is that of something counted or set, not of something measured. */
export function isSetting(name: string): boolean {
  return settings.test(name.trim()) || settings.test(name.trim().replace(/^(num|n|count|total)_.*/i, 'n'));
}

/** Whether a name is that of a metric and nothing else: `accuracy`, `val_loss`, `f1`. */
export function isMetric(name: string): boolean {
  const { task, better } = readValueName(name.replace(/(?<=\w)[ _-]scores?$/i, ''));
  return better !== undefined && task === '';
}

/**
 * The name of a column for the metric of a task: with what is known of the metric by its name, its split and which way is better. `way` is
 * what the file says of that.
 */
export function columnName(metric: string, task: string, way?: 'higher' | 'lower'): string {
  const { task: rest, better, split } = readValueName(metric);
  if (rest === '' && split !== undefined) return `${metric}/${task}`;
  if (rest === '' && better === 'higher') return `val/${metric}/${task}`;
  if (rest === '' && better === 'lower') return task;
  const known = way ?? directionOfWords(metric);
  return known === undefined ? task : `${task} ${known === 'higher' ? '↑' : '↓'}`;
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
    const known = groups.get(key);
    if (known) known.push(name);
    else groups.set(key, [name]);
  }
  return [...groups.values()];
}
