import { isParquet } from '../parquet/openParquet.ts';
import { isNative } from '../readNative.ts';
import type { SourceFile } from '../sourceFile.ts';
import { decodeText } from '../text/decodeText.ts';
import { looksMarkdown } from './markdown/findMarkdown.ts';
import type { Opened } from './part.ts';

/** A larger text is a table of its own: it is not looked through for others. */
const largestText = 2 ** 24;

/** The tables in a file of another format; `undefined` for files that are read as they are. */
export async function openParts(file: SourceFile): Promise<Opened | undefined> {
  if (isParquet(file.bytes) || file.bytes.length > largestText) return undefined;
  const { text } = decodeText(file);
  return text === undefined || isNative(text) ? undefined : openText(text);
}

/** Formats of text, each loaded where something in the text looks like it. */
async function openText(text: string): Promise<Opened | undefined> {
  if (looksMarkdown(text)) {
    const { readMarkdown } = await import('./markdown/readMarkdown.ts');
    return readMarkdown(text);
  }
  return undefined;
}
