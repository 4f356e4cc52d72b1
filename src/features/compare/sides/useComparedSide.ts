import type { AffinityGrouping } from '../../../app/side/affinityGrouping.ts';
import type { AffinitySide, LossSide } from '../../../app/side/sideOf.ts';
import { useAffinityGrouping } from '../../../app/side/useAffinityGrouping.ts';
import { useSide } from '../../../app/side/useSide.ts';
import type { SideSlot } from './useSides.ts';

/** A side of measured networks in its place. */
export type ComparedLosses = SideSlot & LossSide;

/** A side of affinities in its place, with its best grouping where its tasks can be grouped. */
export type ComparedAffinities = SideSlot & AffinitySide & AffinityGrouping;

/** One of two sides, with all that is computed from its table. */
export type ComparedSide = ComparedLosses | ComparedAffinities;

/** What stands in a place of the comparison; `undefined` until its table is there. */
export function useComparedSide(slot: SideSlot | undefined): ComparedSide | undefined {
  const side = useSide(slot?.configuration);
  const grouped = useAffinityGrouping(side?.kind === 'affinity' ? side : undefined);
  if (!slot || !side) return undefined;
  return side.kind === 'losses' ? { ...slot, ...side } : { ...slot, ...side, ...grouped };
}
