import { formatPercent } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import type { ComparedGrouping, ComparedKey } from '../model/comparedGroupings.ts';
import { comparedNames, groupingCostWords } from './groupingWords.ts';
import type { ComparedTable } from './useComparedTable.ts';

/** How far the chosen grouping is from the others, by the table. */
export function PictureFinding({ compared }: { compared: ComparedTable }) {
  const { groupings, recipe } = compared;
  const find = (key: ComparedKey) => groupings.find(grouping => grouping.key === key);
  const chosen = find('chosen');
  const others = [find('independent'), find('all-in-one')].flatMap(each => each ?? []);
  if (!chosen) return t('The table has too few networks to choose a grouping of.');
  const [first = '', second = ''] = others.map(other => against(chosen, other));
  return t(
    'At {cost} the chosen grouping has a total test loss of {total}{others, plural, =0 {} =1 {: {first}} other {: {first}, and {second}}}. Losses are relative to the best constant prediction{seeds, plural, =1 {} other {, means of # seeds}}, at this training budget; it was chosen by validation losses, at no more than what independent half-size networks cost.',
    {
      ...{ first, second, others: others.length, seeds: recipe.seeds.length },
      cost: groupingCostWords(chosen),
      total: chosen.total.toFixed(3),
    },
  );
}

function against({ total }: ComparedGrouping, other: ComparedGrouping): string {
  const percent = 100 * (total / other.total - 1);
  const name = t(comparedNames[other.key]);
  if (formatPercent(percent) === '0.0%') return t('as much as {name}', { name: name.toLowerCase() });
  return t('{percent} {side, select, below {below} other {above}} {name} ({cost})', {
    percent: formatPercent(percent),
    side: percent < 0 ? 'below' : 'above',
    name: name.toLowerCase(),
    cost: groupingCostWords(other),
  });
}
