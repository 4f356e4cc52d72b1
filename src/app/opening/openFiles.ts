import { t } from '../../base/i18n/text.ts';
import type { SourceFile } from '../../files/open/sourceFile.ts';

/** A file or a folder as the reader gave it: nothing of it is read yet. */
export type Given = File | FileSystemEntry;

/** What was dropped; must be asked for while the drop is told, as browsers forget it afterwards. */
export function givenBy({ items, files }: DataTransfer): readonly Given[] {
  const given = [...items].flatMap((item): Given[] => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry?.();
    const one = entry?.isDirectory ? entry : item.getAsFile();
    return one ? [one] : [];
  });
  return given.length > 0 ? given : [...files];
}

/** What a pasted text is called as a file. */
export function pastedName(): string {
  return t('pasted text');
}

/** A pasted text as a file. */
export function fileOfText(text: string): SourceFile {
  return { name: pastedName(), bytes: new TextEncoder().encode(text) };
}
