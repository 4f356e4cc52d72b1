/** A `.npy` file of rows of numbers in 64 bits, for tests; `shape` and `descr` are what its header says. */
export function npyOf(
  rows: readonly (readonly number[])[],
  shape = `(${rows.length}, ${rows[0]?.length ?? 0})`,
  descr = '<f8',
): Uint8Array {
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${shape}, }`;
  const text = `${header.padEnd(117)}\n`;
  const values = rows.flat();
  const bytes = new Uint8Array(10 + text.length + 8 * values.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, text.length, 0]);
  for (let i = 0; i < text.length; i++) bytes[10 + i] = text.charCodeAt(i);
  for (const [i, value] of values.entries()) view.setFloat64(10 + text.length + 8 * i, value, true);
  return bytes;
}
