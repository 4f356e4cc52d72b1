import { say } from '../../../../base/i18n/message.ts';

/** Values by their names, with the line or row of the file where they stand. */
export interface StepLine {
  readonly at: number;
  readonly values: ReadonlyMap<string, string>;
}

const steps = /^_?(global_?)?(steps?|epochs?|iter(ation)?s?|it|round)$/i;
const times = /^_?(wall_?)?(time|timestamp|runtime|date)$/i;
const keys =
  /^(run(_?(id|name))?|name|id|model|network|net|tasks?|task_?(name|set)|dataset|split|subset|phase|seed|variant|source|target|src|tgt|state|status)$/i;

/** Which of the names of values is that of the step, which tell runs and tasks apart, and which are measured. */
export function stepColumns(names: readonly string[]) {
  const step = names.find(name => steps.test(name));
  const own = names.filter(name => keys.test(name));
  const rest = names.filter(name => !own.includes(name) && name !== step && !times.test(name));
  return { step, own, rest };
}

/** The lines of each run and task as one, each value as its latest line has it. */
export function lastOf(
  lines: readonly StepLine[],
  own: readonly string[],
  step: string,
): readonly StepLine[] {
  const groups = new Map<string, { at: number; values: Map<string, string> }>();
  for (const line of lines.toSorted((a, b) => stepOf(a, step) - stepOf(b, step))) {
    const key = keyOf(line, own);
    const group = groups.get(key) ?? { at: line.at, values: new Map<string, string>() };
    for (const [name, value] of line.values) if (value !== '') group.values.set(name, value);
    groups.set(key, { ...group, at: Math.max(group.at, line.at) });
  }
  return [...groups.values()].toSorted((a, b) => a.at - b.at);
}

/** Whether lines are the steps of runs: those of each run come in their order, and most runs have several. */
export function areSteps(lines: readonly StepLine[], own: readonly string[], step: string): boolean {
  const runs = new Map<string, { last: number; count: number }>();
  for (const line of lines) {
    const at = line.values.get(step) ?? '';
    const run = runs.get(keyOf(line, own)) ?? { last: Number.NEGATIVE_INFINITY, count: 0 };
    if (at === '' || !(Number(at) > run.last)) return false;
    runs.set(keyOf(line, own), { last: Number(at), count: run.count + 1 });
  }
  return [...runs.values()].filter(({ count }) => count > 1).length * 2 > runs.size;
}

/** Says that not all lines are values of the table. */
export const lastRead = {
  severity: 'note',
  message: say('Lines of the file are of steps.'),
  action: say('Of each run and task the last value of each metric was read.'),
} as const;

function stepOf({ values }: StepLine, step: string): number {
  return Number(values.get(step) ?? 0) || 0;
}

function keyOf({ values }: StepLine, own: readonly string[]): string {
  return JSON.stringify(own.map(name => values.get(name) ?? ''));
}
