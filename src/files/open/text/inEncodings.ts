import type { Mapping, TextLayout } from '../mapping.ts';
import { partMark } from '../unpack/partMark.ts';
import { encodingNames, type TextEncoding } from './encodings.ts';

/** How the text of one file is laid out, as far as that is known. */
interface LaidOut {
  readonly file: string;
  readonly layout?: TextLayout;
}

/** The encodings that layouts name, by their files. */
export function encodingsOf(layouts: readonly LaidOut[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    layouts.flatMap(({ file, layout }) => (layout?.encoding ? [[file, layout.encoding] as const] : [])),
  );
}

/** The mapping with what is said of the encodings of its texts in their layouts. */
export function withEncodings(mapping: Mapping, encodings: Readonly<Record<string, string>>): Mapping {
  const names = Object.keys(encodings);
  if (names.length === 0) return mapping;
  const encoded = <L extends LaidOut>(laid: L): L => {
    const name = names.find(each => each === laid.file || laid.file.startsWith(each + partMark)) ?? '';
    const encoding = encodings[name];
    if (!laid.layout || !isOffered(encoding)) return laid;
    return { ...laid, layout: { ...laid.layout, encoding } };
  };
  if (mapping.shape === 'membership')
    return { ...mapping, members: encoded(mapping.members), gains: mapping.gains.map(encoded) };
  if (mapping.shape === 'affinity') return encoded(mapping);
  return mapping.shape === 'native' ? mapping : { ...mapping, files: mapping.files.map(encoded) };
}

function isOffered(encoding: string | undefined): encoding is TextEncoding {
  return encoding !== undefined && Object.hasOwn(encodingNames, encoding);
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
