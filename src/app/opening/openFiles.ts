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

/**
 * What the clipboard holds to be opened: its text where beside that there are only pictures of it, as spreadsheets put them there;
 * a copied file comes with its name as text.
 */
export function pastedFrom(data: DataTransfer): readonly File[] | SourceFile | undefined {
  const files = [...data.files];
  const text = data.getData('text/plain');
  const isText = text.trim() !== '' && files.every(({ type }) => type.startsWith('image/'));
  if (isText) return fileOfText(text);
  return files.length > 0 ? files : undefined;
}

/** What a pasted text is called as a file. */
export function pastedName(): string {
  return t('pasted text');
}

/** A pasted text as a file. */
export function fileOfText(text: string): SourceFile {
  return { name: pastedName(), bytes: new TextEncoder().encode(text) };
}
