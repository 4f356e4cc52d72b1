import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import type { ErrorsOf } from '../../../app/side/sideErrors.ts';
import { formatCost, joinWords, taskWord, unitText } from '../../../app/words/format.ts';
import type { ObjectiveWords } from '../../../app/words/objectiveWords.ts';
import { writeTotal } from '../../../app/words/writeTotal.ts';
import { t } from '../../../base/i18n/text.ts';
import type { HandScore } from '../../../core/frontier/handGrouping.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';

/** Two totals by validation are the same but for the order in which they were summed. */
const tolerance = 1e-9;

export interface HandBudget {
  readonly cost: number;
  readonly budget: number;
  readonly unit: string;
}

export function isOver({ cost, budget }: Pick<HandBudget, 'cost' | 'budget'>): boolean {
  return cost > budget * (1 + 1e-9);
}

/** "Costs 2 of 2.5 SNT." or by how much it is over. */
export function costSentence({ cost, budget, unit }: HandBudget): string {
  const values = { cost: formatCost(cost), budget: formatCost(budget), unit: unitText(unit) };
  return isOver({ cost, budget })
    ? t('Over the budget: it costs {cost} {unit}, {more} more than {budget}.', {
        ...values,
        more: formatCost(cost - budget),
      })
    : t('Costs {cost} of {budget} {unit}.', values);
}

/** What a grouping by hand comes to, without a word on the optimum: tasks not served, networks not measured, its totals. */
export function scoreSentences(
  table: LossTable,
  score: HandScore,
  words: ObjectiveWords,
  settings: ErrorsOf['settings'],
): readonly string[] {
  const sentences: string[] = [];
  const count = (kind: string) => score.known.filter(known => known === kind).length;
  if (score.unserved.length > 0) {
    const tasks = joinWords(
      score.unserved.flatMap(task => (table.tasks[task] ? taskWord(table.tasks[task]) : [])),
    );
    sentences.push(t('No network serves {tasks}: there is no total yet.', { tasks }));
  }
  if (count('unknown') > 0)
    sentences.push(
      table.isOfAffinities
        ? t(
            '{n, plural, one {# network has no value by known affinities: it costs, and serves nothing.} other {# networks have no value by known affinities: they cost, and serve nothing.}}',
            { n: count('unknown') },
          )
        : t(
            '{n, plural, one {# network was never measured and cannot be predicted: it costs, and serves nothing.} other {# networks were never measured and cannot be predicted: they cost, and serve nothing.}}',
            { n: count('unknown') },
          ),
    );
  if (count('predicted') > 0)
    sentences.push(
      t(
        '{n, plural, one {# network was never measured: it is predicted from its pairs.} other {# networks were never measured: they are predicted from their pairs.}}',
        { n: count('predicted') },
      ),
    );
  if (Number.isFinite(score.grouping.total)) {
    const { validationTotal } = score;
    const isTest = reportedSplit(table) === 'test';
    sentences.push(
      t(
        'The {objective} is {total}{against}{validation, select, yes { on test and {byValidation} on validation} other {}}.',
        {
          ...{
            objective: words.name,
            against: words.against,
            total: writeTotal({ networks: score.table, settings, words }, score.grouping),
          },
          validation: isTest && Number.isFinite(validationTotal) ? 'yes' : 'no',
          byValidation: words.format(validationTotal),
        },
      ),
    );
  }
  return sentences;
}

/** Whether a grouping by hand is as good as the search's, by the losses that the search chooses by and measured networks only. */
export function isOptimum(score: HandScore, best: HandScore): boolean {
  const { validationTotal } = score;
  const isMeasured = score.known.every(known => known !== 'predicted');
  return (
    isMeasured &&
    Math.abs(validationTotal - best.validationTotal) <= tolerance * Math.abs(best.validationTotal)
  );
}

/** How far a grouping by hand is from the optimum at the same cost, by validation and as reported. */
export function distanceSentence(
  table: LossTable,
  score: HandScore,
  best: HandScore,
  words: ObjectiveWords,
): string {
  const { cost } = score.grouping;
  const at = { cost: formatCost(cost), unit: unitText(table.costUnit, cost) };
  const sideOf = (mine: number, theirs: number) =>
    words.isSame(mine, theirs) ? 'same' : words.shown(mine) > words.shown(theirs) ? 'above' : 'below';
  const [mine, theirs] = [score.grouping.total, best.grouping.total];
  const test = {
    side: sideOf(mine, theirs),
    distance: words.distance(mine, theirs),
    shown: reportedSplit(table) === 'test' ? 'yes' : 'no',
  };
  if (isOptimum(score, best))
    return t('This is the optimum at {cost} {unit}: its distance is {distance}.', {
      ...at,
      distance: words.distance(best.validationTotal, best.validationTotal),
    });
  return t(
    '{kind, select, affinities {Yours is} other {On validation, by which the search chooses, yours is}} {validation} {side, select, below {below} other {above}} the optimum at {cost} {unit}{shown, select, yes {; on test {testSide, select, same {it is the same} below {it is {test} below} other {it is {test} above}}} other {}}.',
    {
      ...at,
      validation: words.distance(score.validationTotal, best.validationTotal),
      kind: table.isOfAffinities ? 'affinities' : 'losses',
      side: words.shown(score.validationTotal) < words.shown(best.validationTotal) ? 'below' : 'above',
      ...{ shown: test.shown, testSide: test.side, test: test.distance },
    },
  );
}
