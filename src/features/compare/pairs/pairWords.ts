import { correlationWords } from '../../../app/words/correlationWords.ts';
import { numberWord } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import type { PairComparison } from './comparePairs.ts';

/** What the pairs are called: "directed pairs", or "pairs" where both directions are one. */
function pairNoun({ isSymmetric }: Pick<PairComparison, 'isSymmetric'>): string {
  return isSymmetric ? t('pairs') : t('directed pairs');
}

/** What is compared: "the gains", "the affinities", or which of them stands on which side. */
function valuesInWords({ a, b }: PairComparison): string {
  if (a.isGain && b.isGain) return t('the gains');
  if (!a.isGain && !b.isGain) return t('the affinities');
  return a.isGain ? t('A’s gains and B’s affinities') : t('A’s affinities and B’s gains');
}

/** How the values of both sides go together, without a full stop. */
export function correlationInWords(comparison: PairComparison): string {
  const { correlation, pairs, a, b } = comparison;
  if (pairs.length === 0) return t('no pair of tasks has a value on both sides');
  if (pairs.length < 3)
    return t('{n, plural, one {{word} pair is} other {{word} pairs are}} too few to correlate', {
      n: pairs.length,
      word: numberWord(pairs.length),
    });
  if (Number.isNaN(correlation.r))
    return t('the values of one side are all the same: nothing correlates with them');
  const logs = logWords(comparison);
  const words = t('{values} correlate with Pearson’s {correlation}{logs}', {
    values: valuesInWords(comparison),
    correlation: correlationWords(correlation, pairNoun(comparison)),
    logs,
  });
  if (a.better === b.better) return words;
  return t('{words} (lower is better in {side}: there a negative r is agreement)', {
    words,
    side: a.better === 'lower' ? 'A' : 'B',
  });
}

function logWords({ a, b }: PairComparison): string {
  if (a.log && b.log) return t(', of logarithms');
  if (a.log || b.log) return t(', of the logarithms of {side}’s values', { side: a.log ? 'A' : 'B' });
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
  return t('{both} of {all} help in both, {neither} in neither; {onlyA} only in A and {onlyB} only in B.', {
    both: String(both),
    all: String(pairs.length),
    neither: String(neither),
    onlyA: String(onlyA),
    onlyB: String(onlyB),
  });
}
