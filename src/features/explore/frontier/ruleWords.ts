import type { CurveSettings } from '../../../app/side/curves/curveRequest.ts';
import { formatNumber, t } from '../../../base/i18n/text.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { networkLimit } from '../../../core/search/constraints.ts';

type Points = Extract<StrategyCurve, { kind: 'points' }>;

/** How the values of a strategy by chance were had: `rule` of the curve in the current language. */
export function ruleWords(
  { strategy, points }: Points,
  { constraints }: Pick<CurveSettings, 'constraints'>,
): string {
  if (points.length === 0) return t('no budget lets the rule serve every task.');
  const limit = networkLimit(constraints);
  const values = {
    kind: strategy === 'random' ? 'random' : 'worst',
    most: formatNumber(Math.max(...points.map(point => point.count))),
    limited: limit === undefined ? 'no' : 'yes',
    limit: String(limit),
  };
  if (points.every(point => point.isExact))
    return t(
      'exact {kind, select, random {mean} other {maximum}} over every outcome of the rule (up to {most}): networks drawn by chance until no more fits{limited, select, yes { or there are {limit}} other {}}, drawn anew if a task is unserved.',
      values,
    );
  return t(
    '{kind, select, random {mean} other {maximum}} of up to {most} seeded draws ({kind, select, random {standard error at most {error}} other {at least this bad}}): networks drawn by chance until no more fits{limited, select, yes { or there are {limit}} other {}}, drawn anew if a task is unserved.',
    {
      ...values,
      error: String(Number(Math.max(...points.map(point => point.standardError)).toPrecision(1))),
    },
  );
}
