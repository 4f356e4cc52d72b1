/** More candidates would hardly be taller than the longest of them. */
const mostCandidates = 6;

/** Of these texts those that may take the most lines: the longest, figures counted alike, each form once. */
export function tallestTexts(texts: readonly string[]): readonly string[] {
  const forms = new Set(texts.map(text => text.replace(/\d/g, '0')).filter(Boolean));
  return [...forms].sort((a, b) => b.length - a.length).slice(0, mostCandidates);
}
