import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLatex, latexTable } from './latexTable.ts';

describe('latexTable', () => {
  it('makes a label of any name', () => {
    const labelOf = (label: string) =>
      /\\label\{(.*)\}/.exec(latexTable({ caption: '', label, align: 'l', columns: [], rows: [] }))?.[1];
    expect(labelOf('Élan {1} & 2.5')).toBe('tab:elan-1-2-5');
    expect(labelOf('任务')).toBe('tab:taskmates');
  });
});

describe('escapeLatex', () => {
  it('writes signs that LaTeX takes for its own as what they look like', () => {
    expect(escapeLatex('50% & $3 #1 a_b {x} ~ ^ \\ < > |')).toBe(
      '50\\% \\& \\$3 \\#1 a\\_b \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\textless{} \\textgreater{} \\textbar{}',
    );
    expect(escapeLatex('−0.5, -0.25, 2\u00a0ms, – a-b')).toBe('$-$0.5, $-$0.25, 2~ms, -- a-b');
  });

  it('leaves no sign that LaTeX acts on, and loses none', () => {
    const names: Record<string, string> = {
      ...{ textbackslash: '\\', textasciitilde: '~', textasciicircum: '^' },
      ...{ textless: '<', textgreater: '>', textbar: '|' },
    };
    const signs = fc.constantFrom(...'\\&%$#_{}~^<>|-1. a', '\n');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs }), fc.string()), text => {
        const escaped = escapeLatex(text);
        const token = /\\(text[a-z]+)\{\}|\\([&%$#_{}])|\$(-)\$/g;
        expect(escaped.replaceAll(token, '')).not.toMatch(/[\\&%$#_{}~^<>|\n]/);
        const read = escaped.replaceAll(
          token,
          (_, name: string | undefined, sign?: string, minus?: string) =>
            sign ?? minus ?? names[name ?? ''] ?? '',
        );
        expect(read).toBe(text.replaceAll(/\p{Cc}+/gu, ' '));
      }),
    );
  });
});
