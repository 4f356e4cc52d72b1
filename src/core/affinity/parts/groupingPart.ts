import type { Helpers } from '../../../base/steps/dealOut.ts';
import { GroupingBounds } from '../bounds/groupingBounds.ts';
import type { GroupingProblem } from '../groupingProblem.ts';
import { LocalGroupings, type LocalState } from '../localGroupings.ts';
import type { Kept } from '../scan/keptSets.ts';
import { type ScanAt, setScan } from '../scan/setScan.ts';
import { valueScale } from '../valueScale.ts';

/** Some slices of a scan of all sets. */
export interface ScanPart {
  readonly kind: 'scan';
  readonly problem: GroupingProblem;
  readonly at: ScanAt;
  readonly first: number;
  readonly count: number;
}

/** Some rounds of the local search from what is known, with a seed of its own. */
export interface RoundsPart {
  readonly kind: 'rounds';
  readonly problem: GroupingProblem;
  readonly start: LocalState;
  readonly seed: number;
  readonly rounds: number;
}

/** Bounds for some numbers of networks, each towards the value of a grouping, one after the other. */
export interface BoundsPart {
  readonly kind: 'bounds';
  readonly problem: GroupingProblem;
  readonly towards: readonly { readonly networks: number; readonly value: number }[];
}

/** A part of a search for groupings that depends on nothing but itself. */
export type SearchPart = ScanPart | RoundsPart | BoundsPart;

/** What comes of one; of bounds one for each number of networks from 0. */
export type GroupingAnswer =
  | { readonly kind: 'scan'; readonly kept: Kept }
  | { readonly kind: 'rounds'; readonly state: LocalState }
  | { readonly kind: 'bounds'; readonly bounds: Float64Array };

type AnswerTo<Part extends SearchPart> = Extract<GroupingAnswer, { kind: Part['kind'] }>;

/** Those who take on parts of a search for groupings. */
export type GroupingHelpers = Helpers<SearchPart, GroupingAnswer>;

/** The answer to a part: the same each time, on any machine. */
export function* runGroupingPart(part: SearchPart): Generator<void, GroupingAnswer> {
  switch (part.kind) {
    case 'scan':
      return yield* scanPart(part);
    case 'rounds':
      return yield* roundsPart(part);
    case 'bounds':
      return yield* boundsPart(part);
  }
}

export function* scanPart({ problem, at, first, count }: ScanPart): Generator<void, AnswerTo<ScanPart>> {
  const scan = setScan(problem, valueScale(problem));
  return { kind: 'scan', kept: yield* scan(at, first, count) };
}

export function* roundsPart({
  problem,
  start,
  seed,
  rounds,
}: RoundsPart): Generator<void, AnswerTo<RoundsPart>> {
  const local = new LocalGroupings(problem, seed);
  local.learn(start);
  for (let round = 0; round < rounds; round++) yield* local.round();
  return { kind: 'rounds', state: local.state };
}

export function* boundsPart({ problem, towards }: BoundsPart): Generator<void, AnswerTo<BoundsPart>> {
  const bounds = new GroupingBounds(problem);
  for (const { networks, value } of towards) {
    yield* bounds.byStars(networks, value);
    yield* bounds.improve(networks, value);
  }
  return { kind: 'bounds', bounds: bounds.all };
}
