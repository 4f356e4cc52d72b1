import { MessageError, say } from '../../../base/i18n/message.ts';
/**
 * Whole numbers of `width` bits as Parquet packs levels and places in dictionaries: runs of one value, or groups of eight
 * packed bit by bit. Fills `output`; throws `MessageError` where the bytes end before.
 *
 * **Source:** the encodings of the Apache Parquet format, "RLE / bit-packing hybrid".
 */
export function readHybrid(bytes: Uint8Array, width: number, output: Uint8Array | Uint32Array): void {
  if (width > 32) throw new MessageError(say('Numbers of {width} bits are too wide.', { width }));
  const valueBytes = (width + 7) >> 3;
  let at = 0;
  let filled = 0;
  while (filled < output.length) {
    let header = 0;
    let scale = 1;
    let byte: number;
    do {
      if (at >= bytes.length || scale > 2 ** 35)
        throw new MessageError(say('A page ends before its values do.'));
      byte = bytes[at++] as number;
      header += (byte & 127) * scale;
      scale *= 128;
    } while (byte >= 128);
    const count = Math.floor(header / 2);
    if (header % 2 === 0) {
      if (at + valueBytes > bytes.length) throw new MessageError(say('A page ends before its values do.'));
      let value = 0;
      for (let i = 0; i < valueBytes; i++) value += (bytes[at++] as number) * 2 ** (8 * i);
      const end = Math.min(output.length, filled + count);
      output.fill(value, filled, end);
      filled = end;
    } else {
      const end = Math.min(output.length, filled + count * 8);
      if (at + Math.ceil(((end - filled) * width) / 8) > bytes.length) {
        throw new MessageError(say('A page ends before its values do.'));
      }
      unpack(bytes, at, width, output, filled, end);
      filled = end;
      at += count * width;
    }
  }
}

function unpack(
  bytes: Uint8Array,
  from: number,
  width: number,
  output: Uint8Array | Uint32Array,
  start: number,
  end: number,
): void {
  if (width === 1) {
    for (let i = start, bit = 0; i < end; i++, bit++) {
      output[i] = ((bytes[from + (bit >> 3)] as number) >> (bit & 7)) & 1;
    }
    return;
  }
  const modulus = 2 ** width;
  let bit = from * 8;
  for (let i = start; i < end; i++, bit += width) {
    const at = bit >>> 3;
    const shift = bit & 7;
    // Bytes beyond the end count as 0; no value reaches into them.
    const low =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    if (width <= 25) output[i] = (low >>> shift) & (modulus - 1);
    else {
      // The highest bits of wide numbers may lie in a fifth byte.
      const high = shift + width > 32 ? (bytes[at + 4] ?? 0) * 2 ** (32 - shift) : 0;
      output[i] = ((low >>> shift) + high) % modulus;
    }
  }
}
