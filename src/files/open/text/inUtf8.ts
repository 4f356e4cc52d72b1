import type { SourceFile } from '../sourceFile.ts';
import { bytesOf } from '../unpack/bytesOf.ts';
import { decodeBytes } from './decodeBytes.ts';
import { isOtherThanText } from './decodeText.ts';

/** What this layer may name of the platform: browsers, workers and Node have it. */
interface Platform {
  readonly TextDecoder: new (encoding: string) => { readonly encoding: string };
}
const { TextDecoder } = globalThis as unknown as Platform;

/** The name of an encoding as the platform has it; `undefined` for one that it does not know. */
export function knownEncoding(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A text of an encoding as one in UTF-8; what is no text stays as it is. */
export function inUtf8(file: SourceFile, encoding: string): SourceFile {
  const { bytes } = file;
  const isWide = encoding.startsWith('utf-16');
  if (isOtherThanText(bytes) || (!isWide && bytes.includes(0))) return file;
  return { ...file, bytes: bytesOf(decodeBytes(encoding, bytes)) };
}
