import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../src/app/links/permalink.ts';
import { isPrinted } from '../src/features/learn/claims/reproduce.ts';
import { claimConfiguration } from '../src/features/learn/paper/paperLinks.ts';
import { publishedText, reasonTexts, recomputedText } from '../src/features/learn/paper/paperWords.ts';
import { readPaperTables, reproduceAll, reproductionText } from './reproductionText.ts';

const tables = readPaperTables();
const results = reproduceAll(tables);

describe('docs/reproduction.md', () => {
  it('says what the code computes, verdict by verdict', () => {
    expect(reproductionText(results, tables)).toBe(readFileSync('docs/reproduction.md', 'utf8'));
  });
});

describe('the claims of the paper', () => {
  it('have ids of their own', () => {
    expect(new Set(results.map(({ claim }) => claim.id)).size).toBe(results.length);
  });

  it('take in every published total', () => {
    const printed = Object.values(tables).flatMap(({ published }) =>
      Object.values(published?.totals ?? {}).flatMap(totals => totals.filter(total => total !== null)),
    );
    expect(results.filter(({ claim }) => claim.subject.kind === 'curve')).toHaveLength(printed.length);
  });

  it('count as published the five known gains of setting 1 and the one of setting 2, which all come out', () => {
    const gains = results.filter(({ claim }) => claim.subject.kind === 'gain');
    const known = gains.filter(isPrinted);
    expect(gains).toHaveLength(40);
    expect(
      known.map(result => [publishedText(result.claim), recomputedText(result), result.verdict]),
    ).toEqual(
      ['−5.41%', '−11.29%', '−34.64%', '+4.17%', '+8.50%', '+71.59%'].map(text => [text, text, 'same']),
    );
    for (const { claim, verdict } of gains.filter(result => !isPrinted(result))) {
      expect(verdict, claim.id).toBe('recomputed');
    }
  });

  it('have a known reason wherever they are published and not the same', () => {
    for (const { claim, verdict, reason } of results) {
      expect(reason === undefined, claim.id).toBe(verdict === 'same' || verdict === 'recomputed');
      expect(reason && reasonTexts[reason], claim.id).not.toBe(reasonTexts.unexplained);
    }
  });

  it('lead to states that links restore without notices', () => {
    for (const { claim } of results) {
      const configuration = claimConfiguration(claim, 'zh');
      expect(readLink(writeLink(configuration)), claim.id).toEqual({ configuration, notices: [] });
    }
  });
});
