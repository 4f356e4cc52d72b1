import { t } from '../../base/i18n/text.ts';
import type { Correlation } from '../../core/gains/correlation.ts';

/** A correlation with its sample size and p, for instance "r = 0.116 over 20 directed pairs, p = 0.625". */
export function correlationWords({ r, n, p }: Correlation, pairs: string): string {
  const probability = p < 0.001 ? '<\u00a00.001' : `=\u00a0${p.toFixed(3)}`;
  return t('r = {r} over {n} {pairs}, p\u00a0{probability}', {
    ...{ pairs, probability },
    r: r.toFixed(3).replace('-', '−'),
    n: String(n),
  });
}
