import { runSteps } from '../../../base/steps/runSteps.ts';
import { type CurveValue, curveAt } from '../../../core/frontier/curveAt.ts';
import type { HeadRule } from '../../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { traceCurve } from '../../../core/frontier/traceCurve.ts';
import { totalSense } from '../../../core/search/totalSense.ts';
import { type StrategyKey, strategyKeys } from '../../../core/strategies/strategy.ts';
import type { AffinityTable } from '../../../core/tables/affinityTable.ts';
import { type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';
import { type FactResult, type FactTables, isLossTable } from './fact.ts';

/** Why a fact cannot be had, in words for the one who wrote it. */
export class FactProblem extends Error {
  override readonly name = 'FactProblem';
}

/** The arguments of a fact, read one after the other, each with a clear word where it is wrong. */
export class FactContext {
  readonly #tables: FactTables;
  readonly #curves: Map<string, StrategyCurve>;
  readonly #args: string[];

  constructor(args: readonly string[], tables: FactTables, curves: Map<string, StrategyCurve>) {
    this.#tables = tables;
    this.#curves = curves;
    this.#args = [...args];
  }

  /** The next argument as it stands. */
  next(what: string): string {
    const arg = this.#args.shift();
    if (arg === undefined) throw new FactProblem(`${what} is missing`);
    return arg;
  }

  /** The next argument where there is one. */
  maybe(): string | undefined {
    return this.#args.shift();
  }

  /** Whether arguments are left. */
  get hasMore(): boolean {
    return this.#args.length > 0;
  }

  /** All arguments that are left. */
  rest(): readonly string[] {
    return this.#args.splice(0);
  }

  table(): LossTable {
    const id = this.next('the table');
    const table = this.#find(id);
    if (!isLossTable(table)) throw new FactProblem(`${id} is a table of affinities`);
    return table;
  }

  anyTable(): LossTable | AffinityTable {
    return this.#find(this.next('the table'));
  }

  #find(id: string): LossTable | AffinityTable {
    const table = this.#tables(id);
    if (!table) throw new FactProblem(`there is no table “${id}”`);
    return table;
  }

  number(what: string): number {
    const text = this.next(what);
    const value = Number(text);
    if (!Number.isFinite(value)) throw new FactProblem(`${what}: “${text}” is not a number`);
    return value;
  }

  strategy(): StrategyKey {
    const text = this.next('the strategy');
    const key = strategyKeys.find(each => each === text);
    if (!key) throw new FactProblem(`“${text}” is none of ${strategyKeys.join(', ')}`);
    return key;
  }

  task(table: LossTable, what = 'the task'): number {
    const id = this.next(what);
    const index = table.tasks.findIndex(task => task.id === id);
    if (index < 0)
      throw new FactProblem(`“${id}” is none of the tasks ${table.tasks.map(task => task.id).join(', ')}`);
    return index;
  }

  /** A network as `a+b` or `a+b*0.5`: that of the given cost, else the cheapest of these tasks. */
  network(table: LossTable): number {
    const text = this.next('the network');
    const [list = '', cost] = text.split('*');
    const wanted = list.split('+').sort().join('+');
    let best = -1;
    for (let i = 0; i < table.networkCount; i++) {
      const ids = [...taskSetOf(table, i)].map(task => table.tasks[task]?.id).sort();
      const fits = cost === undefined || Math.abs((table.costs[i] as number) - Number(cost)) < 1e-9;
      if (ids.join('+') !== wanted || !fits) continue;
      if (best < 0 || (table.costs[i] as number) < (table.costs[best] as number)) best = i;
    }
    if (best < 0) throw new FactProblem(`the table has no network ${text}`);
    return best;
  }

  /** What a strategy chooses of a table at a budget. */
  chosen(
    table: LossTable,
    strategy: StrategyKey,
    budget: number,
    heads: HeadRule = 'validation',
  ): CurveValue {
    const value = curveAt(this.#curve(table, strategy, budget, heads), budget);
    if (!value) throw new FactProblem(`${strategy} can choose nothing of ${table.id} at ${budget}`);
    return value;
  }

  #curve(table: LossTable, strategy: StrategyKey, budget: number, headRule: HeadRule): StrategyCurve {
    // One curve serves every budget, but for those that are drawn at single ones.
    const key = [
      table.id,
      headRule,
      strategy,
      strategy === 'random' || strategy === 'worst' ? budget : '',
    ].join(' ');
    const known = this.#curves.get(key);
    if (known) return known;
    const maximumBudget = table.costs.reduce((sum, cost) => Math.max(sum, cost), 0) * table.tasks.length;
    const options = { headRule, maximumBudget, budgets: [budget], seed: 1 };
    const curve = runSteps(traceCurve(strategy, table, options));
    this.#curves.set(key, curve);
    return curve;
  }
}

/** How one kind of fact is had, and what it takes, for the documentation. */
export interface FactKind {
  readonly takes: string;
  readonly says: string;
  /** What takes long is a generator, so that a caller may stop in between. */
  readonly of: (given: FactContext) => FoundFact | Generator<unknown, FoundFact>;
}

/** A number with its unit, or names. */
type FoundFact = Omit<FactResult & { kind: 'value' }, 'kind'> | string;

export const percent = (value: number, table: LossTable) =>
  ({ value, unit: 'percent', table: table.id }) as const;
export const change = (value: number, table: LossTable) =>
  ({ value, unit: 'change', table: table.id }) as const;
export const count = (value: number, table: { readonly id: string }) =>
  ({ value, unit: 'count', table: table.id }) as const;
/** A total of losses as it is shown: of values, where all are better when higher. */
export const shownTotal = (total: number, table: LossTable) => totalSense(table, 'sum').shown(total);
export const loss = (value: number, table: LossTable) => ({ value, unit: 'loss', table: table.id }) as const;
