/** Letters that are written from right to left, and signs that turn what follows them. */
const turning =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const [open, close] = ['\u2068', '\u2069'];
const wholeIsolate = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

/**
 * A text from outside as it can stand within any other: in an isolate of its own (U+2068 to U+2069) where it holds anything that
 * would turn what stands around it, be it Hebrew letters or an override that is never taken back. The same text again where it does
 * not, or is in isolates already.
 *
 * **Source:** Unicode Standard Annex 9, "Unicode Bidirectional Algorithm", sections 2.4 and 2.7.
 */
export function isolated(text: string): string {
  if (!turning.test(text)) return text;
  let outside = text;
  for (let before = ''; before !== outside; ) {
    before = outside;
    outside = outside.replaceAll(wholeIsolate, '');
  }
  return turning.test(outside) ? `${open}${balanced(text)}${close}` : text;
}

/** The text with every isolate that it begins ended in it, and no end of others: it cannot leave the one around it. */
function balanced(text: string): string {
  let depth = 0;
  const kept = Array.from(text, sign => {
    if (sign >= '\u2066' && sign <= open) depth++;
    else if (sign === close && depth-- === 0) {
      depth = 0;
      return '';
    }
    return sign;
  });
  return kept.join('') + close.repeat(depth);
}
