import type { Configuration } from '../../app/configuration/configuration.ts';
import type { Constraint } from '../../core/search/constraints.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';

/** The parts of a configuration that constrain what may be chosen. */
export type Constraining = Pick<
  Configuration,
  'most' | 'fewest' | 'excluded' | 'alone' | 'together' | 'apart'
>;

/** The configuration without one of its constraints. */
export function liftConstraint(
  parts: Constraining,
  table: LossTable,
  constraint: Constraint,
): Partial<Constraining> {
  const id = (task: number) => table.tasks[task]?.id ?? '';
  switch (constraint.kind) {
    case 'most':
      return { most: 0 };
    case 'fewest':
      return { fewest: 1 };
    case 'excluded':
      return { excluded: [] };
    case 'alone':
      return { alone: parts.alone.filter(task => task !== id(constraint.task)) };
    case 'together':
    case 'apart': {
      const text = constraint.tasks.map(id).join('~');
      return { [constraint.kind]: parts[constraint.kind].filter(pair => pair !== text) };
    }
  }
}
