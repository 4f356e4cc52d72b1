/** WebAssembly instructions as bytes, operands before the operation. */
export type Code = readonly number[];
export type ValueType = 'i32' | 'f32' | 'f64' | 'v128';

export const valueTypes: Readonly<Record<ValueType, number>> = {
  i32: 0x7f,
  f32: 0x7d,
  f64: 0x7c,
  v128: 0x7b,
};

/** A number without sign as LEB128. */
export function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value >>> 0;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

/** A number with sign as LEB128. */
function signed(value: number): Code {
  const bytes: number[] = [];
  let rest = value | 0;
  while (rest < -0x40 || rest > 0x3f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  return [...bytes, rest & 0x7f];
}

function floatBytes(value: number): Code {
  return [...new Uint8Array(Float32Array.of(value).buffer)];
}

const binary = (operation: Code) => (a: Code, b: Code) => [...a, ...b, ...operation];
const unary = (operation: Code) => (a: Code) => [...a, ...operation];
const simd = (operation: number): Code => [0xfd, ...unsigned(operation)];

/** 32-bit integers; also addresses, which count bytes. */
export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  add: binary([0x6a]),
  sub: binary([0x6b]),
  mul: binary([0x6c]),
  less: binary([0x48]),
  lessOrEqual: binary([0x4c]),
  isZero: unary([0x45]),
  and: binary([0x71]),
  or: binary([0x72]),
  shiftLeft: binary([0x74]),
  load: (address: Code, offset = 0): Code => [...address, 0x28, 2, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    0x36,
    2,
    ...unsigned(offset),
  ],
};

/** 32-bit floats. */
export const f32 = {
  const: (value: number): Code => [0x43, ...floatBytes(value)],
  add: binary([0x92]),
  mul: binary([0x94]),
  less: binary([0x5d]),
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    0x38,
    2,
    ...unsigned(offset),
  ],
};

/** 64-bit floats. */
export const f64 = {
  load: (address: Code, offset = 0): Code => [...address, 0x2b, 3, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    0x39,
    3,
    ...unsigned(offset),
  ],
  add: binary([0xa0]),
  sub: binary([0xa1]),
  less: binary([0x63]),
};

/** Two 64-bit floats (or integers) at once; each lane rounds as a JavaScript number does. */
export const f64x2 = {
  load: (address: Code, offset = 0): Code => [...address, ...simd(0), 3, ...unsigned(offset)],
  /** One float in both lanes. */
  loadSplat: (address: Code, offset = 0): Code => [...address, ...simd(10), 3, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    ...simd(11),
    3,
    ...unsigned(offset),
  ],
  lane: (value: Code, lane: number): Code => [...value, ...simd(0x21), lane],
  zero: [...simd(12), ...new Array<number>(16).fill(0)] as Code,
  add: binary(simd(0xf0)),
  mul: binary(simd(0xf2)),
  /** The larger; the first where one is NaN. */
  pmax: binary(simd(0xf7)),
  and: binary(simd(0x4e)),
  /** A 32-bit integer without sign in both lanes. */
  splatInt: (value: Code): Code => [...value, 0xad, ...simd(0x12)],
  /** All bits set where the integers are equal. */
  equalInts: binary(simd(0xd6)),
};

/** Four 32-bit floats (or integers) at once. Additions and products round one by one: the same on every machine. */
export const f32x4 = {
  load: (address: Code, offset = 0): Code => [...address, ...simd(0), 2, ...unsigned(offset)],
  /** One float in all four lanes. */
  loadSplat: (address: Code, offset = 0): Code => [...address, ...simd(9), 2, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    ...simd(11),
    2,
    ...unsigned(offset),
  ],
  splat: unary(simd(0x13)),
  lane: (value: Code, lane: number): Code => [...value, ...simd(0x1f), lane],
  zero: [...simd(12), ...new Array<number>(16).fill(0)] as Code,
  add: binary(simd(0xe4)),
  sub: binary(simd(0xe5)),
  mul: binary(simd(0xe6)),
  div: binary(simd(0xe7)),
  sqrt: unary(simd(0xe3)),
  /** The larger; the first where one is NaN. */
  pmax: binary(simd(0xeb)),
  abs: unary(simd(0xe0)),
  nearest: unary(simd(0x6a)),
  /** All bits set where the first is greater. */
  greater: binary(simd(0x44)),
  less: binary(simd(0x43)),
  and: binary(simd(0x4e)),
  equal: binary(simd(0x41)),
  /** The bits of the first where the mask is set, else of the second. */
  select: (first: Code, second: Code, mask: Code): Code => [...first, ...second, ...mask, ...simd(0x52)],
  toInt: unary(simd(0xf8)),
  addInt: binary(simd(0xae)),
  splatInt: unary(simd(0x11)),
  shiftLeftInt: (value: Code, by: number): Code => [...value, ...i32.const(by), ...simd(0xab)],
};

/** Sets `length` bytes (a multiple of any size) to 0. */
export function clear(address: Code, length: Code): Code {
  return [...address, ...i32.const(0), ...length, 0xfc, 11, 0];
}

/** Copies `length` bytes. */
export function copy(to: Code, from: Code, length: Code): Code {
  return [...to, ...from, ...length, 0xfc, 10, 0, 0];
}

/** Runs the body where the condition is not 0. */
export function when(condition: Code, body: Code, otherwise: Code = []): Code {
  const tail = otherwise.length > 0 ? [0x05, ...otherwise] : [];
  return [...condition, 0x04, 0x40, ...body, ...tail, 0x0b];
}

/** Runs the body, then again as long as the condition after it is not 0. */
export function repeat(body: Code, condition: Code): Code {
  return [0x03, 0x40, ...body, ...condition, 0x0d, 0, 0x0b];
}

/** Calls a function of the module by its index. */
export function call(index: number, ...operands: Code[]): Code {
  return [...operands.flat(), 0x10, ...unsigned(index)];
}
