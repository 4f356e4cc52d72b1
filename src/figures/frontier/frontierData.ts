import { type ErrorsOf, totalErrorOf } from '../../app/side/sideErrors.ts';
import type { ObjectiveWords } from '../../app/words/objectiveWords.ts';
import type { StrategyCurve } from '../../core/frontier/strategyCurve.ts';

/** A total at a budget: from this budget on (a step), or at this budget alone (a published point). */
export interface BudgetTotal {
  readonly budget: number;
  readonly total: number;
  /** Its standard error over replicates, where that is known. */
  readonly error?: number;
}

/** One computed line of the frontier chart: each step holds until the next one, the last to the largest budget. */
export interface FrontierLine {
  readonly key: string;
  readonly name: string;
  /** Stands in for `name` where room is short. */
  readonly short?: string;
  /** Any CSS colour, most often `var(--strategy-...)`. */
  readonly color: string;
  readonly dash?: boolean;
  /** Drawn stronger, above the others, with a dot and its value at the current budget. */
  readonly emphasised?: boolean;
  /** Switched off: only its name stands in the chart, to switch it on again. */
  readonly isOff?: boolean;
  /** What would be without something: thin, and never switched. */
  readonly isGhost?: boolean;
  /** Ascending budgets. */
  readonly steps: readonly BudgetTotal[];
  /** `points`: values at single budgets, marked one by one and joined by a step line. */
  readonly kind: 'steps' | 'points';
}

/** The key of the line of a strategy without its constraints. */
export function freeKey(strategy: string): string {
  return `${strategy} without constraints`;
}

/** Totals at single budgets: hollow marks, never joined. Published ones, which were not computed here, or the reader's own. */
export interface PublishedSeries {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  readonly points: readonly BudgetTotal[];
  /** Computed here for the reader's own grouping: its mark is filled. */
  readonly isOwn?: boolean;
}

/** A span of totals from `budget` on: between the proved bound and the best found so far, or a standard error about it. */
export interface BoundBand {
  readonly budget: number;
  readonly low: number;
  readonly high: number;
}

export interface FrontierData {
  readonly lines: readonly FrontierLine[];
  readonly published: readonly PublishedSeries[];
  readonly bands?: readonly BoundBand[] | undefined;
  readonly minimumBudget: number;
  readonly maximumBudget: number;
}

/** The totals of a curve over its budgets, as charts draw them: as they are shown, each with its error where that is known. */
export function curveSteps(
  curve: StrategyCurve,
  side: ErrorsOf & { readonly words: Pick<ObjectiveWords, 'shown'> },
): readonly BudgetTotal[] {
  const errorOf = totalErrorOf(side);
  const { shown } = side.words;
  const steps =
    curve.kind === 'frontier'
      ? curve.frontier.steps.map(({ budget, grouping }) => ({ budget, total: grouping.total, grouping }))
      : curve.points;
  return steps.map(({ budget, total, grouping }) => {
    const error = grouping ? errorOf(grouping) : Number.NaN;
    return { budget, total: shown(total), ...(Number.isFinite(error) && { error }) };
  });
}

/** Whether the error of some total is known. */
export function knowErrors(lines: readonly FrontierLine[]): boolean {
  return lines.some(({ steps }) => steps.some(({ error }) => error !== undefined));
}

/** Whether two budgets are the same but for rounding. */
export function isSameBudget(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** What is in force at `budget` on a step line, or `undefined` below its first step or where it is not measured. */
export function pointAt(steps: readonly BudgetTotal[], budget: number): BudgetTotal | undefined {
  const point = steps.findLast(step => step.budget < budget || isSameBudget(step.budget, budget));
  return point && Number.isFinite(point.total) ? point : undefined;
}

/** The total of {@link pointAt}. */
export function totalAt(steps: readonly BudgetTotal[], budget: number): number | undefined {
  return pointAt(steps, budget)?.total;
}

/** What is published at exactly `budget`. */
export function publishedAt(points: readonly BudgetTotal[], budget: number): BudgetTotal | undefined {
  const point = points.find(each => isSameBudget(each.budget, budget));
  return point && Number.isFinite(point.total) ? point : undefined;
}

/** Every finite total that the chart draws. */
export function totalsOf(data: FrontierData): number[] {
  return [
    ...data.lines.flatMap(line => (line.isOff ? [] : line.steps.map(step => step.total))),
    ...data.published.flatMap(series => series.points.map(point => point.total)),
    ...(data.bands ?? []).flatMap(band => [band.low, band.high]),
  ].filter(Number.isFinite);
}
