import { type UnzipFileInfo, unzipSync } from 'fflate';
import { errorText, type Message, say } from '../../../../base/i18n/message.ts';

/** More files than this are not taken out of an archive. */
const mostEntries = 2000;
/** Bytes of all files together, once they are unpacked. */
const mostBytes = 2 ** 28;
/** A file is never so much larger than its packed bytes: tables of one number again and again come near. */
const mostExpansion = 1100;

/** The files of an archive, or why they are not unpacked. */
export type Inflated = { readonly entries: ReadonlyMap<string, Uint8Array> } | { readonly why: Message };

/**
 * The files of a ZIP archive. What it says of their sizes is looked at before anything is unpacked, and no file grows beyond
 * what was said. Their names are texts, nothing is ever written anywhere.
 */
export function inflateEntries(bytes: Uint8Array): Inflated {
  if (((bytes[6] ?? 0) & 1) === 1) return { why: say('The archive is encrypted.') };
  let why: Message | undefined;
  let total = 0;
  let count = 0;
  const names = new Set<string>();
  const isWanted = ({ name, size, originalSize }: UnzipFileInfo) => {
    if (why || name.endsWith('/') || names.has(name) || isOfSystem(name)) return false;
    names.add(name);
    total += originalSize;
    if (++count > mostEntries) why = say('The archive holds more than {most} files.', { most: mostEntries });
    else if (total > mostBytes || originalSize > 1000 + size * mostExpansion) {
      const most = String(Math.round(mostBytes / 1e6));
      why = say('The archive would unpack to more than {most} MB, or to far more than it can hold.', {
        most,
      });
    }
    return why === undefined;
  };
  // Once to look, so that nothing is unpacked of an archive that is refused.
  try {
    unzipSync(bytes, { filter: file => isWanted(file) && false });
    if (why) return { why };
    const unpacked = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
    return { entries: new Map([...names].flatMap(name => entryOf(unpacked, name))) };
  } catch (error) {
    const why = errorText(error).slice(0, 200);
    return { why: say('The archive cannot be unpacked: {why}', { why }) };
  }
}

function entryOf(unpacked: Record<string, Uint8Array>, name: string): (readonly [string, Uint8Array])[] {
  const bytes = Object.hasOwn(unpacked, name) ? unpacked[name] : undefined;
  return bytes ? [[name, bytes]] : [];
}

/** What systems and tools put beside the files of an archive. */
function isOfSystem(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(
    name.replaceAll('\\', '/').replace(/^(\.{1,2}\/)+/, ''),
  );
}
