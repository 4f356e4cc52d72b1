/**
 * Whole numbers of `width` bits as Parquet packs levels and places in dictionaries: runs of one value, or groups of eight
 * packed bit by bit. Fills `output`; throws `RangeError` where the bytes end before.
 *
 * **Source:** the encodings of the Apache Parquet format, "RLE / bit-packing hybrid".
 */
export function readHybrid(bytes: Uint8Array, width: number, output: Uint8Array | Uint32Array): void {
  if (width > 32) throw new RangeError(`Numbers of ${width} bits are too wide.`);
  const valueBytes = (width + 7) >> 3;
  let at = 0;
  let filled = 0;
  while (filled < output.length) {
    let header = 0;
    let scale = 1;
    let byte: number;
    do {
      if (at >= bytes.length || scale > 2 ** 35) throw new RangeError('A page ends before its values do.');
      byte = bytes[at++] as number;
      header += (byte & 127) * scale;
      scale *= 128;
    } while (byte >= 128);
    const count = Math.floor(header / 2);
    if (header % 2 === 0) {
      if (at + valueBytes > bytes.length) throw new RangeError('A page ends before its values do.');
      let value = 0;
      for (let i = 0; i < valueBytes; i++) value += (bytes[at++] as number) * 2 ** (8 * i);
      const end = Math.min(output.length, filled + count);
      output.fill(value, filled, end);
      filled = end;
    } else {
      const end = Math.min(output.length, filled + count * 8);
      if (at + Math.ceil(((end - filled) * width) / 8) > bytes.length) {
        throw new RangeError('A page ends before its values do.');
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
  const mask = 2 ** width - 1;
  let at = from;
  // At most 32 + 7 bits wait: more than bitwise operations hold, fewer than a number does.
  let waiting = 0;
  let bits = 0;
  for (let i = start; i < end; i++) {
    while (bits < width) {
      waiting += (bytes[at++] as number) * 2 ** bits;
      bits += 8;
    }
    const value = width <= 24 && waiting <= 0x7fffffff ? waiting & mask : waiting % (mask + 1);
    output[i] = value;
    waiting = (waiting - value) / (mask + 1);
    bits -= width;
  }
}
