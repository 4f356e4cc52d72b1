import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../testing/makeReport.ts';
import { escapeMarkdown, markdownGrouping } from './markdownGrouping.ts';

describe('markdownGrouping', () => {
  it('writes a table of GitHub Markdown below what is said of it', () => {
    const { proof, ...report } = makeReport();
    expect(proof).toBeDefined();
    expect(
      markdownGrouping(report),
    ).toBe(`Grouping for Made: networks chosen by exact search for a budget of 2 SNT, costing 1.5 SNT, with a total loss of 0.6225. Higher is better: C.

| Network | Cost (SNT) | Serves | Auxiliary | Test value |
| ---: | ---: | --- | --- | --- |
| 1 | 0.5 | A |  | 0.31 |
| 2 | 1 | B, C | A | 0.2125, 0.9 |
`);
  });

  it('says how far a grouping may be from the optimum, and which networks were never trained', () => {
    const report = makeReport();
    const text = markdownGrouping({
      ...report,
      table: { ...report.table, predictedFrom: 1 },
      proof: { method: 'column-generation', proved: false, bound: 0.59, gap: 0.01 },
    });
    expect(text).toContain('a total loss of 0.6225 (at most 0.01 above the optimum).');
    expect(text).toContain('| 2 (predicted) | 1 |');
  });
});

describe('escapeMarkdown', () => {
  it('leaves no markup, HTML or end of a cell', () => {
    expect(escapeMarkdown('<img src=x> & a|b *c* _d_ `e` [f](g)\n~h~ \\')).toBe(
      '&lt;img src=x&gt; &amp; a\\|b \\*c\\* \\_d\\_ \\`e\\` \\[f\\](g) \\~h\\~ \\\\',
    );
  });

  it('keeps as many cells as there are, whatever the names', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'|\\\n\r`<a ') }), name => {
        const report = makeReport();
        const tasks = report.table.tasks.map(task => ({ ...task, name }));
        const lines = markdownGrouping({ ...report, table: { ...report.table, tasks } }).split('\n');
        expect(lines.length).toBe(7);
        const bars = lines.slice(2, 6).map(line => line.replaceAll(/\\./g, '').split('|').length);
        expect(bars).toEqual([7, 7, 7, 7]);
      }),
    );
  });
});
