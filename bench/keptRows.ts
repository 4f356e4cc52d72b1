import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';

/** What a benchmark measured of one case. */
export interface BenchRow {
  /** What was done, with all that tells it from other rows. */
  readonly what: string;
  readonly taskCount: number;
  /** Until the first answer, and until the last, in ms of the processor. */
  readonly firstMs: number;
  readonly allMs: number;
  readonly proved: number;
  readonly steps: number;
  /** By how many percent of its value the bound of a step is off, at the most. */
  readonly largestGap: number;
  /** Resident memory of the process, in MB. */
  readonly memory: number;
  /** What was running on the machine, as the mean of a minute, when it ended. */
  readonly load: number;
  /** What peers came to in the same run, in words. */
  readonly peers: string;
}

const file = 'bench/results.json';

/** The rows that were measured last. */
export function keptRows(): readonly BenchRow[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly BenchRow[]) : [];
}

/** Keeps a row in the place of an earlier one of the same case. */
export function keepRow(row: Omit<BenchRow, 'memory' | 'load'>): BenchRow {
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  const kept = { ...row, memory, load: Number((loadavg()[0] as number).toFixed(1)) };
  const rows = keptRows().filter(({ what }) => what !== row.what);
  writeFileSync(file, `${JSON.stringify([...rows, kept], null, 2)}\n`);
  return kept;
}

/** Milliseconds of the processor that this process has used. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
