/** The standard `TextEncoder`, which the library of this layer does not name. */
const { TextEncoder } = globalThis as unknown as {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
};

/** So many characters are encoded at once. */
const batch = 2 ** 18;

/** The parts one after another as UTF-8: also where they are longer than any string may be. */
export function encodeText(parts: Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    if (waiting.length < batch) continue;
    chunks.push(encoder.encode(waiting));
    waiting = '';
  }
  chunks.push(encoder.encode(waiting));
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
