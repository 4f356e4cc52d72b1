import { t } from '../../base/i18n/text.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';

/** The files as they are read: their bytes, under their names. */
export function readBytes(files: Iterable<File>): Promise<SourceFile[]> {
  return Promise.all(
    [...files].map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** A pasted text as a file. */
export function fileOfText(text: string): SourceFile {
  return { name: t('pasted text'), bytes: new TextEncoder().encode(text) };
}
