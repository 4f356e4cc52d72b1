import { type CompiledFunctions, compileFunctions } from '../../../base/wasm/compileFunctions.ts';
import type { ScanTables } from './scanTables.ts';
import type { SetWalk } from './setWalk.ts';
import { limitOffsets, mostWalkedUnits, type WalkLayout, walkCode, walkLayout } from './walkCode.ts';

interface WalkExports {
  readonly walk: (from: number, sums: number, size: number, set: number, parted: number) => void;
}

/** A compiled walk, the layout of its memory and whose values stand in it. */
interface Walker extends CompiledFunctions<WalkExports> {
  readonly layout: WalkLayout;
  owner: unknown;
}

/** More units than this are not added to the set at hand: so many sets are written at the most. */
const mostAdded = 13;
const page = 65_536;
/** Beyond so many tasks the code, which goes through them one after the other, would be long. */
const mostTasks = 64;

/** By number of vectors and kind of problem. A memory is dear: it is used again, by one after the other. */
const walkers = new Map<string, Walker | undefined>();

/** {@link plainWalk} in WebAssembly, two tasks at once; `undefined` where that is missing or refused. */
export function vectorWalk(tables: ScanTables): SetWalk | undefined {
  const { unitCount, tasks, isWhole } = tables;
  if (unitCount > mostWalkedUnits || tasks.length > mostTasks) return undefined;
  const walker = walkerFor(Math.ceil(tasks.length / 2), isWhole);
  if (!walker) return undefined;
  const { exports, buffer, layout } = walker;
  const { limits, sums, sets, reduced } = layout;
  const floats = new Float64Array(buffer);
  const integers = new Int32Array(buffer);
  const integer = (name: keyof typeof limitOffsets) => (limits + limitOffsets[name]) / 4;

  return (prices, start, from, keeper) => {
    if (unitCount - from > mostAdded) throw new RangeError('too many units for one walk');
    if (walker.owner !== prices) {
      writeTables(buffer, layout, tables);
      floats.set(prices.worth, layout.worth / 8);
      floats.set(prices.ofSize, layout.ofSize / 8);
      walker.owner = prices;
    }
    floats.set(start.sums, sums / 8);
    floats[(limits + limitOffsets.threshold) / 8] = keeper.threshold;
    integers[integer('written')] = 0;
    exports.walk(from, sums, start.size, start.set, start.parted);
    const written = integers[integer('written')] as number;
    for (let i = 0; i < written; i++) {
      keeper.offer(integers[sets / 4 + i] as number, floats[reduced / 8 + i] as number);
    }
  };
}

function walkerFor(vectors: number, isWhole: boolean): Walker | undefined {
  const key = `${vectors} ${isWhole}`;
  if (!walkers.has(key)) {
    const layout = walkLayout(vectors, 2 ** mostAdded);
    const compiled = compileFunctions<WalkExports>([walkCode(layout, isWhole)], layout.bytes / page);
    walkers.set(key, compiled && { ...compiled, layout, owner: undefined });
  }
  return walkers.get(key);
}

/** Writes what does not depend on prices. */
function writeTables(buffer: ArrayBuffer, layout: WalkLayout, tables: ScanTables): void {
  const { unitCount, starts, rows, parted, shares, least, most } = tables;
  const [floats, integers] = [new Float64Array(buffer), new Int32Array(buffer)];
  const unitBits = new BigInt64Array(buffer, layout.bits, 2 * layout.vectors).fill(1n << 62n);
  floats.fill(0, layout.worth / 8, layout.worth / 8 + 2 * layout.vectors);
  floats.fill(0, layout.rows / 8, layout.limits / 8);
  for (let unit = 0; unit < unitCount; unit++) {
    const [begin, end] = [starts[unit] as number, starts[unit + 1] as number];
    unitBits.fill(1n << BigInt(unit), begin, end);
    integers[layout.sizes / 4 + unit] = end - begin;
    integers[layout.parted / 4 + unit] = parted[unit] as number;
    floats.set(rows[unit] as Float64Array, layout.rows / 8 + unit * 2 * layout.vectors);
  }
  floats.set(shares, layout.shares / 8);
  for (const [name, value] of Object.entries({ least, most, unitCount })) {
    integers[(layout.limits + limitOffsets[name as keyof typeof limitOffsets]) / 4] = value;
  }
}
