import { formatCost } from '../../../app/words/format.ts';
import type { ObjectiveWords } from '../../../app/words/objectiveWords.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Plan } from '../../../core/plan/makePlan.ts';

/** The planned frontier as a table: a row for each budget. */
export function PlanFrontierTable({
  plan,
  unit,
  words,
}: {
  plan: Plan;
  unit: string;
  words: ObjectiveWords;
}) {
  const write = (value: number) => writeTotalOrDash(value, words.format);
  return (
    <table className="data-table">
      <caption>
        {t('{value} per budget ({unit}), {better, select, higher {higher} other {lower}} is better', {
          ...{ value: words.axis, unit, better: words.better },
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('budget ({unit})', { unit })}</th>
          <th scope="col">{t('Trained')}</th>
          <th scope="col">{t('Best there is')}</th>
          <th scope="col">{t('10% to 90%')}</th>
          <th scope="col">
            {t('After {count, plural, one {# more} other {# more}}', { count: plan.proposals.length })}
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.frontier.map(({ budget, now, expected, after, ...ends }) => (
          <tr key={budget}>
            <th scope="row">{formatCost(budget)}</th>
            <td>{write(now)}</td>
            <td>{write(expected)}</td>
            <td>{spanText(ends, words)}</td>
            <td>{write(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From the lower end to the higher one, as they are shown. */
function spanText(
  { low, high }: Pick<Plan['frontier'][number], 'low' | 'high'>,
  { better, format }: ObjectiveWords,
): string {
  const [from, to] = better === 'higher' ? [high, low] : [low, high];
  return t('{low} to {high}', { low: writeTotalOrDash(from, format), high: writeTotalOrDash(to, format) });
}

function writeTotalOrDash(value: number, format: ObjectiveWords['format']): string {
  return Number.isFinite(value) ? format(value) : '–';
}
