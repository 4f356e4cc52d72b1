/**
 * The order of tasks in which each network lists its own, row by row; those that no network tells apart as they are first met. `tasks`
 * has a number from 0 for each row, below 0 for none; where networks contradict one another, all are as they are first met.
 */
export function orderOfRuns(
  tasks: ArrayLike<number>,
  networks: ArrayLike<number>,
  count: number,
): readonly number[] {
  const after = Array.from({ length: count }, () => new Set<number>());
  const before = new Uint32Array(count);
  for (let row = 1; row < tasks.length; row++) {
    const [from, to] = [tasks[row - 1] as number, tasks[row] as number];
    if (from < 0 || to < 0 || from === to || networks[row] !== networks[row - 1]) continue;
    const known = after[from];
    if (!known || known.has(to)) continue;
    known.add(to);
    before[to] = (before[to] as number) + 1;
  }
  const order: number[] = [];
  const left = new Set(after.keys());
  while (left.size > 0) {
    const next = [...left].find(task => before[task] === 0);
    if (next === undefined) return [...after.keys()];
    order.push(next);
    left.delete(next);
    for (const task of after[next] ?? []) before[task] = (before[task] as number) - 1;
  }
  return order;
}
