import type { ComparedGrouping, ComparedKey } from '../../domain/lab/comparedGroupings.ts';
import { formatPercent } from '../format.ts';
import { comparedNames, costWords } from './groupingWords.ts';
import type { ComparedTable } from './useComparedTable.ts';

/** How far the chosen grouping is from the others, by the table. */
export function PictureFinding({ compared }: { compared: ComparedTable }) {
  const { groupings, recipe } = compared;
  const find = (key: ComparedKey) => groupings.find(grouping => grouping.key === key);
  const chosen = find('chosen');
  const others = [find('independent'), find('all-in-one')].flatMap(each => each ?? []);
  if (!chosen) return 'The table has too few networks to choose a grouping of.';
  const seeds = recipe.seeds.length > 1 ? `, means of ${recipe.seeds.length} seeds` : '';
  return (
    <>
      At {costWords(chosen)} the chosen grouping has a total test loss of {chosen.total.toFixed(3)}
      {others.length > 0 && `: ${others.map(other => against(chosen, other)).join(', and ')}`}. Losses are
      relative to the best constant prediction{seeds}, at this training budget; it was chosen by validation
      losses, at no more than what independent half-size networks cost.
    </>
  );
}

function against({ total }: ComparedGrouping, other: ComparedGrouping): string {
  const percent = 100 * (total / other.total - 1);
  const name = comparedNames[other.key].toLowerCase();
  if (formatPercent(percent) === '0.0%') return `as much as ${name}`;
  return `${formatPercent(percent)} ${percent < 0 ? 'below' : 'above'} ${name} (${costWords(other)})`;
}
