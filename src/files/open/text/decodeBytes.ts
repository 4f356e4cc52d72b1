/** What this layer may name of the platform: browsers, workers and Node have it. */
interface Platform {
  readonly TextDecoder: new (
    encoding: string,
  ) => { decode(bytes: Uint8Array, options?: { stream?: boolean }): string };
}
const { TextDecoder } = globalThis as unknown as Platform;

/** The text of bytes in an encoding; what is none in it becomes U+FFFD. */
export function decodeBytes(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  // Node 20 takes Windows-1252 for Latin-1, without quotes and the euro sign, unless it decodes a stream.
  return encoding === 'windows-1252' ? decoder.decode(bytes, { stream: true }) : decoder.decode(bytes);
}
