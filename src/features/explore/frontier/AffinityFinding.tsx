import { useMemo } from 'react';
import type { AffinitySide } from '../../../app/side/affinities/affinitySide.ts';
import { formatCost } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { Steady } from '../../../base/ui/Steady.tsx';
import { priceWords } from './priceWords.ts';

/** What constraints cost, how sure the values of groupings by affinity are, and what the last networks are worth. */
export function AffinityFinding({ side }: { side: AffinitySide }) {
  const { networks, words, curve, free, range } = side;
  const rest = certaintyWords(side);
  const wordsAt = useMemo(() => {
    const priced = { networks, words, curve, free };
    return (budget: number) => priceWords(priced, budget) + rest;
  }, [networks, words, curve, free, rest]);
  const texts = useMemo(() => range.stops.map(wordsAt), [range, wordsAt]);
  return <Steady texts={texts}>{wordsAt(side.budget)}</Steady>;
}

function certaintyWords(side: AffinitySide): string {
  const { curve, range, words, budgetField } = side;
  if (curve?.kind !== 'frontier') return '';
  const { steps } = curve.frontier;
  const open = steps.filter(({ proof }) => !proof.proved);
  const last = steps[steps.length - 1];
  if (!last) return '';
  if (open.length === 0) {
    return t(
      'Every value is proved to be the best there is.{is, select, last { More than {count, plural, one {# network} other {# networks}} would change nothing.} cost { A cost above {cost} would change nothing.} other {}}',
      {
        count: last.budget,
        cost: formatCost(last.budget),
        is: last.budget >= range.maximum * (1 - 1e-9) ? 'not' : budgetField === 'groups' ? 'last' : 'cost',
      },
    );
  }
  const worst = open.reduce((a, b) => (b.proof.gap > a.proof.gap ? b : a));
  return t(
    '{proved} of {all} values are proved to be the best. {is, select, cost {At a cost of {cost}} other {With {networks, plural, one {# network} other {# networks}}}} the best might reach {bound}; {value} was found.',
    {
      proved: steps.length - open.length,
      all: steps.length,
      is: budgetField === 'groups' ? 'networks' : 'cost',
      networks: worst.budget,
      cost: formatCost(worst.budget),
      bound: words.format(worst.proof.bound),
      value: words.format(worst.grouping.chosenBy),
    },
  );
}
