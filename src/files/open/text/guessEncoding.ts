import type { TextEncoding } from './encodings.ts';

/** So many characters beyond ASCII show the encoding. */
const mostCharacters = 20_000;
/** And those that stand so near the first. */
const mostBytes = 2 ** 20;
/** East Asian texts are mostly of common characters; a text that is less so is none. */
const leastPlausible = 0.6;

type Guessed = Extract<TextEncoding, 'windows-1252' | 'gb18030' | 'big5' | 'shift_jis'>;

/** How many bytes a character beyond ASCII has, and how usual it is in texts: 1 for a common one, less than 0 for none. */
interface Character {
  readonly length: number;
  readonly weight: number;
}
type ReadCharacter = (bytes: Uint8Array, at: number) => Character;

const none: Character = { length: 1, weight: -2 };
const isIn = (byte: number, from: number, to: number) => byte >= from && byte <= to;
const pair = (weight: number): Character => ({ length: 2, weight });

/** Common hanzi are in rows B0 to D7 of GB 2312, the rarer in those up to F7. */
const ofGb: ReadCharacter = (bytes, at) => {
  const [lead = 0, trail = 0, third = 0, last = 0] = bytes.subarray(at, at + 4);
  if (!isIn(lead, 0x81, 0xfe)) return none;
  if (isIn(trail, 0x30, 0x39))
    return isIn(third, 0x81, 0xfe) && isIn(last, 0x30, 0x39) ? { length: 4, weight: 0.5 } : none;
  if (!isIn(trail, 0x40, 0xfe) || trail === 0x7f) return none;
  if (trail < 0xa1) return pair(0);
  if (isIn(lead, 0xa1, 0xa3) || isIn(lead, 0xb0, 0xd7)) return pair(1);
  return pair(isIn(lead, 0xd8, 0xf7) ? 0.25 : 0);
};

/** Common hanzi have leads A4 to C6, the rarer C9 to F9. */
const ofBig5: ReadCharacter = (bytes, at) => {
  const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
  if (!isIn(lead, 0x81, 0xfe) || !(isIn(trail, 0x40, 0x7e) || isIn(trail, 0xa1, 0xfe))) return none;
  if (isIn(lead, 0xa1, 0xc6)) return pair(1);
  return pair(isIn(lead, 0xc9, 0xf9) ? 0.25 : 0);
};

/** Kana, and the common kanji of leads 88 to 97. */
const ofShiftJis: ReadCharacter = (bytes, at) => {
  const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
  if (isIn(lead, 0xa1, 0xdf)) return { length: 1, weight: 0.25 };
  const isLead = isIn(lead, 0x81, 0x9f) || isIn(lead, 0xe0, 0xfc);
  if (!isLead || !isIn(trail, 0x40, 0xfc) || trail === 0x7f) return none;
  if (isIn(lead, 0x81, 0x83) || isIn(lead, 0x88, 0x97)) return pair(1);
  return pair(isIn(lead, 0x98, 0xea) ? 0.25 : 0);
};

const isLetter = (byte: number) => isIn(byte | 0x20, 0x61, 0x7a);
const latinSigns = new Set([0x80, 0x85, ...[0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa3, 0xa7]]);
const latinMarks = new Set([0xb0, 0xb1, 0xb2, 0xb3, 0xb5, 0xb7, 0xbc, 0xbd, 0xbe, 0xab, 0xbb]);

/** Letters with accents stand between plain letters; signs by themselves. */
const ofLatin: ReadCharacter = (bytes, at) => {
  const [before = 0, byte = 0, after = 0] = [bytes[at - 1], bytes[at], bytes[at + 1]];
  if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return none;
  if (byte >= 0xc0 && (isLetter(before) || isLetter(after))) return { length: 1, weight: 1 };
  const isAlone = before < 0x80 && after < 0x80;
  if (isAlone && (byte >= 0xc0 || latinSigns.has(byte) || latinMarks.has(byte)))
    return { length: 1, weight: 0.8 };
  return { length: 1, weight: 0 };
};

const candidates: readonly (readonly [encoding: Guessed, read: ReadCharacter])[] = [
  ['gb18030', ofGb],
  ['big5', ofBig5],
  ['shift_jis', ofShiftJis],
];

/** The encoding in which bytes that are no UTF-8 are most like a text; Windows-1252 where they are like none. */
export function guessEncoding(whole: Uint8Array): Guessed {
  const first = whole.findIndex(byte => byte >= 0x80);
  // What stands before a letter belongs to it.
  const bytes = whole.subarray(Math.max(0, first - 1), first + mostBytes);
  let best: { readonly encoding: Guessed; readonly score: number } = {
    encoding: 'windows-1252',
    score: Math.max(leastPlausible, scoreOf(bytes, ofLatin)),
  };
  for (const [encoding, read] of candidates) {
    const score = scoreOf(bytes, read);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** The mean weight of the characters beyond ASCII at the beginning. */
function scoreOf(bytes: Uint8Array, read: ReadCharacter): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < bytes.length && count < mostCharacters; ) {
    if ((bytes[at] as number) < 0x80) {
      at++;
      continue;
    }
    const { length, weight } = read(bytes, at);
    sum += weight;
    count++;
    at += length;
  }
  return count === 0 ? 0 : sum / count;
}
