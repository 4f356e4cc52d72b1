import type { Configuration } from '../../../app/configuration/configuration.ts';
import { formatCost } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { stopAdvice } from '../../../core/plan/stopAdvice.ts';
import { unitWord } from '../../../core/tables/unitWord.ts';
import { sizedName } from '../planWords.ts';
import type { ShownPlan } from './shownPlan.ts';

/** What a plan says, read aloud: for which budgets and objective, what to train, what that brings, and when to stop. */
export function nextVoice(
  { plan, outlook, subject, words, write }: ShownPlan,
  { aim, budget, goal }: Pick<Configuration, 'aim' | 'budget' | 'goal'>,
): string | undefined {
  if (!plan) return undefined;
  const { table, trained } = subject;
  const first = plan.proposals[0];
  const last = plan.proposals.at(-1);
  const enough = outlook && stopAdvice(outlook, goal).enough;
  const farthest = outlook?.proposals.at(-1);
  const isServed = plan.frontier.some(({ now }) => Number.isFinite(now));
  return [
    t('{aim, select, budget {At {budget} {unit}} other {For all budgets}}, {objective}:', {
      ...{ aim, objective: words.name },
      ...{ budget: formatCost(budget), unit: unitWord(table.costUnit, budget) },
    }),
    first
      ? t('{count, plural, one {train {network} next.} other {train {network} next, # networks in all.}}', {
          count: plan.proposals.length,
          network: sizedName(table, first.network),
        })
      : t('nothing that may be trained helps.'),
    isServed
      ? t('The expected regret is {now}{more, select, yes {, and {after} after them} other {}}.', {
          now: write(plan.regret),
          more: last ? 'yes' : 'no',
          after: last ? write(last.regretAfter) : '',
        })
      : t(
          '{trained, plural, =0 {None} one {# network} other {# networks}} of {all} {trained, plural, one {is} other {are}} trained: not yet enough to serve every task.',
          { trained: trained.length, all: table.networkCount },
        ),
    ...(enough !== undefined
      ? [
          t(
            '{count, plural, =0 {That is within {goal}: you can stop.} one {One more brings it below {goal}.} other {# more bring it below {goal}.}}',
            { count: enough, goal: write(goal) },
          ),
        ]
      : farthest
        ? [
            t(
              '{count, plural, one {One more} other {# more}} {count, plural, one {brings} other {bring}} that to {regret}, not yet below {goal}.',
              {
                count: outlook?.proposals.length ?? 0,
                regret: write(farthest.regretAfter),
                goal: write(goal),
              },
            ),
          ]
        : []),
  ].join(' ');
}
