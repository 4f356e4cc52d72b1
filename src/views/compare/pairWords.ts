import { correlationWords } from '../correlationWords.ts';
import { numberWord } from '../format.ts';
import type { PairComparison } from './comparePairs.ts';

/** What the pairs are called: "directed pairs", or "pairs" where both directions are one. */
export function pairNoun({ isSymmetric }: Pick<PairComparison, 'isSymmetric'>): string {
  return isSymmetric ? 'pairs' : 'directed pairs';
}

/** What is compared: "the gains", "the affinities", or which of them stands on which side. */
export function valuesInWords({ a, b }: PairComparison): string {
  if (a.isGain && b.isGain) return 'the gains';
  if (!a.isGain && !b.isGain) return 'the affinities';
  return a.isGain ? 'A’s gains and B’s affinities' : 'A’s affinities and B’s gains';
}

/** How the values of both sides go together, without a full stop. */
export function correlationInWords(comparison: PairComparison): string {
  const { correlation, pairs, a, b } = comparison;
  if (pairs.length === 0) return 'no pair of tasks has a value on both sides';
  if (pairs.length < 3)
    return `${numberWord(pairs.length)} ${pairs.length === 1 ? 'pair is' : 'pairs are'} too few to correlate`;
  if (Number.isNaN(correlation.r))
    return 'the values of one side are all the same: nothing correlates with them';
  const logs = logWords(comparison);
  const direction =
    a.better === b.better
      ? ''
      : ` (lower is better in ${a.better === 'lower' ? 'A' : 'B'}: there a negative r is agreement)`;
  const words = correlationWords(correlation, pairNoun(comparison));
  return `${valuesInWords(comparison)} correlate with Pearson’s ${words}${logs}${direction}`;
}

function logWords({ a, b }: PairComparison): string {
  if (a.log && b.log) return ', of logarithms';
  if (a.log || b.log) return `, of the logarithms of ${a.log ? 'A' : 'B'}’s values`;
  return '';
}

/** Whether what helps on one side helps on the other: counts of the pairs by their signs. */
export function signsInWords({ pairs, a, b }: PairComparison): string {
  if (!a.isGain || !b.isGain || pairs.length === 0) return '';
  const count = (helpsA: boolean, helpsB: boolean) =>
    pairs.filter(pair => pair.a > 0 === helpsA && pair.b > 0 === helpsB).length;
  const [both, onlyA, onlyB, neither] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  return `${both} of ${pairs.length} help in both, ${neither} in neither; ${onlyA} only in A and ${onlyB} only in B.`;
}
