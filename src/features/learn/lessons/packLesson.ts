import { packText, unpackText } from '../../../files/pack/packText.ts';

/** How the address of a lesson begins that is in the link itself. */
const prefix = 'packed.';
/** The longest address of such a lesson that is written and read, in characters. */
export const longestPackedLesson = 20_000;
/** What one may unfold to: a lesson has at most 99 steps. */
const mostCharacters = 2_000_000;

/** A lesson's file as an address that holds it. */
export function packLesson(text: string): string {
  return prefix + packText(text);
}

/** Whether an address holds the lesson itself. */
export function isPacked(address: string): boolean {
  return address.startsWith(prefix);
}

/** The file that such an address holds; nothing where it is another kind of address. Throws `TableError` where it is damaged. */
export function unpackLesson(address: string): string | undefined {
  return isPacked(address) ? unpackText(address.slice(prefix.length), mostCharacters) : undefined;
}
