import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import type { SideParts } from '../../../app/side/sideParts.ts';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { t } from '../../../base/i18n/text.ts';
import { curveAt } from '../../../core/frontier/curveAt.ts';

type Priced = Pick<SideParts, 'networks' | 'words' | 'curve' | 'free'>;

/** What the constraints cost at a budget against the same strategy without them; empty where there are none, or while it is searched. */
export function priceWords({ networks, words, curve, free }: Priced, budget: number): string {
  if (free?.state?.kind !== 'done' || !curve) return '';
  const without = curveAt(free.state.curve, budget)?.total;
  if (without === undefined) return '';
  const here = curveAt(curve, budget)?.total;
  const values = {
    budget: formatCost(budget),
    unit: unitText(networks.costUnit, budget),
    objective: words.name,
    total: words.format(without),
  };
  if (here === undefined)
    return t(
      'At {budget} {unit} the constraints leave nothing to choose: without them the {objective} would be {total}. ',
      values,
    );
  const distance = words.distance(here, without);
  if (words.isSame(here, without)) return t('At {budget} {unit} the constraints cost nothing. ', values);
  if (here > without)
    return t(
      'At {budget} {unit} the constraints cost {distance}: without them the {objective} would be {total}. ',
      { ...values, distance },
    );
  return t(
    'At {budget} {unit} the constraints happen to gain {distance} on {split}: what is chosen without them has a {objective} of {total}. ',
    { ...values, distance, split: splitWord(reportedSplit(networks)) },
  );
}
