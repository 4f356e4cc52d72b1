import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ColumnData, parquetMetadata, parquetRead } from 'hyparquet';
import { openParquet } from '../src/files/open/parquet/openParquet.ts';
import { ProblemLog } from '../src/files/open/problemLog.ts';
import { writeParquet } from '../src/files/write/writeParquet.ts';
import { columnTable } from './columnTable.ts';

/** The numbers of every column of a Parquet file, by its columns. */
type Reader = (bytes: Uint8Array) => Promise<readonly Float64Array[]>;

/** Ours: pages straight into typed arrays. */
async function readOwn(bytes: Uint8Array): Promise<readonly Float64Array[]> {
  const sheet = openParquet({ name: 'bench.parquet', bytes });
  if (!('columns' in sheet)) throw new Error('The file of the benchmark cannot be read.');
  const { numbers } = await sheet.load(new Map(sheet.columns.map((_, i) => [i, 'number'])), new ProblemLog());
  return sheet.columns.map((_, i) => numbers.get(i)?.numbers ?? new Float64Array());
}

/** The library's: a column at once, its chunks as they come, so that no more of its arrays are held than must be. */
async function readLibrary(bytes: Uint8Array): Promise<readonly Float64Array[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const metadata = parquetMetadata(file, { geoparquet: false });
  const columns: Float64Array[] = [];
  for (const { name } of metadata.schema.slice(1)) {
    const numbers = new Float64Array(Number(metadata.num_rows)).fill(Number.NaN);
    const onChunk = ({ columnData, rowStart }: ColumnData) => {
      if (columnData instanceof Float64Array) numbers.set(columnData, rowStart);
      else
        columnData.forEach((value: unknown, i: number) => {
          if (value !== null) numbers[rowStart + i] = Number(value);
        });
    };
    await parquetRead({ file, metadata, columns: [name], onChunk });
    columns.push(numbers);
  }
  return columns;
}

const readers: Readonly<Record<string, Reader>> = { own: readOwn, library: readLibrary };

/** A fresh process for each reader, so that peaks of memory do not mix. */
function measure(reader: string, path: string): { ms: number; peakMb: number; sum: number } {
  const self = fileURLToPath(import.meta.url);
  const { stdout, stderr } = spawnSync('npx', ['tsx', self, reader, path], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const [, , chosen, file] = process.argv;
if (chosen && file) {
  const bytes = new Uint8Array(readFileSync(file));
  const start = process.cpuUsage();
  const columns = (await readers[chosen]?.(bytes)) ?? [];
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  let sum = 0;
  for (const column of columns) for (const value of column) if (!Number.isNaN(value)) sum += value;
  console.log(JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1024, sum }));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
  try {
    for (const networkCount of [100_000, 1_000_000]) {
      const path = join(folder, 'table.parquet');
      const options = { taskCount: 20, networkCount, seed: 1, costs: 'sizes', largestSet: 17 } as const;
      writeFileSync(
        path,
        writeParquet({ kind: 'losses', table: columnTable(options), about: '', splitNotes: {} }),
      );
      const [own, library] = [measure('own', path), measure('library', path)];
      if (own.sum !== library.sum) throw new Error(`The readers differ: ${own.sum} and ${library.sum}.`);
      console.log(`${networkCount.toLocaleString('en')} networks of 20 tasks, 2 splits`);
      console.log(`own: ${own.ms.toFixed(0)} ms, peak ${own.peakMb.toFixed(0)} MB`);
      console.log(`library: ${library.ms.toFixed(0)} ms, peak ${library.peakMb.toFixed(0)} MB`);
      console.log(
        `ratio: ${(library.ms / own.ms).toFixed(1)} of time, ${(library.peakMb / own.peakMb).toFixed(1)} of memory\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
