import { deflateSync, Inflate, strToU8 } from 'fflate';
import { saidBy, say } from '../../base/i18n/message.ts';
import { TableError } from '../table/tableError.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { TableTooLarge } from './tableTooLarge.ts';

/** The longest packed text: with the rest of a link it stays within the 200,000 characters that are read. */
const longestText = 180_000;
/** What a text may inflate to: a link must not become a bomb. */
export const mostInflated = 8 * 2 ** 20;

const version = 1;
/** So many packed bytes are inflated before the size is looked at again: they make a megabyte at most. */
const inflatedAtOnce = 1024;

/** What most tables say, so that a small one need not: it belongs to the version, and may not change within it. */
const dictionary = strToU8(
  '"meaning":"affinity","better":"lower","scale":"log","diagonal":"","sources":[{"targets":[{"published":{"note":"","budgets":[1,1.5,2,2.5,3,' +
    '"totals":{"arxiv":" et al., Multi-Task Learning, NeurIPS 20ICML 20"licence":"not stated"},"measured":"negated"},"measured":"complement"},' +
    '"costUnit":"GFLOPs","costUnit":"ms","costUnit":"SNT","splits":{"early":"early stopping (","validation":"fully trained, validation set","test":"fully trained, test set"},' +
    '"errors":["validation","test","early"],{"kind":"affinity","name":"{"kind":"losses","networks":,"losses":["validation","test","early"],"about":"' +
    '"name":"Setting ","source":{"title":"","licence":"MIT"},"tasks":[{"id":"edges","name":"Edges","short":"Edges","loss":"L1"},' +
    '{"id":"keypoints","name":"Keypoints","short":"Keyp.","loss":"L1"},{"id":"normals","name":"Normals","short":"Normals","loss":"L1"},' +
    '{"id":"depth","name":"Depth","short":"Depth","loss":"L1"},{"id":"segmentation","name":"Segmentation","short":"Segm.","loss":"cross-entropy"},{"id":"","name":"","short":""},{"id":"',
);

/** What a packed table is made of: a head in words, and its numbers. They have nothing in common, so each is deflated alone. */
export interface Parts {
  readonly head: Uint8Array;
  readonly numbers: Uint8Array;
}

/** Version (1 byte), checksum (4), length of the deflated head (4). */
const prefix = 9;

/** The parts as a text for links, base64url of their deflated forms. Throws {@link TableTooLarge}. */
export function seal({ head, numbers }: Parts): string {
  if (head.length + numbers.length > mostInflated)
    throw tooLarge(head.length + numbers.length, mostInflated, 'bytes');
  const packed = [head, numbers].map(part => deflateSync(part, { level: 9, dictionary }));
  const [packedHead, packedNumbers] = packed as [Uint8Array, Uint8Array];
  const sealed = new Uint8Array(prefix + packedHead.length + packedNumbers.length);
  const length = Math.ceil((sealed.length * 4) / 3);
  if (length > longestText) throw tooLarge(length, longestText, 'characters');
  const view = new DataView(sealed.buffer);
  view.setUint8(0, version);
  view.setUint32(1, checksum([head, numbers]));
  view.setUint32(5, packedHead.length);
  sealed.set(packedHead, prefix);
  sealed.set(packedNumbers, prefix + packedHead.length);
  return toBase64url(sealed);
}

function tooLarge(count: number, most: number, unit: 'bytes' | 'characters'): TableTooLarge {
  return new TableTooLarge(
    say(
      'The table is too large for a link: {count} {unit, select, bytes {bytes} other {characters}}, where {most} are the most. Save it as a file and share that.',
      { count, most, unit },
    ),
  );
}

/** The parts of such a text. Throws {@link TableError} for anything else, and before they have {@link mostInflated} bytes. */
export function unseal(text: string): Parts {
  if (text.length > longestText) {
    throw new TableError([
      say('The packed table has {count} characters; no more than {most} are read.', {
        count: text.length,
        most: longestText,
      }),
    ]);
  }
  const sealed = fromBase64url(text);
  const view = new DataView(sealed.buffer);
  if (sealed.length > 0 && sealed[0] !== version) {
    throw new TableError([
      say(
        'The packed table is of version {version}; this site reads version {known}. A newer one may read it.',
        { version: String(sealed[0]), known: String(version) },
      ),
    ]);
  }
  const end = sealed.length < prefix ? Number.POSITIVE_INFINITY : prefix + view.getUint32(5);
  if (end >= sealed.length)
    throw new TableError([say('The packed table is empty or cut short: copy the whole link.')]);
  const head = inflate(sealed.subarray(prefix, end), mostInflated);
  const numbers = inflate(sealed.subarray(end), mostInflated - head.length);
  if (view.getUint32(1) !== checksum([head, numbers])) {
    throw new TableError([
      say('The packed table is damaged: its checksum differs. Copy the whole link again.'),
    ]);
  }
  return { head, numbers };
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary }, chunk => {
    chunks.push(chunk);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += inflatedAtOnce) {
    try {
      stream.push(packed.subarray(at, at + inflatedAtOnce), at + inflatedAtOnce >= packed.length);
    } catch (error) {
      throw new TableError([
        say('The packed table cannot be inflated ({reason}): copy the whole link again.', {
          reason: saidBy(error),
        }),
      ]);
    }
    if (length > most) {
      throw new TableError([
        say('The packed table inflates to more than {count} bytes: it is refused.', { count: mostInflated }),
      ]);
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Adler-32 (RFC 1950): it finds what was cut off or mistyped; no defence against an adversary, none is needed. */
function checksum(parts: readonly Uint8Array[]): number {
  let [a, b] = [1, 0];
  for (const part of parts) {
    for (const byte of part) {
      a = (a + byte) % 65521;
      b = (b + a) % 65521;
    }
  }
  return b * 65536 + a;
}
