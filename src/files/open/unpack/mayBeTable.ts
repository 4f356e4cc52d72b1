import { isParquet } from '../parquet/openParquet.ts';
import { decodeText } from '../text/decodeText.ts';
import { startsWith } from './startsWith.ts';

/** Whether a file of a folder or an archive is looked through for tables: texts, and files of the formats that are read. */
export function mayBeTable(name: string, bytes: Uint8Array): boolean {
  const isKnown =
    isParquet(bytes) ||
    ['PK\x03\x04', '\x93NUMPY', '\x80', '\xd0\xcf\x11\xe0'].some(start => startsWith(bytes, start));
  return isKnown || (!isProgram.test(name) && decodeText({ name, bytes }).text !== undefined);
}

const isProgram = /\.(html?|css|js|mjs|ts|tsx|jsx|c|h|cpp|java|sh|bat|toml|ya?ml|cfg|ini|lock|xml|svg)$/i;
