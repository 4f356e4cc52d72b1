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

/** What belongs to what was published, and of which the printed number is not known here. */
function unknown(subject: ClaimSubject, digits: number): Claim {
  return { id: idOf(subject), subject, origin: 'none', published: { kind: 'unknown', digits } };
}

function idOf(subject: ClaimSubject): string {
  return Object.values(subject).flat().join(' ');
}

const gainTasks = ['s', 'd', 'n', 'k', 'e'] as const;

/**
 * The tables of gains of settings 1 and 2, half-size baseline and test split: the definition of each, and the numbers of it
 * that are known, as "helper measured", percent. The one of setting 2 was given by the author (issue 7 of the paper's
 * repository, as single / joint − 1).
 */
const gainTables = [
  {
    setting: 'setting-1',
    definition: 'relative',
    origin: 'table',
    known: { 's d': -5.41, 's n': -11.29, 's e': -34.64, 'd s': 4.17, 'n s': 8.5 },
  },
  { setting: 'setting-2', definition: 'ratio', origin: 'author', known: { 'n e': 71.59 } },
] as const;

const gainClaims: readonly Claim[] = gainTables.flatMap(({ setting, definition, origin, known }) => {
  const published = new Map<string, number>(Object.entries(known));
  return gainTasks.flatMap(helper =>
    gainTasks.flatMap(measured => {
      if (helper === measured) return [];
      const subject = { kind: 'gain', definition, setting, helper, measured } as const;
      const value = published.get(`${helper} ${measured}`);
      return value === undefined ? unknown(subject, 2) : claim(subject, origin, value, 2);
    }),
  );
});

const affinityOfOne = { kind: 'affinity', definition: 'relative', setting: 'setting-1' } as const;

const otherClaims: readonly Claim[] = [
  unknown({ ...affinityOfOne, which: 'highest', pair: ['n', 'e'] }, 2),
  unknown({ ...affinityOfOne, which: 'lowest', pair: ['s', 'e'] }, 2),
  claim({ kind: 'correlation', setting: 'setting-1', other: 'setting-2', value: 'r' }, 'text', 0.08, 2),
  claim({ kind: 'correlation', setting: 'setting-1', other: 'setting-3', value: 'r' }, 'text', 0.375, 3),
  claim({ kind: 'correlation', setting: 'setting-1', other: 'setting-3', value: 'p' }, 'text', 0.1, 2),
  claim({ kind: 'correlation', setting: 'setting-2', other: 'setting-3', value: 'r' }, 'text', 0.558, 3),
  claim({ kind: 'correlation', setting: 'setting-2', other: 'setting-3', value: 'p' }, 'text', 0.01, 2),
  claim({ kind: 'count', of: 'helps' }, 'text', 15, 0),
  unknown({ kind: 'count', setting: 'setting-1', of: 'helps' }, 0),
  unknown({ kind: 'count', setting: 'setting-1', of: 'is-hurt-by' }, 0),
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
