import { t } from '../../../base/i18n/text.ts';

/** Sentences one after the other; empty ones are left out. */
export function joinSentences(sentences: readonly string[]): string {
  const said = sentences.filter(Boolean);
  return said.slice(1).reduce((one, other) => t('{one} {other}', { one, other }), said[0] ?? '');
}
