import { useMemo } from 'react';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { t } from '../../../base/i18n/text.ts';
import { Steady } from '../../../base/ui/Steady.tsx';
import { traitsOf } from '../../../core/strategies/traits.ts';
import { type FrontierLine, totalAt } from '../../../figures/frontier/frontierData.ts';
import { priceWords } from './priceWords.ts';

/** What the whole frontier of the drawn strategy is worth against the present budget, in the room of every budget. */
export function FrontierFinding({ side, lines }: { side: LossSide; lines: readonly FrontierLine[] }) {
  const { table, range, words, strategy, curve, free } = side;
  const { guess } = side.configuration;
  const wordsAt = useMemo(() => {
    const subject = { table, range, words, strategy, guess };
    const priced = { networks: table, words, curve, free };
    return (budget: number) => priceWords(priced, budget) + findingWords(subject, lines, budget);
  }, [table, range, words, strategy, guess, curve, free, lines]);
  const texts = useMemo(() => range.stops.map(wordsAt), [range, wordsAt]);
  return <Steady texts={texts}>{wordsAt(side.budget)}</Steady>;
}

type Subject = Pick<LossSide, 'table' | 'range' | 'words' | 'strategy'> & {
  readonly guess: LossSide['configuration']['guess'];
};

function findingWords(subject: Subject, lines: readonly FrontierLine[], budget: number): string {
  const { table, range, words, strategy } = subject;
  const line = lines.find(candidate => candidate.key === strategy);
  const optimal = lines.find(candidate => candidate.key === 'optimal');
  // Lines are drawn as totals are shown.
  const shownAt = (of: FrontierLine | undefined, at: number) => of && totalAt(of.steps, at);
  const [here, most] = [shownAt(line, budget), shownAt(line, range.maximum)];
  if (here === undefined || most === undefined) return '';
  const optimum = shownAt(optimal, budget);
  const at = (cost: number) => ({ budget: formatCost(cost), unit: unitText(table.costUnit, cost) });
  const distance =
    optimum !== undefined && strategy !== 'optimal'
      ? t(
          '{strategy} is {distance} {side, select, above {above} other {below}} the optimum at {budget} {unit}. ',
          {
            ...at(budget),
            strategy: t(strategyNames[strategy].name),
            distance: words.distance(words.shown(here), words.shown(optimum)),
            side: here >= optimum ? 'above' : 'below',
          },
        )
      : '';
  return distance + effortWords(subject) + further(subject, here, most, budget);
}

/** What going on to the largest budget would do; totals as they are shown. */
function further({ table, range, words }: Subject, here: number, last: number, budget: number): string {
  const most = {
    budget: formatCost(range.maximum),
    unit: unitText(table.costUnit, range.maximum),
    objective: words.name,
  };
  if (budget >= range.maximum - 1e-9) return t('This is the largest budget shown.');
  const [to, from] = [words.shown(last), words.shown(here)];
  if (words.isSame(to, from)) return t('At {budget} {unit} the {objective} would be the same.', most);
  return t(
    'Going on to {budget} {unit} would {way, select, lower {lower} other {raise}} the {objective} by another {distance}.',
    { ...most, way: last < here ? 'lower' : 'raise', distance: words.distance(to, from) },
  );
}

/** How many networks must be trained before this strategy can choose. */
function effortWords({ table, strategy, guess }: Subject): string {
  const all = traitsOf(strategy)?.networksTrained(table.tasks.length);
  if (all === undefined) return '';
  // Where not every set was trained, what was is in the table.
  const trained = Math.min(all, table.predictedFrom ?? table.networkCount);
  if (strategy === 'affinity' && guess) return t('It chooses by affinities measured elsewhere. ');
  return t(
    'To choose so, {trained, plural, one {one network is} other {# networks are}} trained {how, select, early {each for a fraction of the training} other {in full}}. ',
    { trained, how: strategy === 'early-stopping' ? 'early' : 'full' },
  );
}
