import { byBase, type ReplicateName } from '../names/replicateName.ts';
import type { UnusedReason } from '../taken/columnReasons.ts';
import type { FoundValue } from './foundValue.ts';

interface Marked {
  readonly item: FoundValue;
  readonly named: ReplicateName;
}

/**
 * The values with those that are replicates of one task given to that task: where names say so (`a_seed0`), or where the marks may be names
 * of tasks (`a_s1`, `a.1`) but all columns pair up. A column of the same name without a mark is then the mean of them.
 */
export function withReplicates(
  values: readonly FoundValue[],
  unused: Map<number, UnusedReason>,
): readonly FoundValue[] {
  const all = byBase(
    values,
    ({ task }) => task,
    ({ kind, split }) => `${kind} ${split ?? ''}`,
  );
  const isGrid = arePaired(all);
  return all
    .flatMap(group => {
      const isSure = kinds(group).has('seed') && marksIn(group) > 1;
      if (!isSure && !isGrid) return group.map(({ item }) => item);
      const isCopied = kinds(group).has('copy');
      return group.flatMap(({ item, named }): FoundValue[] => {
        if (named.mark !== '' || isCopied) return [{ ...item, task: named.base, why: 'replicate' }];
        unused.set(item.column.index, 'metric');
        return [];
      });
    })
    .toSorted((a, b) => a.column.index - b.column.index);
}

function kinds(group: readonly Marked[]): ReadonlySet<ReplicateName['kind']> {
  return new Set(group.map(({ named }) => named.kind));
}

function marksIn(group: readonly Marked[]): number {
  return new Set(group.flatMap(({ named }) => (named.mark === '' ? [] : [named.mark]))).size;
}

/** Whether all columns are marked alike, of at least two tasks, with the same marks for each of them. */
function arePaired(groups: readonly (readonly Marked[])[]): boolean {
  const used = new Set(groups.flatMap(group => [...kinds(group)]));
  used.delete('none');
  const [kind] = used;
  if (used.size !== 1 || kind === 'number' || groups.length < 2) return false;
  const marksOf = (group: readonly Marked[]) =>
    group
      .map(({ named }) => named.mark)
      .filter(mark => mark !== '')
      .sort()
      .join('\n');
  const isFull = (group: readonly Marked[]) =>
    kind === 'copy' ? group.length > 1 && kinds(group).has('none') : marksIn(group) > 1;
  return groups.every(isFull) && new Set(groups.map(marksOf)).size === 1;
}
