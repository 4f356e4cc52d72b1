import { type ScenePurpose, scenePurposes } from '../../model/sceneSet.ts';

/**
 * The seed (32 bits) of scene `index` of a purpose: different for different indices below 2^30, and never one that any
 * data seed gives to another purpose. The two highest bits are the purpose, and what follows only permutes.
 */
export function sceneSeed(dataSeed: number, purpose: ScenePurpose, index: number): number {
  const place = (permute(dataSeed | 0) + index) & 0x3fffffff;
  return permute((scenePurposes.indexOf(purpose) << 30) | place);
}

/** A permutation of the 32-bit integers that scatters neighbours. **Source:** finaliser of MurmurHash3 (public domain). */
export function permute(value: number): number {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}
