import * as v from 'valibot';
import { say } from '../../base/i18n/message.ts';
import { splitRows } from '../open/text/splitRows.ts';
import { checkedBy, jsonOf } from '../table/checkedBy.ts';
import { TableError } from '../table/tableError.ts';
import type { PlannedRun, RunPlan } from './runPlan.ts';
import { readTaskList } from './taskListText.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const run = v.object({
  id: text,
  tasks: v.pipe(v.array(text), v.minLength(1)),
  size: v.exactOptional(text),
  seed: v.pipe(v.number(), v.integer()),
  cost: v.pipe(v.number(), v.finite(), v.gtValue(0)),
  trainingCost: v.exactOptional(v.pipe(v.number(), v.finite())),
  why: v.exactOptional(v.string()),
});
const planFile = v.object({
  format: v.literal('taskmates-plan'),
  version: v.literal(1),
  name: v.string(),
  costUnit: text,
  networks: v.array(run),
});

/** Whether a text is a plan that Taskmates wrote, as JSON or CSV. */
export function isPlan(file: string): boolean {
  return /^\s*\{\s*"format":\s*"taskmates-plan"/.test(file) || file.startsWith('id,tasks,size,seed,cost (');
}

/** The plan in a JSON or CSV that `writePlan` wrote. Throws {@link TableError} with every problem. */
export function readPlan(file: string): RunPlan {
  if (file.startsWith('id,')) return readPlanCsv(file);
  const { name, costUnit, networks } = checkedBy(planFile, jsonOf(file));
  return { name, costUnit, runs: networks };
}

function readPlanCsv(file: string): RunPlan {
  const [head, ...lines] = splitRows(file.replace(/\r\n?/g, '\n'), {
    delimiter: ',',
    decimal: '.',
    comment: '',
    hasHeader: true,
  });
  const costUnit = /^cost \((.+)\)$/s.exec(head?.cells[4] ?? '')?.[1];
  if (costUnit === undefined) throw new TableError([say('This is no plan of Taskmates.')]);
  const raw = lines.map(({ cells }) => {
    const [id, tasks = '', size = '', seed, cost, training = '', why = ''] = cells;
    return {
      id,
      tasks: readTaskList(tasks),
      ...(size === '' ? {} : { size }),
      seed: Number(seed),
      cost: Number(cost),
      ...(training === '' ? {} : { trainingCost: Number(training) }),
      ...(why === '' ? {} : { why }),
    };
  });
  const runs: PlannedRun[] = checkedBy(v.array(run), raw);
  return { name: '', costUnit, runs };
}
