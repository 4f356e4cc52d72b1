import { withCandidates } from '../../../core/plan/candidateNetworks.ts';
import { measuredLosses } from '../../../core/plan/planEvidence.ts';
import type { LossTable, Split } from '../../../core/tables/lossTable.ts';

/** A table as it is planned for: of the networks that it lists without losses, or else of all that it lacks. */
export interface PlanSubject {
  readonly table: LossTable;
  /** The losses planned for: those that choose. */
  readonly split: Split;
  /** The networks all of whose losses on that split are known, ascending. */
  readonly trained: readonly number[];
  readonly isComplete: boolean;
}

const subjects = new WeakMap<LossTable, Map<string, PlanSubject>>();

/**
 * The subject of a table, or with `known` of the table as it was when only these of its networks were trained. The same object for the
 * same. Throws `MessageError` where the table does not tell what networks would cost.
 */
export function planSubject(table: LossTable, wanted: Split, known?: readonly number[]): PlanSubject {
  const split = table.losses[wanted] || !table.losses.test ? wanted : 'test';
  const found = subjects.get(table) ?? new Map<string, PlanSubject>();
  subjects.set(table, found);
  const key = [split, ...(known ?? ['all'])].join();
  const subject = found.get(key) ?? makeSubject(table, split, known);
  found.set(key, subject);
  return subject;
}

function makeSubject(whole: LossTable, split: Split, known?: readonly number[]): PlanSubject {
  const listed = known ? onlyKnown(whole, known) : whole;
  // A table that lists networks without losses says which can be trained.
  const table = measuredLosses(listed, split).some(Number.isNaN) ? listed : withCandidates(listed);
  const measured = measuredLosses(table, split);
  const trained = Array.from({ length: table.networkCount }, (_, i) => i).filter(i =>
    measured.subarray(table.offsets[i], table.offsets[i + 1]).every(Number.isFinite),
  );
  return { table, split, trained, isComplete: trained.length === table.networkCount };
}

/** The table without the losses of all other networks, the early ones too. */
function onlyKnown(table: LossTable, known: readonly number[]): LossTable {
  const kept = new Set(known);
  const hide = (values: Float64Array) => {
    const shown = Float64Array.from(values);
    for (let i = 0; i < table.networkCount; i++)
      if (!kept.has(i)) shown.fill(Number.NaN, table.offsets[i], table.offsets[i + 1]);
    return shown;
  };
  const hideAll = (columns: LossTable['losses']) =>
    Object.fromEntries(Object.entries(columns).map(([split, values]) => [split, hide(values)]));
  return {
    ...table,
    losses: hideAll(table.losses),
    ...(table.errors ? { errors: hideAll(table.errors) } : {}),
  };
}
