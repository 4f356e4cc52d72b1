const kinds = { Float64Array, Uint32Array, Uint16Array, Uint8Array };

/** From so many bytes on a column is kept as a blob. */
const leastBytes = 1 << 14;
/** Longer lists are of tasks or networks: no columns are looked for in them. */
const longestList = 100;

/** What stands in the place of a column. */
interface KeptColumn {
  readonly column: keyof typeof kinds;
  readonly blob: Blob;
}

/**
 * A value as a database is given it, its large columns as blobs: these are written and read beside the page, which does not answer
 * while the browser copies columns themselves (35 ms for 2 MB). The same object where it has none.
 */
export function withBlobs(value: unknown): unknown {
  return replaced(value, each => {
    const column = tagOf(each);
    if (!(column in kinds) || (each as ArrayBufferView).byteLength < leastBytes) return each;
    return { column, blob: new Blob([each as ArrayBufferView<ArrayBuffer>]) };
  });
}

/** The value that {@link withBlobs} was given. Rejects where the browser has lost a blob. */
export async function fromBlobs<T>(kept: unknown): Promise<T> {
  const blobs = new Set<Blob>();
  replaced(kept, each => {
    if (isKept(each)) blobs.add(each.blob);
    return each;
  });
  const read = new Map<Blob, ArrayBuffer>();
  await Promise.all([...blobs].map(async blob => void read.set(blob, await blob.arrayBuffer())));
  return replaced(kept, each =>
    isKept(each) ? new kinds[each.column](read.get(each.blob) as ArrayBuffer) : each,
  ) as T;
}

/** What an object is: `Object`, `Float64Array`, ... */
function tagOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function isKept(value: object): value is KeptColumn {
  return 'blob' in value && value.blob instanceof Blob;
}

/** A value with what `replace` gives for objects in it, from the outside; what holds nothing that is replaced stays the same object. */
function replaced(value: unknown, replace: (each: object) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const other = replace(value);
  if (other !== value) return other;
  const isList = Array.isArray(value);
  if (isList ? value.length > longestList : tagOf(value) !== 'Object') return value;
  const entries = Object.entries(value).map(([name, each]) => [name, each, replaced(each, replace)] as const);
  if (entries.every(([, before, after]) => before === after)) return value;
  return isList
    ? entries.map(([, , after]) => after)
    : Object.fromEntries(entries.map(([name, , after]) => [name, after]));
}
