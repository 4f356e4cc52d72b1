import type { curveRequest } from '../../app/side/curves/curveRequest.ts';
import { englishWords } from '../../base/i18n/message.ts';
import type { Frontier } from '../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../core/frontier/strategyCurve.ts';
import { traceCurve } from '../../core/frontier/traceCurve.ts';
import type { Constraint } from '../../core/search/constraints.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { measureOf } from '../../core/tables/measureOf.ts';
import type { Io } from '../command.ts';
import { printable } from '../terminalText.ts';
import { exitCodes } from '../toolError.ts';
import { runSearch, stoppedWords } from './runSearch.ts';

/** What the search is asked for one strategy. */
export type FrontierRequest = ReturnType<typeof curveRequest>;

/** The curves of all strategies of a command line. */
export interface TracedCurves {
  readonly curves: readonly StrategyCurve[];
  /** Per strategy, that it was stopped, or how its values were had. */
  readonly notes: Readonly<Partial<Record<string, string>>>;
  /** What went wrong, one sentence for each strategy that has nothing. */
  readonly failures: readonly string[];
  readonly code: number;
}

/** Searches one strategy after the other; an interrupt ends the present search and leaves out those that follow. */
export async function traceLosses(
  table: LossTable,
  requests: readonly FrontierRequest[],
  isInterrupted: () => boolean,
  io: Io,
): Promise<TracedCurves> {
  const curves: StrategyCurve[] = [];
  const notes: Partial<Record<string, string>> = {};
  const failures: string[] = [];
  let isProved = true;
  for (const { strategy, timeLimit, key: _, ...options } of requests) {
    const { curve, stopped } = isInterrupted()
      ? { stopped: 'interrupt' as const, curve: undefined }
      : await runSearch(traceCurve(strategy, table, options), strategy, io, { timeLimit, isInterrupted });
    const nothing: StrategyCurve = {
      kind: 'frontier',
      strategy,
      frontier: { steps: [], maximumBudget: options.maximumBudget },
    };
    curves.push(curve ?? nothing);
    if (stopped) notes[strategy] = stoppedWords(stopped, curve);
    else if (curve?.kind === 'points') notes[strategy] = curve.rule;
    else if (curve) {
      const failure = infeasibleWords(curve.frontier, table);
      if (failure) failures.push(`${strategy}: ${failure}`);
    }
    if (curve?.kind === 'points' && curve.points.length === 0) failures.push(`${strategy}: ${curve.rule}`);
    isProved &&= !stopped && isAllProved(curve);
  }
  return { curves, notes, failures, code: isProved ? exitCodes.done : exitCodes.unproved };
}

/** Baselines choose nothing: there is nothing to prove of them. */
function isAllProved(curve: StrategyCurve | undefined): boolean {
  return (
    curve?.kind !== 'frontier' ||
    curve.frontier.steps.every(({ proof }) => proof.proved || proof.method === 'none')
  );
}

/** Why a frontier has no grouping at any budget, and what to do, in one sentence; `undefined` where it has one. */
function infeasibleWords(frontier: Frontier, table: LossTable): string | undefined {
  const { conflict, infeasible, steps } = frontier;
  if (steps.length > 0) return undefined;
  const id = (task: number) => printable(table.tasks[task]?.id ?? '?');
  if (conflict) {
    const options = conflict.map(constraint => constraintOption(constraint, id));
    return options.length === 1
      ? `${options[0]} cannot be met: leave it out.`
      : `${options.slice(0, -1).join(', ')} and ${options[options.length - 1]} cannot be met together: leave one of them out.`;
  }
  switch (infeasible?.kind) {
    case 'unserved':
      return `no network serves ${infeasible.tasks.map(id).join(', ')}: no ${englishWords(measureOf(table).measure)} that it chooses by is measured for it.`;
    case 'budget':
      return `serving every task costs at least ${infeasible.cheapest} ${printable(table.costUnit)}.`;
    case 'networks':
      return `no ${infeasible.most} networks serve every task: raise --max-networks.`;
    case 'split':
      return `the table has no ${infeasible.split} ${englishWords(measureOf(table).measures)}, by which this strategy chooses.`;
    case 'tasks':
      return `groupings are searched for up to ${infeasible.most} tasks; the table has ${table.tasks.length}.`;
    case 'sets':
    case undefined:
      return 'the table has none of the networks that it would choose.';
  }
}

/** A constraint as it is given on the command line. */
function constraintOption(constraint: Constraint, id: (task: number) => string): string {
  switch (constraint.kind) {
    case 'most':
      return `--max-networks ${constraint.networks}`;
    case 'fewest':
      return `--min-tasks ${constraint.tasks}`;
    case 'excluded': {
      const numbers = constraint.networks.slice(0, 10).map(network => network + 1);
      return `--exclude ${numbers.join(',')}${constraint.networks.length > 10 ? ',…' : ''}`;
    }
    case 'alone':
      return `--alone ${id(constraint.task)}`;
    case 'together':
    case 'apart':
      return `--${constraint.kind} ${constraint.tasks.map(id).join(',')}`;
  }
}
