import { csvLine } from '../../core/tables/csv.ts';
import { planRay } from './planRay.ts';
import { type PlanSettings, planShell, planSlurm } from './planShell.ts';
import { planSweep } from './planSweep.ts';
import { planJson } from './planTexts.ts';
import type { RunPlan } from './runPlan.ts';
import { taskListText } from './taskListText.ts';

/** The forms in which a plan goes to what trains its networks. */
export const planFormats = ['csv', 'json', 'shell', 'slurm', 'ray', 'wandb'] as const;
export type PlanFormat = (typeof planFormats)[number];

/** The name of the file that a plan is saved as. */
export const planFileNames: Readonly<Record<PlanFormat, string>> = {
  csv: 'plan.csv',
  json: 'plan.json',
  shell: 'plan.sh',
  slurm: 'plan.slurm',
  ray: 'plan_ray.py',
  wandb: 'plan.yaml',
};

/** The text of a plan in a format. Pure: the same plan gives the same text. */
export function writePlan(plan: RunPlan, format: PlanFormat, settings: PlanSettings): string {
  switch (format) {
    case 'csv':
      return planCsv(plan);
    case 'json':
      return planJson(plan);
    case 'shell':
      return planShell(plan, settings);
    case 'slurm':
      return planSlurm(plan, settings);
    case 'ray':
      return planRay(plan, settings);
    case 'wandb':
      return planSweep(plan, settings);
  }
}

function planCsv({ costUnit, runs }: RunPlan): string {
  const textOf = taskListText(runs.flatMap(({ tasks }) => tasks));
  const head = ['id', 'tasks', 'size', 'seed', `cost (${costUnit})`, 'training cost', 'why'];
  const rows = runs.map(({ id, tasks, size, seed, cost, trainingCost, why }) =>
    csvLine([id, textOf(tasks), size ?? '', seed, cost, trainingCost ?? null, why ?? '']),
  );
  return [csvLine(head), ...rows].join('');
}
