import type { Configuration } from '../../../app/configuration/configuration.ts';
import { fileStem } from '../../../app/tables/saveTable.ts';
import { englishWords } from '../../../base/i18n/message.ts';
import { safeFileName, saveFile } from '../../../base/ui/saveFile.ts';
import { taskSetOf } from '../../../core/tables/lossTable.ts';
import { networkSizes, planRuns, type RunPlan } from '../../../files/plan/runPlan.ts';
import { type PlanFormat, planFileNames, writePlan } from '../../../files/plan/writePlan.ts';
import { trainingCosts } from '../asking/planQuestion.ts';
import { helpText, whyWords } from '../planWords.ts';
import type { ShownPlan } from './shownPlan.ts';

/** What the reader puts their own command in the place of. */
const settings = { command: 'python train.py', results: 'results' };

/** The seed that a network is trained with first. */
const seed = 1;

/** The proposals as networks to run. */
export function runPlanOf(
  { subject, side, plan, write, words }: ShownPlan,
  effort: Configuration['effort'],
): RunPlan {
  const { table } = subject;
  const sizes = networkSizes(table);
  const costs = trainingCosts(table, effort);
  const networks = (plan?.proposals ?? []).map(proposal => {
    const { network } = proposal;
    const size = sizes[network];
    const trainingCost = costs?.[network];
    return {
      tasks: Array.from(taskSetOf(table, network), task => table.tasks[task]?.id ?? ''),
      ...(size === undefined ? {} : { size }),
      seed,
      cost: table.costs[network] as number,
      ...(trainingCost === undefined ? {} : { trainingCost }),
      why: `${helpText(words, write, proposal.help)}. ${whyWords(proposal, plan?.frontier ?? [], table)}`,
    };
  });
  return planRuns(englishWords(side.loaded.table.name), table.costUnit, networks);
}

/** Hands the plan to the browser's download in a format. */
export function saveShownPlan(shown: ShownPlan, effort: Configuration['effort'], format: PlanFormat): void {
  const text = writePlan(runPlanOf(shown, effort), format, settings);
  const name = safeFileName(`taskmates ${fileStem(shown.side.loaded.table)} ${planFileNames[format]}`);
  saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), name);
}
