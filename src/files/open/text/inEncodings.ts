import type { Mapping, TextLayout } from '../mapping.ts';
import type { SourceFile } from '../sourceFile.ts';
import { inUtf8 } from './inUtf8.ts';

/** How the text of one file is laid out, as far as that is known. */
interface LaidOut {
  readonly file: string;
  readonly layout?: TextLayout;
}

/** The files, those whose layout names an encoding read by it. */
export function inEncodings(
  files: readonly SourceFile[],
  layouts: readonly LaidOut[],
): readonly SourceFile[] {
  const encodings = new Map(
    layouts.flatMap(({ file, layout }) => (layout?.encoding ? [[file, layout.encoding] as const] : [])),
  );
  if (encodings.size === 0) return files;
  return files.map(file => {
    const encoding = encodings.get(file.name);
    return encoding ? inUtf8(file, encoding) : file;
  });
}

/** The layouts of the files of a mapping. */
export function layoutsIn(mapping: Mapping): readonly LaidOut[] {
  switch (mapping.shape) {
    case 'wide':
    case 'tidy':
      return mapping.files;
    case 'membership':
      return [mapping.members, ...mapping.gains];
    case 'affinity':
      return [mapping];
    default:
      return [];
  }
}
