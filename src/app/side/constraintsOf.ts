import type { Constraint, TaskPair } from '../../core/search/constraints.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { Configuration } from '../configuration/configuration.ts';

/** The parts of a configuration that constrain what may be chosen. */
export type Constraining = Pick<
  Configuration,
  'most' | 'fewest' | 'excluded' | 'alone' | 'together' | 'apart'
>;

/** The configuration's constraints in the indices of a table, in the order of their kinds; unknown tasks are left out. */
export function constraintsOf(parts: Constraining, table: LossTable): readonly Constraint[] {
  const indexOf = (id: string) => table.tasks.findIndex(task => task.id === id);
  const alone = parts.alone.map(indexOf).filter(task => task >= 0);
  const pairs = (texts: readonly string[]) =>
    texts
      .map(text => text.split('~').map(indexOf))
      .filter((pair): pair is [number, number] => pair.length === 2 && pair.every(task => task >= 0));
  return [
    ...(parts.most > 0 ? [{ kind: 'most', networks: parts.most } as const] : []),
    ...(parts.fewest > 1 ? [{ kind: 'fewest', tasks: parts.fewest } as const] : []),
    ...(parts.excluded.length > 0 ? [{ kind: 'excluded', networks: parts.excluded } as const] : []),
    ...alone.map(task => ({ kind: 'alone', task }) as const),
    ...pairs(parts.together).map((tasks: TaskPair) => ({ kind: 'together', tasks }) as const),
    ...pairs(parts.apart).map((tasks: TaskPair) => ({ kind: 'apart', tasks }) as const),
  ];
}

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
