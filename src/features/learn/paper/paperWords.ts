import { formatCost } from '../../../app/words/format.ts';
import { publishedOnly, strategyNames } from '../../../app/words/strategyNames.ts';
import { type Message, type Phrase, say } from '../../../base/i18n/message.ts';
import { msg } from '../../../base/i18n/text.ts';
import type { Claim, PaperSetting, PaperTables } from '../claims/claim.ts';
import type { ClaimResult, OtherWay } from '../claims/evaluateClaim.ts';
import type { NearWay } from '../claims/nearCorrelations.ts';
import type { ClaimReason, Verdict } from '../claims/verdict.ts';

/**
 * The places of the paper in its order: its study of pairs, its method, its figures, and the table of its supplement. The numbers of
 * both tables of gains are known from issue 7 of the paper's public repository; its other tables and figures are named by what they show.
 */
export const claimGroups = [
  'table-2',
  'affinity',
  'count',
  'correlation',
  'example',
  'cost',
  'setting-1',
  'setting-2',
  'setting-3',
  'setting-4',
  'table-5',
] as const;
export type ClaimGroup = (typeof claimGroups)[number];

export const groupTitles: Readonly<Record<ClaimGroup, string>> = {
  'table-2': msg('Table 2: gains of a task by another, setting 1'),
  affinity: msg('Table of affinities of pairs, setting 1'),
  count: msg('Text: pairs with normals'),
  correlation: msg('Text: correlations of gains between settings'),
  example: msg('Text: the worked example of the higher-order approximation'),
  cost: msg('Text: what choosing costs'),
  'setting-1': msg('Performance/compute figure, setting 1: total test loss by budget'),
  'setting-2': msg('Performance/compute figure, setting 2: total test loss by budget'),
  'setting-3': msg('Performance/compute figure, setting 3: total test loss by budget'),
  'setting-4': msg('Performance/compute figure, setting 4: total test loss by budget'),
  'table-5': msg('Table 5: gains of a task by another, setting 2'),
};

/** The kinds as the filter offers them. */
export const kindNames = {
  curve: msg('Total test loss by budget'),
  gain: msg('Gains of a task by another'),
  affinity: msg('Affinities of pairs'),
  correlation: msg('Correlations of gains between settings'),
  count: msg('Pairs with normals'),
  cost: msg('What choosing costs'),
  example: msg('The worked example of the higher-order approximation'),
  grouping: msg('Optimal groupings'),
} as const;

export const verdictNames: Readonly<Record<Verdict, { readonly mark: string; readonly name: string }>> = {
  same: { mark: '✓', name: msg('same') },
  close: { mark: '≈', name: msg('close') },
  differs: { mark: '≠', name: msg('differs') },
  'not-recomputable': { mark: '–', name: msg('not recomputable') },
  recomputed: { mark: '·', name: msg('recomputed only') },
};

/** The place of the paper that a claim stands in. */
export function groupOf({ subject }: Claim): ClaimGroup {
  switch (subject.kind) {
    case 'curve':
    case 'grouping':
      return subject.setting;
    case 'gain':
      return subject.setting === 'setting-1' ? 'table-2' : 'table-5';
    default:
      return subject.kind;
  }
}

/** The settings that a claim is about: none for the worked example. */
export function settingsOf({ subject }: Claim): readonly PaperSetting[] {
  switch (subject.kind) {
    case 'example':
      return [];
    case 'correlation':
      return [subject.setting, subject.other];
    case 'count':
      return subject.setting ? [subject.setting] : ['setting-1', 'setting-2', 'setting-3', 'setting-4'];
    default:
      return [subject.setting];
  }
}

/** What a claim is about. */
export function whatOf({ subject }: Claim, tables: PaperTables): Message {
  const task = (setting: PaperSetting, id: string) =>
    tables[setting].table.tasks.find(each => each.id === id)?.name ?? id;
  switch (subject.kind) {
    case 'curve':
      return say('{strategy} at {budget} SNT', {
        strategy: strategyName(subject.strategy),
        budget: formatCost(subject.budget),
      });
    case 'gain':
      return say('{measured} with {helper}', {
        measured: task(subject.setting, subject.measured),
        helper: task(subject.setting, subject.helper),
      });
    case 'affinity':
      return say(
        '{which, select, highest {Highest in setting {setting}: {a} and {b}} other {Lowest in setting {setting}: {a} and {b}}}',
        {
          which: subject.which,
          setting: numberOf(subject.setting),
          a: task(subject.setting, subject.pair[0]),
          b: task(subject.setting, subject.pair[1]),
        },
      );
    case 'correlation':
      return say(
        '{value, select, r {Settings {a} and {b}, 20 directed pairs: r} other {Settings {a} and {b}, 20 directed pairs: p of r}}',
        { value: subject.value, a: numberOf(subject.setting), b: numberOf(subject.other) },
      );
    case 'count':
      if (!subject.setting) return say('Normals help the other task, of 16 pairs of the four settings');
      return subject.of === 'helps'
        ? say('Setting 1: tasks that normals help, of 4')
        : say('Setting 1: tasks that hurt normals, of 4');
    case 'cost':
      if (subject.of === 'training')
        return say('Early stopping: how many times cheaper the training is, about');
      return say('{strategy}: networks trained to choose among five tasks', {
        strategy: strategyName(subject.strategy),
      });
    case 'example':
      return say('Estimated loss of {task} in the network of a, b and c', { task: subject.task });
    case 'grouping':
      return say('Networks of the optimum at {budget} SNT', { budget: formatCost(subject.budget) });
  }
}

function strategyName(strategy: string): Phrase {
  const known = Object.hasOwn(strategyNames, strategy)
    ? strategyNames[strategy as keyof typeof strategyNames]
    : undefined;
  return known ? { key: known.name } : (publishedOnly[strategy]?.name ?? strategy);
}

function numberOf(setting: PaperSetting): string {
  return setting.replace('setting-', '');
}

/** Where the published value stands. */
export function whereOf({ subject, origin }: Claim): Message {
  if (origin === 'author') return say('the author');
  if (origin === 'none') return say('not known here');
  if (origin === 'table') return say('Table 2');
  if (origin === 'text') return say('text');
  return subject.kind === 'curve' || subject.kind === 'grouping'
    ? say('performance/compute figure, setting {setting}', { setting: numberOf(subject.setting) })
    : say('figure');
}

/** The published value as it was printed. */
export function publishedText({ subject, published }: Claim): string {
  if (published.kind === 'networks') return published.networks.join(' + ');
  if (published.kind === 'unknown') return '–';
  return numberText(published.value, published.digits, subject.kind);
}

/** The recomputed value, one digit more than printed where it is not the same; "–" where there is none. */
export function recomputedText({ claim, verdict, value, networks }: ClaimResult): string {
  if (networks) return networks.join(' + ');
  if (value === undefined || claim.published.kind === 'networks') return '–';
  const more = verdict === 'same' || verdict === 'recomputed' ? 0 : claim.published.digits === 0 ? 0 : 1;
  return numberText(value, claim.published.digits + more, claim.subject.kind);
}

/** The recomputed minus the published value; "0" where it rounds to the printed digits. */
export function differenceText({ claim, verdict, difference }: ClaimResult): string {
  if (difference === undefined || claim.published.kind !== 'number') return '–';
  if (verdict === 'same') return '0';
  return signed(difference, claim.published.digits + 1);
}

/** What comes out by the other way: its number, and what way that is. */
export function otherWayText({ claim }: ClaimResult, other: OtherWay): Message {
  const digits = claim.published.kind === 'networks' ? 0 : claim.published.digits;
  const value = numberText(other.value, digits, claim.subject.kind);
  if (other.by === 'validation-heads') return say('{value} with validation heads', { value });
  return other.by === 'ratio'
    ? say('{value} as a ratio of losses', { value })
    : say('{value} relative to the single-task loss', { value });
}

/** One way to define gains by which a correlation comes near the published one. */
export function nearText(way: NearWay): Message {
  const [first, second] = way.definitions;
  const [a, b] = way.settings;
  return say(
    'r = {r}, p = {p}: setting {a} {first, select, ratio {ratio} other {relative}}, setting {b} {second, select, ratio {ratio} other {relative}}; {baseline, select, half {half-size} other {full-size}} baseline, {split, select, test {test} validation {validation} other {early}} split',
    {
      r: numberText(way.r, 3, 'correlation'),
      p: numberText(way.p, 3, 'correlation'),
      a: numberOf(a),
      b: numberOf(b),
      first,
      second,
      baseline: way.baseline,
      split: way.split,
    },
  );
}

function numberText(value: number, digits: number, kind: Claim['subject']['kind']): string {
  if (kind === 'gain' || kind === 'affinity') return `${signed(value, digits)}%`;
  return value.toFixed(digits).replace('-', '−');
}

function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** Why a value is not the same, or cannot be had. */
export const reasonTexts: Readonly<Record<ClaimReason, string>> = {
  'figure-digit': msg(
    'The figure prints 0.50273. The published losses of the one network that fits sum to 0.50278, and the figure itself has 0.50278 for chance and for the higher-order approximation: most likely a slip in print.',
  ),
  'sampled-mean': msg(
    'The paper averages a million random draws; here every outcome of the rule is counted, so that this value is exact. Close means within three standard errors of a million draws.',
  ),
  'sampled-maximum': msg(
    'The paper gives the worst of ten million draws; here every outcome of the rule is looked at.',
  ),
  correlation: msg(
    'The number is that of gains as ratios. What the printed one was made from is not known: no choice of a definition for each setting, of baseline and split gives all the printed correlations.',
  ),
  'losses-unpublished': msg(
    'Only totals of this method were published, not the losses of its networks: there is nothing to compute from. It is drawn as a published mark.',
  ),
  'networks-unpublished': msg(
    'The figure shows networks of other sizes at this budget, whose losses were not published. The table has half-size and full-size single-task networks and one full-size network of all tasks.',
  ),
  'training-unpublished': msg(
    'It is about hours of training, which were not published with the losses: neither these hours nor this factor can be computed.',
  ),
  unexplained: msg('Why is not known.'),
};
