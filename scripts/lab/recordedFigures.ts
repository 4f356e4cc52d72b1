import { readFileSync } from 'node:fs';
import { budgetRange } from '../../src/app/side/budgetRange.ts';
import { type Grouping, stepAt } from '../../src/core/frontier/frontier.ts';
import type { StrategyCurve } from '../../src/core/frontier/strategyCurve.ts';
import { traceCurve } from '../../src/core/frontier/traceCurve.ts';
import type { Correlation } from '../../src/core/gains/correlation.ts';
import type { PairValues } from '../../src/core/gains/gains.ts';
import { applyObjective } from '../../src/core/search/objective.ts';
import { estimateError, findRegrets } from '../../src/core/strategies/estimatorQuality.ts';
import { estimatorOf } from '../../src/core/strategies/registry.ts';
import type { StrategyKey } from '../../src/core/strategies/strategy.ts';
import { alignAffinities } from '../../src/core/tables/affinityTable.ts';
import { drain } from '../../src/core/testing/drain.ts';
import { networksOf } from '../../src/features/lab/model/labRuns.ts';
import { listedText } from '../../src/features/lab/model/recipe.ts';
import { parseRecorded, type RecordedSweep } from '../../src/features/lab/recordings/parseRecorded.ts';
import { affinitiesOfRecorded, lossesOfRecorded } from '../../src/features/lab/recordings/recordedTables.ts';
import { type LoadedLosses, parseTable } from '../../src/files/table/parseTable.ts';

/** A mean with its standard error. */
export interface Measured {
  readonly mean: number;
  readonly error: number;
}

/** What is asked of one recorded sweep. */
export class RecordedFigures {
  readonly sweep: RecordedSweep;
  readonly losses: LoadedLosses;
  readonly #curves = new Map<string, StrategyCurve>();

  constructor(id: string) {
    this.sweep = parseRecorded(readFileSync(`public/tables/${id}.json`, 'utf8'));
    this.losses = lossesOfRecorded(this.sweep);
  }

  get table() {
    return this.losses.table;
  }

  affinities(measure: 'lookahead' | 'cosine'): PairValues {
    return alignAffinities(this.table.tasks, affinitiesOfRecorded(measure, this.sweep).table);
  }

  /** The curve of a strategy, heads chosen on validation, as the page has it at first. */
  curve(strategy: StrategyKey, guess?: 'lookahead' | 'cosine'): StrategyCurve {
    const key = `${strategy} ${guess}`;
    const { maximum, stops } = budgetRange(this.table);
    // Chance is drawn where it is asked for: it takes seconds.
    const budgets = strategy === 'random' ? [] : stops;
    const options = { headRule: 'validation', maximumBudget: maximum, budgets, seed: 1 } as const;
    const affinities = guess ? { affinities: this.affinities(guess) } : {};
    const curve =
      this.#curves.get(key) ?? drain(traceCurve(strategy, this.table, { ...options, ...affinities }));
    this.#curves.set(key, curve);
    return curve;
  }

  /** The grouping of a strategy at a budget. Throws where there is none. */
  grouping(strategy: StrategyKey, budget: number): Grouping {
    const curve = this.curve(strategy);
    const step = curve.kind === 'frontier' ? stepAt(curve.frontier, budget) : undefined;
    if (!step) throw new Error(`${this.sweep.id}: no grouping of ${strategy} at ${budget}.`);
    return step.grouping;
  }

  /** Each task served by its own network of one size, or all by the network of all tasks. */
  fixed(kind: 'all' | 'half' | 'full'): Pick<Grouping, 'heads' | 'cost'> {
    const { recipe } = this.sweep;
    const names = networksOf(recipe).map(listedText);
    const heads = recipe.tasks.map(task =>
      names.indexOf(kind === 'all' ? listedText({ scale: 'full', tasks: recipe.tasks }) : `${kind}.${task}`),
    );
    const cost = [...new Set(heads)].reduce(
      (sum, network) => sum + (this.table.costs[network] ?? Number.NaN),
      0,
    );
    return { heads, cost };
  }

  /** Total test loss of each seed's own networks, the grouping given. */
  totalsOfSeeds({ heads }: Pick<Grouping, 'heads'>): readonly number[] {
    const { recipe, runs } = this.sweep;
    const names = networksOf(recipe).map(listedText);
    return recipe.seeds.map(seed =>
      heads.reduce((sum, network, task) => {
        const run = runs.find(each => each.seed === seed && listedText(each) === names[network]);
        const place = run?.tasks.indexOf(recipe.tasks[task] ?? 'depth') ?? -1;
        return sum + (run?.losses.test?.[place] ?? Number.NaN);
      }, 0),
    );
  }

  /** Regret at the budgets where the strategy has a grouping, percent of the optimum's validation total. */
  regret(strategy: StrategyKey, budgets: readonly number[], guess?: 'lookahead' | 'cosine') {
    const [chosen, optimal] = [this.curve(strategy, guess), this.curve('optimal')];
    if (optimal.kind !== 'frontier') throw new Error('The optimum is a frontier.');
    const counted = applyObjective(this.table, 'sum');
    const bestAt = (budget: number) => stepAt(optimal.frontier, budget)?.grouping.chosenBy ?? Number.NaN;
    const regrets =
      chosen.kind === 'frontier'
        ? findRegrets(counted, chosen.frontier, optimal.frontier, budgets)
        : this.#drawn(budgets).map(({ budget, total }) => ({ budget, regret: total - bestAt(budget) }));
    const shares = regrets
      .filter(({ regret }) => Number.isFinite(regret))
      .map(({ budget, regret }) => (100 * regret) / bestAt(budget));
    return { mean: meanOf(shares).mean, greatest: Math.max(...shares) };
  }

  /** The mean validation total of groupings drawn by chance. */
  #drawn(budgets: readonly number[]) {
    const maximumBudget = Math.max(...budgets);
    const options = {
      headRule: 'validation',
      maximumBudget,
      budgets,
      seed: 1,
      report: 'validation',
    } as const;
    const curve = drain(traceCurve('random', this.table, options));
    return curve.kind === 'points' ? curve.points : [];
  }

  /** How near a strategy's estimates come within each task: see {@link estimateError}. */
  withinTasks(strategy: StrategyKey): Correlation | undefined {
    const estimate = estimatorOf(strategy)?.estimate(this.table);
    return estimate && estimateError(this.table, estimate).withinTasks;
  }
}

/** The losses of one of the paper's settings. */
export function paperSetting(number: 1 | 2 | 3 | 4): LoadedLosses {
  const loaded = parseTable(readFileSync(`public/tables/setting-${number}.json`, 'utf8'));
  if (loaded.kind !== 'losses') throw new Error(`Setting ${number} holds no losses.`);
  return loaded;
}

/** The mean of values with its standard error. */
export function meanOf(values: readonly number[]): Measured {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
