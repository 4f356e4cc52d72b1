import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../src/app/links/permalink.ts';
import { claimConfiguration } from '../src/features/learn/paper/paperLinks.ts';
import { reasonTexts } from '../src/features/learn/paper/paperWords.ts';
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

  it('have a known reason wherever they are not the same', () => {
    for (const { claim, verdict, reason } of results) {
      expect(reason === undefined, claim.id).toBe(verdict === 'same');
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
