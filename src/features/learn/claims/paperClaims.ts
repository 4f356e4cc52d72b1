import { type Claim, type ClaimOrigin, type ClaimSubject, type PaperTables, paperSettings } from './claim.ts';

/** Of the figures, in the order in which a reader looks for them. */
const curveOrder = [
  'optimal',
  'early-stopping',
  'higher-order',
  'all-in-one',
  'independent',
  'random',
  'worst',
  'gradnorm',
  'sener-koltun',
];

/** Every published number: the curves as they stand with the tables, and those of the text. */
export function paperClaims(tables: PaperTables): readonly Claim[] {
  return [...curveClaims(tables), ...gainClaims, ...otherClaims];
}

function curveClaims(tables: PaperTables): Claim[] {
  return paperSettings.flatMap(setting => {
    const { published } = tables[setting];
    if (!published) return [];
    const strategies = Object.keys(published.totals).sort(
      (a, b) => curveOrder.indexOf(a) - curveOrder.indexOf(b),
    );
    return strategies.flatMap(strategy => {
      const totals = published.totals[strategy] ?? [];
      // Files drop the zeros at the end of a number: a series is printed to the digits of its longest.
      const digits = Math.max(...totals.map(digitsOf));
      return published.budgets.flatMap((budget, i) => {
        const total = totals[i];
        const subject = { kind: 'curve', setting, strategy, budget } as const;
        return typeof total === 'number' ? [claim(subject, 'figure', total, digits)] : [];
      });
    });
  });
}

function digitsOf(value: number | null): number {
  return value === null ? 0 : (String(value).split('.')[1]?.length ?? 0);
}

function claim(subject: ClaimSubject, origin: ClaimOrigin, value: number, digits: number): Claim {
  return { id: idOf(subject), subject, origin, published: { kind: 'number', value, digits } };
}

function idOf(subject: ClaimSubject): string {
  return Object.values(subject).flat().join(' ');
}

/** Setting 1, the row's task trained with the column's, which is measured; percent of the paper's definition. */
const gains: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  s: { d: -5.13, n: -10.14, k: -4.15, e: -25.73 },
  d: { s: 4.35, n: -3.43, k: 3.61, e: 3.91 },
  n: { s: 9.29, d: 2.54, k: 1.39, e: 14.07 },
  k: { s: 5.06, d: 1.4, n: -0.02, e: -5.0 },
  e: { s: 3.17, d: -0.91, n: -4.24, k: 1.39 },
};

const gainClaims: readonly Claim[] = [
  claim({ kind: 'gain', setting: 'setting-2', helper: 'n', measured: 'e' }, 'author', 71.59, 2),
  ...Object.entries(gains).flatMap(([helper, row]) =>
    Object.entries(row).map(([measured, gain]) =>
      claim({ kind: 'gain', setting: 'setting-1', helper, measured }, 'notes', gain, 2),
    ),
  ),
];

const otherClaims: readonly Claim[] = [
  claim({ kind: 'affinity', setting: 'setting-1', which: 'highest', pair: ['n', 'e'] }, 'notes', 4.92, 2),
  claim({ kind: 'affinity', setting: 'setting-1', which: 'lowest', pair: ['s', 'e'] }, 'notes', -11.28, 2),
  claim({ kind: 'correlation', setting: 'setting-1', other: 'setting-2', value: 'r' }, 'text', 0.08, 2),
  claim({ kind: 'correlation', setting: 'setting-1', other: 'setting-3', value: 'r' }, 'text', 0.375, 3),
  claim({ kind: 'correlation', setting: 'setting-1', other: 'setting-3', value: 'p' }, 'text', 0.1, 2),
  claim({ kind: 'correlation', setting: 'setting-2', other: 'setting-3', value: 'r' }, 'text', 0.558, 3),
  claim({ kind: 'correlation', setting: 'setting-2', other: 'setting-3', value: 'p' }, 'text', 0.01, 2),
  claim({ kind: 'count', of: 'helps' }, 'text', 15, 0),
  claim({ kind: 'count', setting: 'setting-1', of: 'helps' }, 'notes', 4, 0),
  claim({ kind: 'count', setting: 'setting-1', of: 'is-hurt-by' }, 'notes', 4, 0),
  claim({ kind: 'cost', setting: 'setting-1', strategy: 'optimal', of: 'networks' }, 'text', 36, 0),
  claim({ kind: 'cost', setting: 'setting-1', strategy: 'early-stopping', of: 'networks' }, 'text', 36, 0),
  claim({ kind: 'cost', setting: 'setting-1', strategy: 'higher-order', of: 'networks' }, 'text', 20, 0),
  claim({ kind: 'cost', setting: 'setting-1', strategy: 'early-stopping', of: 'training' }, 'text', 20, 0),
  claim({ kind: 'example', task: 'a' }, 'text', 0.3, 2),
  claim({ kind: 'example', task: 'b' }, 'text', 0.25, 2),
  claim({ kind: 'example', task: 'c' }, 'text', 0.5, 2),
  grouping({ kind: 'grouping', setting: 'setting-1', budget: 2.5 }, ['n*0.5', 'sdn', 'nke']),
  grouping({ kind: 'grouping', setting: 'setting-2', budget: 4 }, ['sn', 'dn', 'nk', 'ne']),
];

function grouping(subject: ClaimSubject, networks: readonly string[]): Claim {
  return { id: idOf(subject), subject, origin: 'figure', published: { kind: 'networks', networks } };
}
