import { expect, test } from 'vitest';
import { frontierLatex } from './frontierLatex.ts';

const line = { color: '', kind: 'steps' as const };

test('a table for LaTeX has a row for each budget and a column for each strategy, under its English name', () => {
  const text = frontierLatex({
    ...{ name: 'Setting 1', unit: 'SNT', total: 'total loss on test', stops: [1, 1.5, 2] },
    lines: [
      {
        ...line,
        ...{ key: 'optimal', name: '最优' },
        steps: [
          { budget: 1, total: 0.5, error: 0.0123 },
          { budget: 2, total: 0.41234, error: Number.NaN },
        ],
      },
      { ...line, ...{ key: 'independent', name: '独立' }, steps: [{ budget: 2, total: -1 }] },
    ],
  });
  expect(text).toContain('Setting 1: total loss on test by budget');
  expect(text).toContain(String.raw`$\pm$ standard error over replicates.}`);
  expect(text).toContain(String.raw`\label{tab:frontier-setting-1}`);
  expect(text.split('\n').filter(each => each.endsWith('\\\\'))).toEqual([
    String.raw`    Budget (SNT) & Optimal & Independent \\`,
    String.raw`    1 & 0.5 $\pm$ 0.012 & -- \\`,
    String.raw`    1.5 & 0.5 $\pm$ 0.012 & -- \\`,
    String.raw`    2 & 0.4123 & $-$1 \\`,
  ]);
});

test('without replicates it says nothing of errors', () => {
  const text = frontierLatex({ name: 'A', unit: 'ms', total: 'loss', stops: [], lines: [] });
  expect(text).not.toContain('pm');
});
