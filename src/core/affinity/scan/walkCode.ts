import { type Code, call, f64, f64x2, i32, when } from '../../../base/wasm/instructions.ts';
import {
  defineFunction,
  integerParameters,
  type Local,
  repeatFrom,
  type WasmFunction,
} from '../../../base/wasm/wasmFunction.ts';

const float = 8;
const vector = 16;

/** The most units that are walked. */
export const mostWalkedUnits = 30;

/** Where a walk finds what it reads, in bytes from the start of the memory; floats by position are padded to whole vectors. */
export interface WalkLayout {
  /** Vectors of two floats for all positions. */
  readonly vectors: number;
  /** Floats by position, and integers of 64 bits by position: the bit of the task's unit, or one that no set has. */
  readonly worth: number;
  readonly bits: number;
  /** Floats by number of tasks. */
  readonly shares: number;
  readonly ofSize: number;
  /** Integers of 32 bits by unit. */
  readonly sizes: number;
  readonly parted: number;
  /** Floats units x positions. */
  readonly rows: number;
  /** Sums by position for each number of units added. */
  readonly sums: number;
  /** The threshold, a float; then least, most, the number of units and of sets written, as integers of 32 bits. */
  readonly limits: number;
  /** What is written: sets as integers of 32 bits, their reduced costs as floats. */
  readonly sets: number;
  readonly reduced: number;
  readonly bytes: number;
}

/** The layout for as many tasks as so many vectors hold, where at most so many sets are written. */
export function walkLayout(vectors: number, mostWritten: number): WalkLayout {
  let next = 0;
  const place = (bytes: number) => {
    const at = next;
    next += Math.ceil(bytes / vector) * vector;
    return at;
  };
  const [perPosition, perSize] = [vectors * vector, (2 * vectors + 1) * float];
  return {
    vectors,
    ...{ worth: place(perPosition), bits: place(perPosition) },
    ...{ shares: place(perSize), ofSize: place(perSize) },
    ...{ sizes: place(4 * mostWalkedUnits), parted: place(4 * mostWalkedUnits) },
    ...{ rows: place(mostWalkedUnits * perPosition), sums: place((mostWalkedUnits + 1) * perPosition) },
    limits: place(float + 16),
    ...{ sets: place(4 * mostWritten), reduced: place(float * mostWritten) },
    bytes: next,
  };
}

/** Where in `limits` each stands. */
export const limitOffsets = { threshold: 0, least: 8, most: 12, unitCount: 16, written: 20 };

/**
 * `walk(from, sums, size, set, parted)`: `plainWalk` of one problem for sets whose reduced cost is below the threshold, two tasks at once;
 * `sums` is the address of the sums of the set at hand. It calls itself for the sets that a set is a part of.
 */
export function walkCode(layout: WalkLayout, isWhole: boolean): WasmFunction {
  const { vectors, worth, bits, shares, ofSize, sizes, parted: partedFrom, rows, limits } = layout;
  const perPosition = vectors * vector;
  const none = i32.const(0);
  const limit = (name: keyof typeof limitOffsets) => i32.load(none, limits + limitOffsets[name]);
  const given = integerParameters('from', 'sums', 'size', 'set', 'parted');
  return defineFunction('walk', given, ({ from, sums, size, set, parted }, { local, integers }) => {
    const { unit, reached, barred, next, row, at } = integers(
      'unit',
      'reached',
      'barred',
      'next',
      'row',
      'at',
    );
    const share = local('v128');
    const holds = local('v128');
    const sum = local('v128');
    const gain = local('v128');
    const reduced = local('f64');
    const byUnit = (address: number) => i32.load(i32.shiftLeft(unit.get, i32.const(2)), address);
    const bySize = i32.shiftLeft(reached.get, i32.const(3));
    const addTask = (i: number): Code => {
      const offset = i * vector;
      const own = f64x2.add(f64x2.load(none, worth + offset), f64x2.mul(sum.get, share.get));
      const mask = f64x2.load(none, bits + offset);
      return [
        ...sum.set(f64x2.add(f64x2.load(sums.get, offset), f64x2.load(row.get, rows + offset))),
        ...f64x2.store(sums.get, sum.get, perPosition + offset),
        ...gain.set(
          f64x2.add(
            gain.get,
            f64x2.and(
              isWhole ? own : f64x2.pmax(f64x2.zero, own),
              f64x2.equalInts(f64x2.and(holds.get, mask), mask),
            ),
          ),
        ),
      ];
    };
    const isAllowed = i32.and(
      i32.lessOrEqual(reached.get, limit('most')),
      i32.isZero(i32.and(barred.get, next.get)),
    );
    const write = writeSet(layout, { at, next, reduced });
    const isNear = i32.and(
      i32.lessOrEqual(limit('least'), reached.get),
      f64.less(reduced.get, f64.load(none, limits + limitOffsets.threshold)),
    );
    return repeatFrom(unit, from.get, limit('unitCount'), [
      ...reached.set(i32.add(size.get, byUnit(sizes))),
      ...barred.set(i32.or(parted.get, byUnit(partedFrom))),
      ...next.set(i32.or(set.get, i32.shiftLeft(i32.const(1), unit.get))),
      ...when(isAllowed, [
        ...row.set(i32.mul(unit.get, i32.const(perPosition))),
        ...share.set(f64x2.loadSplat(bySize, shares)),
        ...holds.set(f64x2.splatInt(next.get)),
        ...gain.set(f64x2.zero),
        ...Array.from({ length: vectors }, (_, i) => addTask(i)).flat(),
        ...reduced.set(
          f64.sub(f64.load(bySize, ofSize), f64.add(f64x2.lane(gain.get, 0), f64x2.lane(gain.get, 1))),
        ),
        ...when(isNear, write),
        ...when(
          i32.less(reached.get, limit('most')),
          call(
            0,
            i32.add(unit.get, i32.const(1)),
            i32.add(sums.get, i32.const(perPosition)),
            reached.get,
            next.get,
            barred.get,
          ),
        ),
      ]),
    ]);
  });
}

/** Writes a set and its reduced cost behind the last one. */
function writeSet(
  { limits, sets, reduced: costs }: WalkLayout,
  { at, next, reduced }: Readonly<Record<'at' | 'next' | 'reduced', Local>>,
): Code {
  const written = limits + limitOffsets.written;
  return [
    ...at.set(i32.load(i32.const(0), written)),
    ...i32.store(i32.shiftLeft(at.get, i32.const(2)), next.get, sets),
    ...f64.store(i32.shiftLeft(at.get, i32.const(3)), reduced.get, costs),
    ...i32.store(i32.const(0), i32.add(at.get, i32.const(1)), written),
  ];
}
