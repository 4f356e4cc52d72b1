import { type ComponentType, memo } from 'react';
import type { LossSide } from '../../app/side/sideOf.ts';

/**
 * A component of a side that renders again only when one of the named parts is another. It is given no other part, so that none can
 * be missed.
 */
export function memoOnParts<K extends keyof LossSide>(
  parts: readonly K[],
  Content: ComponentType<{ readonly side: Pick<LossSide, K> }>,
) {
  return memo(Content, (before, after) => parts.every(part => before.side[part] === after.side[part]));
}
