import type { AffinitySide } from '../../../app/side/affinities/affinitySide.ts';
import type { LossSide, Side } from '../../../app/side/sideOf.ts';
import { formatCost, formatLeastCost, numberWord, unitText } from '../../../app/words/format.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { writeTotal } from '../../../app/words/writeTotal.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { msg, pieces, t } from '../../../base/i18n/text.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';
import type { Grouping, Proof } from '../../../core/frontier/frontier.ts';
import { gapInWords } from '../../../core/frontier/gapInWords.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { isPredicted } from '../../../core/tables/lossTable.ts';

/** The whole sentence, by what networks are chosen by. */
export const sentenceMessages = {
  affinity: msg('With at most {budget}, chosen by affinities, {outcome}'),
  losses: msg('With {budget} and networks chosen by {strategy}, {outcome}'),
} as const;

/** What is chosen; where there is little room, only what stands outside `<more>`. */
export const outcomeMessage = msg(
  '<more><b>{count, plural, one {{word} network} other {{word} networks}}</b> {predicted, select, none {} all {(all predicted) } other {({few} predicted) }}{count, plural, one {serves} other {serve}} {tasks, plural, =1 {the only task} =2 {both tasks} other {all {taskWord} tasks}} at </more>a {objective} of <b>{total}</b><more>{against}.</more>',
);

type SaidOf<S extends Side> = Pick<
  S,
  'kind' | 'networks' | 'words' | 'curves' | 'strategy' | 'range' | 'settings'
>;

/** What the sentences of a side depend on beside what is chosen: not its budget. */
export type SaidParts = SaidOf<LossSide> | (SaidOf<AffinitySide> & Pick<AffinitySide, 'inOneNetwork'>);

/** The parts of a side that its sentences depend on. */
export function saidParts(side: Side): SaidParts {
  const { networks, words, strategy, range, settings } = side;
  const common = { networks, words, strategy, range, settings };
  return side.kind === 'losses'
    ? { kind: side.kind, curves: side.curves, ...common }
    : { kind: side.kind, curves: side.curves, inOneNetwork: side.inOneNetwork, ...common };
}

/** The values of {@link outcomeMessage} for a grouping. */
export function outcomeValues(side: Pick<SaidParts, 'networks' | 'words' | 'settings'>, grouping: Grouping) {
  const { networks: table, words } = side;
  const predicted = grouping.networks.filter(network => isPredicted(table, network)).length;
  return {
    count: grouping.networks.length,
    word: numberWord(grouping.networks.length),
    predicted: predicted === 0 ? 'none' : predicted === grouping.networks.length ? 'all' : 'some',
    few: numberWord(predicted),
    tasks: table.tasks.length,
    taskWord: numberWord(table.tasks.length),
    objective: words.name,
    total: writeTotal(side, grouping),
    against: words.against,
  };
}

/** "11.3% below one network for everything and 4.1% below five half-size networks" */
export function comparisonWords(side: SaidParts, total: number, budget: number): string {
  const { networks: table, words } = side;
  const losses: Partial<LossSide['curves']> = side.curves;
  const one = losses['all-in-one']?.state;
  const separate = losses.independent?.state;
  const parts: string[] = [];
  const compare = (other: number, name: string) => {
    if (!Number.isFinite(other)) return;
    if (words.isSame(total, other)) parts.push(t('the same as {other}', { other: name }));
    else
      parts.push(
        t('{distance} {side, select, below {below} other {above}} {other}', {
          distance: words.distance(total, other),
          side: words.shown(total) < words.shown(other) ? 'below' : 'above',
          other: name,
        }),
      );
  };
  if (side.kind === 'affinity' && budget > 1)
    compare(
      side.inOneNetwork.reduce((sum, value) => sum + value, 0),
      t('one network for everything'),
    );
  if (one?.kind === 'done') {
    const value = curveAt(one.curve, budget);
    if (value) compare(value.total, t('one network for everything'));
  }
  if (separate?.kind === 'done') {
    const value = curveAt(separate.curve, budget);
    if (value?.grouping) {
      const count = table.tasks.length;
      const networks = t(
        '{count, plural, one {{word} single-task network} other {{word} single-task networks}} ({cost}\u00a0{unit})',
        {
          ...{ count, word: numberWord(count) },
          ...{
            cost: formatCost(value.grouping.cost),
            unit: unitText(table.costUnit, value.grouping.cost),
          },
        },
      );
      compare(value.total, networks);
    }
  }
  const [first, second] = parts;
  if (first === undefined) return '';
  return capitalised(
    second === undefined ? t('{first}.', { first }) : t('{first} and {second}.', { first, second }),
  );
}

/** What is known of a proof, behind the sentence; empty where there is nothing to say. */
export function proofWords({ words }: Pick<Side, 'words'>, proof: Proof | undefined): string {
  if (proof?.proved) return `✓ ${t('proved optimal')}`;
  if (!proof || !(proof.gap > 0)) return '';
  return t('at most {gap} {side, select, higher {below} other {above}} the optimum', {
    gap: gapInWords(proof.gap),
    side: words.better,
  });
}

/** What headline and note say at every step of the curve of its strategy: texts that take their room. */
export function sentencesOf(side: SaidParts, curve: StrategyCurve, isBrief: boolean) {
  const all = curve.kind === 'frontier' ? curve.frontier.steps : curve.points;
  const steps = all.flatMap(({ budget }) => {
    const value = curveAt(curve, budget);
    if (!value?.grouping || budget > side.range.maximum * (1 + 1e-9)) return [];
    const unit = unitText(side.networks.costUnit, budget);
    const headline = plain(
      sentenceMessages[side.kind],
      {
        // As wide as the field in which it is typed.
        budget: `${formatLeastCost(budget).padStart(4, '0')}0 ${unit}`,
        strategy: t(strategyNames[side.strategy].phrase),
        outcome: plain(outcomeMessage, outcomeValues(side, value.grouping), isBrief),
      },
      isBrief,
    );
    const badges = [proofWords(side, value.proof), replicatesWords(side, 100)].filter(Boolean);
    const compared = isBrief ? '' : comparisonWords(side, value.grouping.total, budget);
    return [{ headline, note: [compared, ...badges.map(badge => `${badge}000000`)].join(' ').trim() }];
  });
  return { headlines: steps.map(step => step.headline), notes: steps.map(step => step.note) };
}

/** On which share of the tables as the replicates allow them the same is chosen; empty where there are no replicates. */
export function replicatesWords({ networks }: Pick<Side, 'networks'>, share: number): string {
  return networks.errors ? t('chosen on {share}% of the replicate tables', { share }) : '';
}

/** What is chosen, as it is read aloud once a budget has come to rest. */
export function answerWords(side: Side): string {
  const { budget, networks, value } = side;
  const at = { budget: formatCost(budget), unit: unitText(networks.costUnit, budget) };
  if (!value?.grouping) return t('{budget} {unit}: no grouping serves every task.', at);
  const outcome = plain(outcomeMessage, outcomeValues(side, value.grouping), false);
  return [t('{budget} {unit}: {outcome}', { ...at, outcome }), proofWords(side, value.proof)]
    .join(' ')
    .trim();
}

/** A message as a text, with what its tags hold. */
function plain(message: string, values: Readonly<Record<string, string | number>>, isBrief: boolean): string {
  const whole = (inner: readonly string[]) => inner.join('');
  return pieces<string>(message, values, { b: whole, more: isBrief ? () => '' : whole }).join('');
}
