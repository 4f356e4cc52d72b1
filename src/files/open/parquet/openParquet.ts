import { parquetMetadata } from 'hyparquet';
import { type Message, say } from '../../../base/i18n/message.ts';
import { tableHeadKey } from '../../table/tableHead.ts';
import type { Problem } from '../problemLog.ts';
import type { Sheet } from '../sheet.ts';
import type { SourceFile } from '../sourceFile.ts';
import { foreignReason } from '../unforeseen.ts';
import { loadParquetColumns, sampleParquet } from './loadParquetColumns.ts';
import { checkFooter } from './pageHeader.ts';
import { columnsOf, type ParquetFile } from './parquetFile.ts';

/** More rows than any table of networks has: a million networks of twenty tasks have fewer in the tidy shape. */
const maximumRows = 2 ** 25;
/** Even a file of nothing but repetitions needs some bytes for its rows. */
const rowsPerByte = 256;

/** Whether the bytes begin as Parquet files do. */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31;
}

/** A Parquet file as a sheet, or the problem why it is none. */
export function openParquet(source: SourceFile): Sheet | Problem {
  const refuse = (message: Message, action: Message): Problem => ({
    severity: 'error',
    file: source.name,
    message,
    action,
  });
  try {
    checkFooter(source.bytes);
    const metadata = parquetMetadata(source.bytes, { geoparquet: false });
    const rowCount = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
    if (!(rowCount >= 0 && rowCount <= Math.min(maximumRows, 1000 + source.bytes.length * rowsPerByte))) {
      return refuse(
        say('The file claims to have {count} rows.', { count: String(rowCount) }),
        say('Open a part of it, or check that it is whole.'),
      );
    }
    const codecs = new Set(metadata.row_groups.flatMap(group => group.columns.map(c => c.meta_data?.codec)));
    const foreign = [...codecs].find(codec => codec !== 'UNCOMPRESSED' && codec !== 'SNAPPY');
    if (foreign !== undefined || codecs.has(undefined)) {
      return refuse(
        say('The file is compressed with {method}; Snappy and no compression are read here.', {
          method: foreign ?? say('an unknown method'),
        }),
        say('Write it again, for instance table.to_parquet("table.parquet", compression="snappy").'),
      );
    }
    const file: ParquetFile = { bytes: source.bytes, metadata, rowCount, columns: columnsOf(metadata) };
    const sample = sampleParquet(file);
    const head = metadata.key_value_metadata?.find(({ key }) => key === tableHeadKey)?.value;
    return {
      file: source.name,
      ...(head === undefined ? {} : { head }),
      columns: file.columns.map(({ name }) => name),
      sample,
      load: async (kinds, _, onShare) => loadParquetColumns(file, kinds, onShare),
    };
  } catch (error) {
    return refuse(
      say('The file is no Parquet that can be read: {why}', { why: foreignReason(error) }),
      say('Check that it is whole.'),
    );
  }
}
