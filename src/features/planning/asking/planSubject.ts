import { withCandidates } from '../../../core/plan/candidateNetworks.ts';
import { measuredLosses } from '../../../core/plan/planEvidence.ts';
import { appendNetworks } from '../../../core/tables/appendNetworks.ts';
import type { LossTable, NetworkRow, Split } from '../../../core/tables/lossTable.ts';

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

/** What a table's subject depends on beside it. */
export interface SubjectOptions {
  /** The table as it was when only these of its networks were trained. */
  readonly known?: readonly number[] | undefined;
  /** The networks that could be trained beside those of the table, where that is known. */
  readonly candidates?: readonly NetworkRow[] | undefined;
}

/** The subject of a table. The same object for the same. Throws `MessageError` where the table does not tell what networks would cost. */
export function planSubject(
  table: LossTable,
  wanted: Split,
  { known, candidates }: SubjectOptions = {},
): PlanSubject {
  const split = table.losses[wanted] || !table.losses.test ? wanted : 'test';
  const found = subjects.get(table) ?? new Map<string, PlanSubject>();
  subjects.set(table, found);
  const key = [split, ...(known ?? ['all'])].join();
  const subject = found.get(key) ?? makeSubject(table, split, { known, candidates });
  found.set(key, subject);
  return subject;
}

function makeSubject(whole: LossTable, split: Split, { known, candidates }: SubjectOptions): PlanSubject {
  const listed = known ? onlyKnown(whole, known) : whole;
  const table = withOpen(listed, split, candidates);
  const measured = measuredLosses(table, split);
  const trained = Array.from({ length: table.networkCount }, (_, i) => i).filter(i =>
    measured.subarray(table.offsets[i], table.offsets[i + 1]).every(Number.isFinite),
  );
  return { table, split, trained, isComplete: trained.length === table.networkCount };
}

/** The table with what can be trained: a table that lists networks without losses says which, another lacks all that it does not list. */
function withOpen(table: LossTable, split: Split, candidates: SubjectOptions['candidates']): LossTable {
  if (candidates) return appendNetworks(table, candidates);
  return measuredLosses(table, split).some(Number.isNaN) ? table : withCandidates(table);
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
