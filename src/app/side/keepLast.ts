/**
 * The same function, which gives its last value again, the same object, as long as its arguments are the same. It remembers one call:
 * a caller of its own for each thing that changes by itself.
 */
export function keepLast<A extends readonly unknown[], T>(make: (...inputs: A) => T): (...inputs: A) => T {
  let last: { readonly inputs: A; readonly value: T } | undefined;
  return (...inputs) => {
    const known = last;
    if (known && inputs.every((input, i) => Object.is(input, known.inputs[i]))) return known.value;
    const value = make(...inputs);
    last = { inputs, value };
    return value;
  };
}

/** What gives the last object again as long as all entries of the next are the same. */
export function keepSame<T extends object>(): (next: T) => T {
  let last: T | undefined;
  return next => {
    const known = last as Record<string, unknown> | undefined;
    const entries = Object.entries(next);
    if (
      known &&
      entries.length === Object.keys(known).length &&
      entries.every(([name, value]) => name in known && Object.is(known[name], value))
    )
      return known as T;
    last = next;
    return next;
  };
}
