import { t } from '../../base/i18n/text.ts';
import type { CurveState } from '../context/curveState.ts';

/** Why a search has given nothing yet, as a clause without a full stop: that it runs, was stopped or failed. */
export function searchStateWords(state: CurveState | undefined): string {
  if (state?.kind === 'failed') return t('the search failed: “Search again” starts it anew');
  if (state?.kind === 'stopped')
    return t('the search was stopped before it found anything: “Go on” continues it');
  return t('the search is running…');
}
