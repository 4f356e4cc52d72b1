import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { say } from '../../base/i18n/message.ts';
import { TableError } from '../table/tableError.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

/** A text for links: base64url of its deflated UTF-8. */
export function packText(text: string): string {
  return toBase64url(deflateSync(strToU8(text), { level: 9 }));
}

/** So many packed bytes are inflated before the size is looked at again. */
const inflatedAtOnce = 1024;

/** The text of {@link packText}. Throws {@link TableError} for anything else, and before it has more than `most` bytes. */
export function unpackText(packed: string, most: number): string {
  const bytes = fromBase64url(packed);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Inflate((chunk, isLast) => {
    length += chunk.length;
    isWhole = isLast;
    chunks.push(chunk);
  });
  for (let at = 0; at < bytes.length && length <= most; at += inflatedAtOnce) {
    try {
      stream.push(bytes.subarray(at, at + inflatedAtOnce), at + inflatedAtOnce >= bytes.length);
    } catch {
      throw damaged();
    }
  }
  if (length > most || !isWhole) throw damaged();
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return strFromU8(whole);
}

function damaged(): TableError {
  return new TableError([say('What the link holds is damaged or cut short: copy the whole link again.')]);
}
