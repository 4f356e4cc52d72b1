import { isMessage } from '../../../../base/i18n/message.ts';
import type { NpyArray } from '../numpy/parseNpy.ts';
import { arrayOf } from './pickledArrays.ts';
import { entryOf, isPickleList, isPickleObject, type PickleObject, type PickleValue } from './pickleValue.ts';

/** A frame or a series of pandas as rows of cells, the first of them the header. */
export type FrameRows = readonly (readonly string[])[];

/** More cells are written as CSV or Parquet. */
const mostCells = 4_000_000;

/** The cells of a frame or a series of pandas; `undefined` where it holds something that is not known. */
export function frameRows(value: PickleObject): FrameRows | undefined {
  const manager = entryOf(value.state, '_mgr') ?? entryOf(value.state, '_data');
  if (!isPickleObject(manager, 'blocks')) return undefined;
  const { axes, blocks } = partsOf(manager);
  const isSeries = value.of === 'series';
  // Two names of a row are a pair of tasks; of a column a group and what stands in it.
  const rows = namesAlong(axes[isSeries ? 0 : 1], '__');
  const columns = isSeries ? ['value'] : namesAlong(axes[0], '/');
  if (!rows || !columns || rows.length * columns.length > mostCells) return undefined;
  const cells: string[][] = rows.map(name => [name, ...columns.map(() => '')]);
  const { length } = rows;
  let left = length * columns.length;
  for (const { values, places } of blocks) {
    const array = arrayOf(values);
    if (!array || isMessage(array)) return undefined;
    left -= Math.max(1, array.values.length);
    if (left < 0) return undefined;
    for (let p = 0; p * length < array.values.length; p++) {
      const column = isSeries ? 0 : (places[p] ?? -1);
      if (!(column >= 0 && column < columns.length)) return undefined;
      for (let r = 0; r < length; r++)
        (cells[r] as string[])[column + 1] = textOf(array.values[p * length + r]);
    }
  }
  const hasNames = !rows.every((name, i) => name === String(i));
  const all = [['', ...columns], ...cells];
  return hasNames ? all : all.map(row => row.slice(1));
}

function textOf(value: NpyArray['values'][number] | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : String(value);
}

interface Block {
  readonly values: PickleValue | undefined;
  /** The columns of its rows. */
  readonly places: readonly number[];
}

/** The axes and blocks of a manager: as arguments, or in the state that older versions write. */
function partsOf({ args, state }: PickleObject): {
  readonly axes: readonly PickleValue[];
  readonly blocks: readonly Block[];
} {
  const items = (value: PickleValue | undefined) => (isPickleList(value) ? value.items : []);
  if (args.length >= 2) {
    const blocks = [...items(args[0]), ...(isPickleObject(args[0]) ? [args[0]] : [])].filter(block =>
      isPickleObject(block, 'block'),
    );
    return {
      axes: items(args[1]),
      blocks: blocks.map(block => ({
        values: (block as PickleObject).args[0],
        places: placesOf((block as PickleObject).args[1]),
      })),
    };
  }
  const known = isPickleList(state) ? entryOf(state.items[3], '0.14.1') : undefined;
  return {
    axes: items(entryOf(known, 'axes')),
    blocks: items(entryOf(known, 'blocks')).map(block => ({
      values: entryOf(block, 'values'),
      places: placesOf(entryOf(block, 'mgr_locs')),
    })),
  };
}

/** The places that a slice, an array or a list names. */
function placesOf(value: PickleValue | undefined): readonly number[] {
  if (isPickleObject(value, 'slice')) {
    const [start = 0, stop = 0, step = 1] = value.args.map(Number);
    const length = Math.ceil((stop - start) / (step || 1));
    return length > 0 && length <= 2 ** 16 ? Array.from({ length }, (_, i) => start + i * step) : [];
  }
  const array = arrayOf(value);
  const items = array && !isMessage(array) ? array.values : isPickleList(value) ? value.items : [];
  return items.map(Number);
}

/** The names along an axis, those of several levels joined; `undefined` where it is of a kind that is not known. */
function namesAlong(axis: PickleValue | undefined, mark: string): readonly string[] | undefined {
  if (!isPickleObject(axis)) return undefined;
  if (axis.of !== 'multi') return axisOf(axis);
  const [data] = axis.args;
  const itemsOf = (key: string) => {
    const items = entryOf(data, key);
    return isPickleList(items) ? items.items : undefined;
  };
  const levels = itemsOf('levels')?.map(level => (isPickleObject(level) ? axisOf(level) : undefined));
  // Older versions call codes labels.
  const codes = (itemsOf('codes') ?? itemsOf('labels'))?.map(each => placesOf(each));
  const [first] = codes ?? [];
  if (!levels || !codes || !first || levels.length !== codes.length) return undefined;
  return first.map((_, i) => levels.map((level, k) => level?.[codes[k]?.[i] ?? -1] ?? '').join(mark));
}

/** The names along an axis; `undefined` where it is of a kind that is not known. */
function axisOf(axis: PickleObject): readonly string[] | undefined {
  const [data] = axis.args;
  if (axis.of === 'range') {
    const [start, stop, step] = ['start', 'stop', 'step'].map(name => Number(entryOf(data, name) ?? 0));
    const length = Math.ceil(((stop ?? 0) - (start ?? 0)) / (step || 1));
    if (!(length >= 0 && length <= mostCells)) return undefined;
    return Array.from({ length }, (_, i) => String((start ?? 0) + i * (step || 1)));
  }
  const values = entryOf(data, 'data');
  const array = arrayOf(values);
  if (array && !isMessage(array)) return array.values.map(textOf);
  return isPickleList(values) ? values.items.map(item => String(item)) : undefined;
}
