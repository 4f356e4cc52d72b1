import type { Constraint } from '../../domain/constraints.ts';
import type { LossTable } from '../../domain/lossTable.ts';
import { numberWord, taskWord } from '../format.ts';

/** A constraint in words, for instance "depth and edges apart". */
export function constraintWords(constraint: Constraint, table: LossTable): string {
  const name = (index: number) => {
    const task = table.tasks[index];
    return task ? taskWord(task) : '?';
  };
  switch (constraint.kind) {
    case 'most':
      return `at most ${numberWord(constraint.networks)} ${constraint.networks === 1 ? 'network' : 'networks'}`;
    case 'fewest':
      return `at least ${numberWord(constraint.tasks)} ${constraint.tasks === 1 ? 'task' : 'tasks'} in each network`;
    case 'excluded': {
      const count = constraint.networks.length;
      return `${numberWord(count)} ${count === 1 ? 'network' : 'networks'} excluded`;
    }
    case 'alone':
      return `${name(constraint.task)} alone`;
    case 'together':
    case 'apart':
      return `${constraint.tasks.map(name).join(' and ')} ${constraint.kind}`;
  }
}
