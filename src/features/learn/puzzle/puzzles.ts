import type { Configuration } from '../../../app/configuration/configuration.ts';
import type { BuiltInTable } from '../../../app/tables/tableIds.ts';

/** A puzzle that the site offers: a table and a budget in its cost unit, or of affinities a number of networks. */
export type ReadyPuzzle = { readonly data: BuiltInTable } & (
  | { readonly budget: number }
  | { readonly groups: number }
);

/** From easy to hard. */
export const readyPuzzles: readonly ReadyPuzzle[] = [
  { data: 'setting-1', budget: 1.5 },
  { data: 'setting-1', budget: 2.5 },
  { data: 'tag-taskonomy', groups: 2 },
  { data: 'setting-2', budget: 2 },
  { data: 'setting-3', budget: 2.5 },
  { data: 'setting-4', budget: 3 },
  { data: 'lab-small', budget: 2.5 },
  { data: 'lab-other', budget: 3.5 },
  { data: 'tag-celeba', groups: 3 },
];

/** Puzzles solved on this device, by {@link puzzleKey}, with the fewest hints that it took. */
export type SolvedPuzzles = Readonly<Record<string, { readonly hints: number }>>;

const storageKey = 'taskmates.puzzles';

/** What makes a puzzle another one. */
export function puzzleKey({
  data,
  budget,
  heads,
  objective,
  weights,
}: Pick<Configuration, 'data' | 'budget' | 'heads' | 'objective' | 'weights'>): string {
  return [data, budget, heads, objective, ...weights].join(' ');
}

/** What is kept; nothing where storage is forbidden or holds something else. */
export function readSolved(storage: Pick<Storage, 'getItem'>): SolvedPuzzles {
  try {
    const kept: unknown = JSON.parse(storage.getItem(storageKey) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([key, value]) => {
        const { hints } = (value ?? {}) as { hints?: unknown };
        return Number.isInteger(hints) && (hints as number) >= 0 ? [[key, { hints: hints as number }]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** With one more puzzle solved; of several times the one with the fewest hints counts. */
export function withSolved(solved: SolvedPuzzles, key: string, hints: number): SolvedPuzzles {
  return { ...solved, [key]: { hints: Math.min(hints, solved[key]?.hints ?? hints) } };
}

export function keepSolved(storage: Pick<Storage, 'setItem'>, solved: SolvedPuzzles): void {
  try {
    storage.setItem(storageKey, JSON.stringify(solved));
  } catch {
    // Storage may be forbidden or full: what is solved then lasts until the page is closed.
  }
}
