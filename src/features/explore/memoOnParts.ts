import { type ComponentType, memo } from 'react';
import type { AffinitySide } from '../../app/side/affinities/affinitySide.ts';
import type { LossSide, Side } from '../../app/side/sideOf.ts';

/**
 * A component of a side of losses that renders again only when one of the named parts is another. It is given no other part,
 * so that none can be missed.
 */
export const memoOnParts = memoOnPartsOf<LossSide>();

/** The same of a side of either kind. */
export const memoOnCommonParts = memoOnPartsOf<Side>();

/** The same of a side of affinities. */
export const memoOnAffinityParts = memoOnPartsOf<AffinitySide>();

function memoOnPartsOf<S>() {
  return <K extends keyof S>(parts: readonly K[], Content: ComponentType<{ readonly side: Pick<S, K> }>) =>
    memo(Content, (before, after) => parts.every(part => before.side[part] === after.side[part]));
}
