import { type ClaimKind, claimKinds, type PaperSetting, paperSettings } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';
import { type Verdict, verdicts } from '../claims/verdict.ts';
import { settingsOf } from './paperWords.ts';

/** Which rows of the table are shown. */
export interface PaperFilter {
  readonly setting: PaperSetting | 'all';
  readonly kind: ClaimKind | 'all';
  readonly verdict: Verdict | 'all';
}

export const everyRow: PaperFilter = { setting: 'all', kind: 'all', verdict: 'all' };

/**
 * The filter as the link holds it, "setting-1~gain~differs", and the row whose place was opened, by the id of its claim: see
 * {@link paperRow}; empty for all rows and none.
 */
export function writeFilter({ setting, kind, verdict }: PaperFilter, claimId = ''): string {
  const parts = [setting, kind, verdict, ...(claimId === '' ? [] : [claimId.replaceAll(' ', '_')])];
  return parts.every(part => part === 'all') ? '' : parts.join('~');
}

/** What {@link writeFilter} wrote; a part that is none filters nothing. */
export function readFilter(text: string): PaperFilter {
  const [setting, kind, verdict] = text.split('~');
  return {
    setting: paperSettings.find(each => each === setting) ?? 'all',
    kind: claimKinds.find(each => each === kind) ?? 'all',
    verdict: verdicts.find(each => each === verdict) ?? 'all',
  };
}

/** What a link holds in place of words of a filter: those that are none, of the first three. */
export function strangeWords(text: string): readonly string[] {
  if (text === '') return [];
  const known = Object.values(readFilter(text));
  return text.split('~').flatMap((word, i) => (i < 3 && word !== 'all' && word !== known[i] ? [word] : []));
}

/** Whether a result is shown. */
export function passes({ claim, verdict }: ClaimResult, filter: PaperFilter): boolean {
  return (
    (filter.setting === 'all' || settingsOf(claim).includes(filter.setting)) &&
    (filter.kind === 'all' || claim.subject.kind === filter.kind) &&
    (filter.verdict === 'all' || verdict === filter.verdict)
  );
}
