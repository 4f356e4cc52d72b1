import { t } from '../../base/i18n/text.ts';
import type { Constraint } from '../../core/search/constraints.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { joinWords, numberWord, taskWord } from './format.ts';

/** A constraint in words, for instance "depth and edges apart". */
export function constraintWords(constraint: Constraint, table: Pick<LossTable, 'tasks'>): string {
  const name = (index: number) => {
    const task = table.tasks[index];
    return task ? taskWord(task) : '?';
  };
  switch (constraint.kind) {
    case 'most':
      return t(
        '{n, plural, one {at most {word} network} other {at most {word} networks}}',
        counted(constraint.networks),
      );
    case 'fewest':
      return t(
        '{n, plural, one {at least {word} task} other {at least {word} tasks}} in each network',
        counted(constraint.tasks),
      );
    case 'excluded':
      return t(
        '{n, plural, one {{word} network} other {{word} networks}} excluded',
        counted(constraint.networks.length),
      );
    case 'alone':
      return t('{task} alone', { task: name(constraint.task) });
    case 'together':
      return t('{tasks} together', { tasks: joinWords(constraint.tasks.map(name)) });
    case 'apart':
      return t('{tasks} apart', { tasks: joinWords(constraint.tasks.map(name)) });
  }
}

/** A count as plural forms are chosen by it, and as it is written. */
const counted = (n: number) => ({ n, word: numberWord(n) });
