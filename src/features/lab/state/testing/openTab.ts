import { runSteps } from '../../../../base/steps/runSteps.ts';
import { makePlan } from '../../../../core/plan/makePlan.ts';
import type { LossTable } from '../../../../core/tables/lossTable.ts';
import type { LoadedTable } from '../../../../files/table/parseTable.ts';
import type { PlanAnswer, PlanWork } from '../../../../work/search/searchApi.ts';
import { type Recipe, recipeId } from '../../model/recipe.ts';
import type { Sweep } from '../sweeps/sweep.ts';
import type { SweepLocks } from '../sweeps/sweepLocks.ts';
import { makeSweeps } from '../sweeps/sweeps.ts';
import { type FakeRun, fakeClients } from './fakeClients.ts';
import { memoryLabShelf } from './memoryLabShelf.ts';

/** Locks as tabs share them. */
function sharedLocks(): SweepLocks {
  const taken = new Set<string>();
  return {
    async take(name) {
      if (taken.has(name)) return null;
      taken.add(name);
      return () => taken.delete(name);
    },
    isTaken: async name => taken.has(name),
  };
}

/** The answer of the search's worker to what sweeps ask of it. */
async function planHere(table: LossTable, work: PlanWork): Promise<PlanAnswer> {
  if (work.kind !== 'plan') throw new Error('sweeps ask for plans');
  return { kind: 'plan', value: runSteps(makePlan(table, work.options)) };
}

/** What is looked for, once it is there. */
async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise(resolve => setTimeout(resolve, 1));
  }
}

interface TabOptions {
  readonly workers?: number;
  readonly shelf?: ReturnType<typeof memoryLabShelf>;
  readonly locks?: SweepLocks;
}

/** A tab: its sweeps over a device's shelf and locks, of which a test looks at one. Plans are made in this process. */
export function openTab(
  recipe: Recipe,
  { workers = 1, shelf = memoryLabShelf(), locks = sharedLocks() }: TabOptions = {},
) {
  const id = recipeId(recipe);
  const clients = fakeClients();
  const shown: (readonly LoadedTable[])[] = [];
  let time = 0;
  const sweeps = makeSweeps({
    shelf,
    pool: { plan: planHere },
    locks,
    makeClient: clients.makeClient,
    backend: async () => 'wasm',
    pretrainedOf: async () => undefined,
    onTables: tables => void shown.push(tables),
    onList: () => undefined,
    mostWorkers: 8,
    now: () => {
      time += 1000;
      return time;
    },
    date: () => '2026-01-02T03:04:05.000Z',
  });
  sweeps.getState().setWorkers(workers);
  const sweep = (): Sweep => {
    const found = sweeps.getState().sweeps.find(({ head }) => head.id === id);
    if (!found) throw new Error('no such sweep');
    return found;
  };
  const kinds = () => [...sweep().states.values()].map(({ kind }) => kind);
  /** The n-th run that workers were asked for, once they are. */
  const asked = (n: number): Promise<FakeRun> => until(() => clients.asked[n]);
  const ended = () => until(() => (sweeps.getState().activeId === '' ? true : undefined));
  return {
    recipe,
    id,
    made: clients.made,
    requests: clients.asked,
    sweeps,
    shelf,
    locks,
    shown,
    sweep,
    kinds,
    asked,
    ended,
  };
}
