import type { SourceFile } from '../open/sourceFile.ts';

/** The standard `TextEncoder`, which the library of this layer does not name. */
const { TextEncoder } = globalThis as unknown as {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
};

/** A file of this text in UTF-8, for tests. */
export function textFile(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A file of these bytes, for tests: of a text each character is a byte. */
export function byteFile(name: string, bytes: string | readonly number[]): SourceFile {
  const numbers = typeof bytes === 'string' ? Array.from(bytes, byte => byte.charCodeAt(0)) : bytes;
  return { name, bytes: Uint8Array.from(numbers) };
}
