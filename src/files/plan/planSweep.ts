import { type PlanSettings, planShell } from './planShell.ts';
import { contractLines, countLine, quotedText } from './planTexts.ts';
import type { RunPlan } from './runPlan.ts';

/**
 * A plan as a sweep of Weights & Biases: a grid over the ids of its networks. The shell script of the plan stands within it and
 * is called with `--network=ID`.
 */
export function planSweep(plan: RunPlan, settings: PlanSettings): string {
  // The agent puts variables in the place of this, wherever it stands; in single quotes the shell reads both alike.
  const script = planShell(plan, settings).replaceAll('${envvar:', () => "$''{envvar:");
  return [
    `# ${countLine(plan)}`,
    '#   wandb sweep plan.yaml    makes the sweep; then start as many agents as you like: wandb agent ...',
    ...contractLines.map(line => `# ${line}`),
    'program: taskmates-network',
    'name: "taskmates plan"',
    'method: "grid"',
    'parameters:',
    '  network:',
    '    values:',
    ...plan.runs.map(({ id }) => `      - ${quotedText(id)}`),
    'command:',
    '  - "bash"',
    '  - "-c"',
    `  - ${quotedText(script)}`,
    '  - "plan.sh"',
    `  - "\${args}"`,
    '',
  ].join('\n');
}
