import { say } from '../../base/i18n/message.ts';
import { TableError } from '../table/tableError.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const letterValues = new Map([...alphabet].map((letter, value) => [letter, value]));

/** The bytes as base64url (RFC 4648) without padding. */
export function toBase64url(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const letters = [18, 12, 6, 0].map(shift => alphabet[(word >> shift) & 63]);
    parts.push(letters.slice(0, left >= 3 ? 4 : left + 1).join(''));
  }
  return parts.join('');
}

/** The bytes of a base64url text without padding. Throws {@link TableError} for a letter that is none of it. */
export function fromBase64url(text: string): Uint8Array {
  if (text.length % 4 === 1) {
    throw new TableError([say('The packed table is cut short: copy the whole link and open it again.')]);
  }
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let word = 0;
  for (let i = 0, at = 0; i < text.length; i++) {
    const value = letterValues.get(text[i] as string);
    if (value === undefined) {
      throw new TableError([
        say(
          'The packed table has “{letter}” as its letter {place}: only A–Z, a–z, 0–9, - and _ can stand there.',
          { letter: text[i] as string, place: String(i + 1) },
        ),
      ]);
    }
    word = ((word << 6) | value) & 0xffffff;
    if (i % 4 > 0) bytes[at++] = (word >> (6 - 2 * (i % 4))) & 255;
  }
  return bytes;
}
