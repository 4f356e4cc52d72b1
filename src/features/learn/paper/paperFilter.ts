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

/** The filter as the link holds it, "setting-1~gain~differs"; empty for all rows. */
export function writeFilter({ setting, kind, verdict }: PaperFilter): string {
  const parts = [setting, kind, verdict];
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

/** Whether a result is shown. */
export function passes({ claim, verdict }: ClaimResult, filter: PaperFilter): boolean {
  return (
    (filter.setting === 'all' || settingsOf(claim).includes(filter.setting)) &&
    (filter.kind === 'all' || claim.subject.kind === filter.kind) &&
    (filter.verdict === 'all' || verdict === filter.verdict)
  );
}
