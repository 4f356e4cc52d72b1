import type { Frontier } from '../core/frontier/frontier.ts';
import type { Constraint } from '../core/search/constraints.ts';
import type { LossTable } from '../core/tables/lossTable.ts';
import { printable } from './textTable.ts';

/** Why a frontier has no grouping at any budget, and what to do, in one sentence; `undefined` where it has one. */
export function infeasibleWords(frontier: Frontier, table: LossTable): string | undefined {
  const { conflict, infeasible, steps } = frontier;
  if (steps.length > 0) return undefined;
  const id = (task: number) => printable(table.tasks[task]?.id ?? '?');
  if (conflict) {
    const options = conflict.map(constraint => constraintOption(constraint, id));
    return options.length === 1
      ? `${options[0]} cannot be met: leave it out.`
      : `${options.slice(0, -1).join(', ')} and ${options[options.length - 1]} cannot be met together: leave one of them out.`;
  }
  switch (infeasible?.kind) {
    case 'unserved':
      return `no network serves ${infeasible.tasks.map(id).join(', ')}: the losses that it chooses by are not measured for it.`;
    case 'budget':
      return `serving every task costs at least ${infeasible.cheapest} ${printable(table.costUnit)}.`;
    case 'networks':
      return `no ${infeasible.most} networks serve every task: raise --max-networks.`;
    case 'split':
      return `the table has no ${infeasible.split} losses, by which this strategy chooses.`;
    case 'tasks':
      return `groupings are searched for up to ${infeasible.most} tasks; the table has ${table.tasks.length}.`;
    case undefined:
      return 'the table has none of the networks that it would choose.';
  }
}

/** A constraint as it is given on the command line. */
function constraintOption(constraint: Constraint, id: (task: number) => string): string {
  switch (constraint.kind) {
    case 'most':
      return `--max-networks ${constraint.networks}`;
    case 'fewest':
      return `--min-tasks ${constraint.tasks}`;
    case 'excluded': {
      const numbers = constraint.networks.slice(0, 10).map(network => network + 1);
      return `--exclude ${numbers.join(',')}${constraint.networks.length > 10 ? ',…' : ''}`;
    }
    case 'alone':
      return `--alone ${id(constraint.task)}`;
    case 'together':
    case 'apart':
      return `--${constraint.kind} ${constraint.tasks.map(id).join(',')}`;
  }
}
