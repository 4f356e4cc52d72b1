import { msg, t } from '../../base/i18n/text.ts';
import type { Split } from '../../core/tables/lossTable.ts';

/** The splits as they stand before "losses", in English. */
export const splitNames: Readonly<Record<Split, string>> = {
  test: msg('test'),
  validation: msg('validation'),
  early: msg('early'),
};

/** A split as it stands before "losses", in the current language. */
export function splitWord(split: Split): string {
  return t(splitNames[split]);
}
