import { correlateGains } from '../../../core/gains/correlation.ts';
import type { GainDefinition } from '../../../core/gains/gainOptions.ts';
import { findAffinities } from '../../../core/gains/gains.ts';
import { estimatorOf } from '../../../core/strategies/registry.ts';
import { taskSetOf } from '../../../core/tables/lossTable.ts';
import { type Claim, type ClaimSubject, isComputable, paperSettings } from './claim.ts';
import { higherOrderExample } from './higherOrderExample.ts';
import { type NearWay, nearCorrelations } from './nearCorrelations.ts';
import type { PaperContext } from './paperContext.ts';
import { type ClaimReason, judge, type Verdict } from './verdict.ts';

/** What comes out by another way that is in use. */
export interface OtherWay {
  /** Heads chosen on validation instead of test; gains by the other definition, which is this one. */
  readonly by: 'validation-heads' | GainDefinition;
  readonly value: number;
  readonly verdict: Verdict;
}

export interface ClaimResult {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Absent for networks and for what cannot be recomputed. */
  readonly value?: number;
  /** The recomputed minus the published value, of numbers. */
  readonly difference?: number;
  readonly networks?: readonly string[];
  readonly reason?: ClaimReason;
  /** How far a `close` value may be: three standard errors of a million draws. */
  readonly tolerance?: number;
  readonly otherWay?: OtherWay;
  /** Of a correlation: every way of defining gains by which it comes near the published one. */
  readonly near?: readonly NearWay[];
}

/** The published mean is of so many draws, and what counts as close to it is so many standard errors. */
const publishedDraws = 1e6;
const standardErrors = 3;

/** Recomputes a claim from the tables and judges it. Yields while it counts draws, which may take a while. */
export function* evaluateClaim(claim: Claim, context: PaperContext): Generator<void, ClaimResult> {
  const { subject } = claim;
  switch (subject.kind) {
    case 'curve':
      return yield* curveResult(claim, subject, context);
    case 'gain': {
      const { setting, helper, measured } = subject;
      return byBothDefinitions(claim, subject.definition, definition => {
        const gains = context.gains(setting, definition);
        const [row, column] = [context.taskOf(setting, helper), context.taskOf(setting, measured)];
        return gains.values[row * gains.columns.length + column] as number;
      });
    }
    case 'affinity':
      return byBothDefinitions(claim, subject.definition, definition => {
        const { values } = findAffinities(context.gains(subject.setting, definition));
        const known = values.filter(Number.isFinite);
        return subject.which === 'highest' ? Math.max(...known) : Math.min(...known);
      });
    case 'correlation':
      return correlationResult(claim, subject, context);
    case 'count':
      return numberResult(claim, countOf(subject, context));
    case 'cost':
      if (subject.of === 'training') return unavailable(claim, 'training-unpublished');
      return numberResult(claim, trainedNetworks(subject, context));
    case 'example':
      return numberResult(claim, higherOrderExample()[subject.task]);
    case 'grouping':
      return groupingResult(claim, subject, context);
  }
}

type Of<K extends ClaimSubject['kind']> = Extract<ClaimSubject, { kind: K }>;

function* curveResult(
  claim: Claim,
  { setting, strategy, budget }: Of<'curve'>,
  context: PaperContext,
): Generator<void, ClaimResult> {
  if (!isComputable(strategy)) return unavailable(claim, 'losses-unpublished');
  if (strategy === 'random' || strategy === 'worst') {
    const point = yield* context.draw(strategy, setting, budget);
    if (!point?.isExact) return numberResult(claim, Number.NaN);
    if (strategy === 'worst') return numberResult(claim, point.total, { reason: 'sampled-maximum' });
    const tolerance = (standardErrors * point.deviation) / Math.sqrt(publishedDraws);
    return numberResult(claim, point.total, { reason: 'sampled-mean', tolerance });
  }
  const step = context.stepAt(setting, strategy, budget, 'test');
  const isFixed = strategy === 'independent' || strategy === 'all-in-one';
  // Between and beyond the budgets of the networks in the table, the figures show others that were not published.
  if (isFixed && step?.budget !== budget) return unavailable(claim, 'networks-unpublished');
  const value = step?.grouping.total ?? Number.NaN;
  const isSlip = setting === 'setting-1' && budget === 1;
  const result = numberResult(claim, value, isSlip ? { reason: 'figure-digit' } : {});
  if (isFixed) return result;
  const sound = context.stepAt(setting, strategy, budget, 'validation')?.grouping.total ?? Number.NaN;
  return withOtherWay(result, 'validation-heads', sound);
}

function correlationResult(
  claim: Claim,
  { setting, other, value }: Of<'correlation'>,
  context: PaperContext,
): ClaimResult {
  const valueBy = (definition: GainDefinition) =>
    correlateGains(context.gains(setting, definition), context.gains(other, definition))[value];
  const result = byBothDefinitions(claim, 'ratio', valueBy, { reason: 'correlation' });
  if (value !== 'r' || claim.published.kind !== 'number') return result;
  const near = nearCorrelations(context.tables, [setting, other], claim.published.value);
  return { ...result, near };
}

/** A number by one definition of gains, and by the other. */
function byBothDefinitions(
  claim: Claim,
  definition: GainDefinition,
  valueBy: (definition: GainDefinition) => number,
  why: { readonly reason?: ClaimReason } = {},
): ClaimResult {
  const other = definition === 'ratio' ? 'relative' : 'ratio';
  return withOtherWay(numberResult(claim, valueBy(definition), why), other, valueBy(other));
}

/** A number with its verdict; `why` is its reason where it is not the same. */
function numberResult(
  claim: Claim,
  value: number,
  why: { readonly reason?: ClaimReason; readonly tolerance?: number } = {},
): ClaimResult {
  const { published } = claim;
  const verdict = judge(value, published, why.tolerance);
  if (verdict === 'recomputed') return { claim, verdict, value };
  const difference = published.kind === 'number' ? value - published.value : Number.NaN;
  const common = { claim, verdict, value, difference };
  return verdict === 'same' ? common : { ...common, reason: 'unexplained', ...why };
}

function withOtherWay(result: ClaimResult, by: OtherWay['by'], value: number): ClaimResult {
  return { ...result, otherWay: { by, value, verdict: judge(value, result.claim.published) } };
}

function unavailable(claim: Claim, reason: ClaimReason): ClaimResult {
  return { claim, verdict: 'not-recomputable', reason };
}

function countOf({ setting, of }: Of<'count'>, context: PaperContext): number {
  const settings = setting ? [setting] : paperSettings;
  let count = 0;
  for (const each of settings) {
    const { rows, values } = context.gains(each, 'ratio');
    const normals = context.taskOf(each, 'n');
    for (const other of rows.keys()) {
      const at = of === 'helps' ? normals * rows.length + other : other * rows.length + normals;
      const gain = values[at] as number;
      if (of === 'helps' ? gain > 0 : gain < 0) count++;
    }
  }
  return count;
}

/** The networks of the table that the strategy needs; `NaN` where its own count is another. */
function trainedNetworks({ setting, strategy }: Of<'cost'>, context: PaperContext): number {
  const { table } = context.tables[setting];
  const most = strategy === 'higher-order' ? 2 : table.tasks.length;
  let count = 0;
  for (let i = 0; i < table.networkCount; i++) {
    if (taskSetOf(table, i).length <= most) count++;
  }
  return estimatorOf(strategy)?.networksTrained(table.tasks.length) === count ? count : Number.NaN;
}

function groupingResult(
  claim: Claim,
  { setting, budget }: Of<'grouping'>,
  context: PaperContext,
): ClaimResult {
  const { table } = context.tables[setting];
  const step = context.stepAt(setting, 'optimal', budget, 'test');
  const networks = (step?.grouping.networks ?? []).map(network => {
    const ids = [...taskSetOf(table, network)].map(task => table.tasks[task]?.id ?? '').join('');
    return table.costs[network] === 1 ? ids : `${ids}*${table.costs[network]}`;
  });
  const wanted = claim.published.kind === 'networks' ? claim.published.networks : [];
  const isSame = [...networks].sort().join(' ') === [...wanted].sort().join(' ');
  return isSame
    ? { claim, verdict: 'same', networks }
    : { claim, verdict: 'differs', networks, reason: 'unexplained' };
}
