import { mapSteps } from '../../../base/steps/runSteps.ts';
import { type Frontier, type FrontierStep, type HeadRule, stepAt } from '../../../core/frontier/frontier.ts';
import type { GainDefinition } from '../../../core/gains/gainOptions.ts';
import { findGains, type PairValues } from '../../../core/gains/gains.ts';
import { type BaselinePoint, drawBaseline } from '../../../core/random/drawBaseline.ts';
import { findOptima } from '../../../core/search/searchFrontier.ts';
import { allInOne, independent } from '../../../core/strategies/fixedFrontier.ts';
import { estimatorOf } from '../../../core/strategies/registry.ts';
import type { GroupedStrategyKey } from '../../../core/strategies/strategy.ts';
import type { PaperSetting, PaperTables } from './claim.ts';

/** The dearest budget of the figures, SNT. */
const maximumBudget = 5;

/** What claims are recomputed from: the tables, with searches, draws and gains kept from claim to claim. */
export class PaperContext {
  readonly tables: PaperTables;
  readonly #frontiers = new Map<string, Frontier>();
  readonly #draws = new Map<string, readonly BaselinePoint[]>();
  readonly #gains = new Map<string, PairValues>();

  constructor(tables: PaperTables) {
    this.tables = tables;
  }

  /** What a strategy chooses at a budget; `undefined` where it can choose nothing. */
  stepAt(
    setting: PaperSetting,
    strategy: Exclude<GroupedStrategyKey, 'worst'>,
    budget: number,
    headRule: HeadRule,
  ): FrontierStep | undefined {
    const key = [setting, strategy, headRule].join(' ');
    const known = this.#frontiers.get(key) ?? this.#search(setting, strategy, headRule);
    this.#frontiers.set(key, known);
    return stepAt(known, budget);
  }

  #search(setting: PaperSetting, strategy: GroupedStrategyKey, headRule: HeadRule): Frontier {
    const { table } = this.tables[setting];
    if (strategy === 'independent') return independent(table, { headRule, maximumBudget });
    if (strategy === 'all-in-one') return allInOne(table, { headRule, maximumBudget });
    const estimator = estimatorOf(strategy);
    if (!estimator) throw new RangeError(`${strategy} searches nothing`);
    return findOptima(table, { chooseBy: estimator.estimate(table), headRule, maximumBudget });
  }

  /**
   * The exact mean or maximum over every outcome of the published rule at a budget, with test heads as published. Yields while it
   * counts them.
   */
  *draw(
    kind: 'random' | 'worst',
    setting: PaperSetting,
    budget: number,
  ): Generator<void, BaselinePoint | undefined> {
    const key = `${kind} ${setting}`;
    let points = this.#draws.get(key);
    if (!points) {
      const { table, published } = this.tables[setting];
      const search = drawBaseline(kind, table, {
        headRule: 'test',
        budgets: published?.budgets ?? [],
        seed: 1,
      });
      points = yield* mapSteps(search, () => undefined);
      this.#draws.set(key, points);
    }
    return points.find(point => point.budget === budget);
  }

  /** Directed gains against the half-size single networks on the test split, percent. */
  gains(setting: PaperSetting, definition: GainDefinition): PairValues {
    const key = `${setting} ${definition}`;
    const known =
      this.#gains.get(key) ??
      findGains(this.tables[setting].table, { definition, baseline: 'half', split: 'test' });
    this.#gains.set(key, known);
    return known;
  }

  /** The index of a task by its id. Throws `RangeError` where there is none. */
  taskOf(setting: PaperSetting, id: string): number {
    const index = this.tables[setting].table.tasks.findIndex(task => task.id === id);
    if (index < 0) throw new RangeError(`${setting} has no task “${id}”`);
    return index;
  }
}
