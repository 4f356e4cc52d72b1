import type { SourceFile } from '../sourceFile.ts';
import { inUtf8 } from '../text/inUtf8.ts';
import { partMark } from './partMark.ts';
import { type Unpacked, unpack } from './unpack.ts';

/**
 * The files unpacked, with texts of which an encoding is said in UTF-8: where it is said of a table within a text it is that of the text, of a
 * file within an archive its own.
 */
export async function unpackEncoded(
  files: readonly SourceFile[],
  encodings: Readonly<Record<string, string>>,
  isLog?: boolean,
): Promise<Unpacked> {
  const names = Object.keys(encodings);
  if (names.length === 0) return unpack(files, isLog);
  const own = files.map(file => {
    const name = names.find(each => each === file.name || each.startsWith(file.name + partMark)) ?? '';
    const encoding = encodings[name];
    return encoding ? inUtf8(file, encoding) : file;
  });
  const unpacked = await unpack(own, isLog);
  const unchanged = own.filter(file => files.includes(file)).map(({ name }) => name + partMark);
  return {
    ...unpacked,
    files: unpacked.files.map(file => {
      const encoding = encodings[file.name];
      const isOwn = encoding && unchanged.some(start => file.name.startsWith(start));
      return isOwn && !unpacked.texts.has(file.name) ? inUtf8(file, encoding) : file;
    }),
  };
}
