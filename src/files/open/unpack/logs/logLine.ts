import { readValueName } from '../../names/readValueName.ts';

/** What a line of a log says. */
export interface LogLine {
  /** The step or epoch; absent where it names none. */
  readonly step?: number;
  /** The task that the whole line is about; empty where it names none. */
  readonly task: string;
  /** Numbers by the words before them: `depth val_loss`. */
  readonly values: readonly (readonly [name: string, value: number])[];
}

const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?%?$/i;
const special = /^[-+]?(nan|inf(inity)?)$/i;
const stepNames = /^(iter|iters|iteration|step|global_?step|it)$/i;
const epochNames = /^(epoch|ep|round)$/i;
/** Words that stand in logs for nothing of a value. */
const idle =
  /^(info|debug|warning|at|in|on|of|for|is|was|an|the|and|with|after|end|final|results?|metrics?|eval|evaluation|evaluating|summary|log|logger|root|main)$/i;
/** Words that are the unit of what stands before them. */
const units = /^(s|ms|sec|secs|seconds|min|h|it|its|gb|mb)$/i;

/** Reads one line: its parts at bars, commas and semicolons, in each of them words and the numbers behind them. */
export function readLogLine(line: string): LogLine {
  let step: number | undefined;
  let epoch: number | undefined;
  let task = '';
  /** The task named before the last value, which further values of the line are of too. */
  let inLine = '';
  const values: [string, number][] = [];
  const plain = line
    .replace(/\d{4}-\d\d-\d\d[T ]?(\d\d:\d\d(:\d\d)?([.,]\d+)?)?/g, ' ')
    .replace(/\b\d\d:\d\d(:\d\d)?([.,]\d+)?\b/g, ' ')
    .replace(/(\d)\s*\/\s*\d+/g, '$1');
  for (const part of plain.split(/[|,;\t]|\s-\s|\.(?=\s|$)/)) {
    let words: string[] = [];
    for (const token of part.split(/[\s=:()[\]{}"'>]+/).filter(text => text !== '')) {
      const isNumber = number.test(token) || special.test(token);
      if (!isNumber) {
        if (!idle.test(token) && !(words.length === 0 && units.test(token))) words.push(token);
        continue;
      }
      const [first = ''] = words;
      const own = afterTask(words);
      inLine = namedTask(words) ?? inLine;
      const name = (readValueName(own.join(' ')).task === '' && inLine !== '' ? [inLine, ...own] : own).join(
        ' ',
      );
      const value = special.test(token) ? Number.NaN : Number.parseFloat(token);
      words = [];
      if (name === '') continue;
      if (/^task$/i.test(first) && name === first) task = `task ${token}`;
      else if (stepNames.test(name)) step = value;
      else if (epochNames.test(name)) epoch = value;
      else values.push([name, value]);
    }
    const [first = '', second = ''] = words;
    if (/^tasks?$/i.test(first) && second !== '') task = words.slice(1).join(' ');
  }
  const at = step ?? epoch;
  return { task, values, ...(at === undefined ? {} : { step: at }) };
}

/** The task that words name behind “task”, where a value's own words follow: `task rte loss`. */
function namedTask(words: readonly string[]): string | undefined {
  const at = words.findIndex(word => /^tasks?$/i.test(word));
  const next = words[at + 1];
  return at < 0 || next === undefined || at + 2 >= words.length || readValueName(next).task === ''
    ? undefined
    : next;
}

/** The words of a value without the word “task”: it may stand before the name of one, with others before it, or behind it. */
function afterTask(words: readonly string[]): readonly string[] {
  const at = words.findIndex(word => /^tasks?$/i.test(word));
  const next = words[at + 1];
  if (at < 0 || next === undefined) return words;
  return readValueName(next).task === '' ? words.toSpliced(at, 1) : words.slice(at + 1);
}
