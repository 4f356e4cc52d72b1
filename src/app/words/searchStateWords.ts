import { t } from '../../base/i18n/text.ts';
import type { CurveState } from '../context/sessionStore.ts';

/** Why a search has given nothing yet, as a clause without a full stop: that it runs, was stopped or failed. */
export function searchStateWords(state: CurveState | undefined): string {
  if (state?.kind === 'failed') return t('the search failed: it can be started again below');
  if (state?.kind === 'stopped')
    return t('the search was stopped before it found anything: it can go on below');
  return t('the search is running…');
}
