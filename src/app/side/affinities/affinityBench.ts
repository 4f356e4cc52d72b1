import { capitalised } from '../../../base/i18n/capitalised.ts';
import { t } from '../../../base/i18n/text.ts';
import { setTable } from '../../../core/affinity/foundGroupings.ts';
import { costOfSize, groupingProblem, valueInSet } from '../../../core/affinity/groupingProblem.ts';
import type { HandNetwork } from '../../../core/frontier/handGrouping.ts';
import type { Constraint } from '../../../core/search/constraints.ts';
import { constraintWords } from '../../words/constraintWords.ts';
import { joinWords, taskWord } from '../../words/format.ts';
import { sizeWords } from '../../words/groupingWords.ts';
import type { HandBench } from '../handBench.ts';
import { type AffinitySide, networksIn } from './affinitySide.ts';
import type { AffinityProblem } from './groupRequest.ts';

/** Networks by hand out of any tasks of an affinity table, valued by the affinities. */
export function affinityBench(side: AffinitySide): HandBench {
  const { table, problem, tasks, better, settings } = side;
  if (!problem) throw new Error('There is nothing to put together where no two tasks can be grouped.');
  const { pairs, rules } = problem.request;
  const { costUnit } = side.networks;
  const stated = groupingProblem(pairs, rules);
  const valuesOf = (set: readonly number[]) => set.map(task => 0 - valueInSet(stated, set, task));
  const isKnown = (set: readonly number[]) =>
    (set.length > 1 || problem.isAloneKnown) && valuesOf(set).some(Number.isFinite);
  return {
    tasks,
    costUnit,
    settings,
    tableOf(networks) {
      const sets = networks.filter(network => network.tasks.length > 0 && isKnown(network.tasks));
      const rows = sets.map(set => ({
        ...{ tasks: set.tasks, cost: set.cost },
        losses: { validation: valuesOf(set.tasks) },
      }));
      const made = networksIn(table, tasks, better, setTable(tasks, rows, costUnit), costUnit);
      // Every set can be valued: none is predicted.
      return { ...made, predictedFrom: made.networkCount };
    },
    costsOf: set => [costOfSize(rules.cost, set.length)],
    isMeasured: isKnown,
    newCost: costOfSize(rules.cost, 1),
    dearest: costOfSize(rules.cost, Math.min(rules.most, tasks.length)),
    faultsOf: networks =>
      faultsOf(
        networks.flatMap(network => (network.tasks.length > 0 ? [network.tasks] : [])),
        problem,
        tasks,
      ),
  };
}

/** What keeps a grouping by hand from being one that the search could choose. */
function faultsOf(
  sets: readonly HandNetwork['tasks'][],
  { request, sizes }: AffinityProblem,
  tasks: AffinitySide['tasks'],
): readonly string[] {
  const { groups, least, most, constraints } = request.rules;
  const faults: string[] = [];
  const several = tasks.filter((_, i) => sets.filter(set => set.includes(i)).length > 1);
  if (groups === 'partition' && several.length > 0)
    faults.push(
      capitalised(
        t(
          '{count, plural, one {{tasks} is} other {{tasks} are}} in several networks, and each task is to be in one.',
          { count: several.length, tasks: joinWords(several.map(taskWord)) },
        ),
      ),
    );
  if (sets.some(set => set.length < least || set.length > most))
    faults.push(t('The search takes {sizes}.', { sizes: sizeWords(sizes) }));
  const broken = constraints.filter(constraint => sets.some(set => breaks(constraint, set)));
  if (broken.length > 0)
    faults.push(
      t('Not kept: {constraints}.', {
        constraints: joinWords(broken.map(constraint => constraintWords(constraint, { tasks }))),
      }),
    );
  return faults;
}

function breaks(constraint: Constraint, set: readonly number[]): boolean {
  switch (constraint.kind) {
    case 'alone':
      return set.includes(constraint.task) && set.length > 1;
    case 'together':
      return set.includes(constraint.tasks[0]) !== set.includes(constraint.tasks[1]);
    case 'apart':
      return set.includes(constraint.tasks[0]) && set.includes(constraint.tasks[1]);
    default:
      return false;
  }
}
