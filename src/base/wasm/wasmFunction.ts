import { type Code, i32, repeat, unsigned, type ValueType, valueTypes, when } from './instructions.ts';

/** A variable of a function. `get` reads it; the others write it. */
export interface Local {
  readonly get: Code;
  readonly set: (value: Code) => Code;
  /** Adds to an integer. */
  readonly increase: (by: Code) => Code;
}

/** A function under construction: integer parameters, variables made as they are needed, and a body. */
export interface WasmFunction {
  readonly name: string;
  readonly parameterTypes: readonly ValueType[];
  readonly localTypes: readonly ValueType[];
  readonly body: Code;
}

/** Makes variables of a function, by type or, for integers, by name. */
export interface Locals {
  readonly local: (type: ValueType) => Local;
  readonly integers: <Name extends string>(...names: Name[]) => Readonly<Record<Name, Local>>;
}

type Parameters<Names extends string> = Readonly<Record<Names, ValueType>>;

function variable(index: number): Local {
  const get = [0x20, ...unsigned(index)];
  const set = (value: Code) => [...value, 0x21, ...unsigned(index)];
  return { get, set, increase: by => set(i32.add(get, by)) };
}

/** A function that returns nothing. It takes its parameters in the order in which they are named here. */
export function defineFunction<Names extends string>(
  name: string,
  parameters: Parameters<Names>,
  write: (parameters: Readonly<Record<Names, Local>>, locals: Locals) => Code,
): WasmFunction {
  const localTypes: ValueType[] = [];
  const parameterTypes: ValueType[] = Object.values(parameters);
  const local = (type: ValueType) => {
    localTypes.push(type);
    return variable(parameterTypes.length + localTypes.length - 1);
  };
  const named = <Name extends string>(names: Name[], make: (index: number) => Local) =>
    Object.fromEntries(names.map((key, index) => [key, make(index)])) as Record<Name, Local>;
  const body = write(named(Object.keys(parameters) as Names[], variable), {
    local,
    integers: (...names) => named(names, () => local('i32')),
  });
  return { name, parameterTypes, localTypes, body };
}

/** Parameters that are all integers or pointers. */
export function integerParameters<Names extends string>(...names: Names[]): Parameters<Names> {
  return Object.fromEntries(names.map(key => [key, 'i32'])) as Record<Names, ValueType>;
}

/** Runs the body for index = 0, step, 2 * step ... below the limit, which must be above 0. */
export function forEach(index: Local, limit: Code, step: number, body: Code): Code {
  return [
    ...index.set(i32.const(0)),
    ...repeat([...body, ...index.increase(i32.const(step))], i32.less(index.get, limit)),
  ];
}

/** Runs the body for index = from, from + 1 ... below the limit, or not at all. */
export function repeatFrom(index: Local, from: Code, limit: Code, body: Code): Code {
  const isWithin = i32.less(index.get, limit);
  return [
    ...index.set(from),
    ...when(isWithin, repeat([...body, ...index.increase(i32.const(1))], isWithin)),
  ];
}

const vector = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const text = (value: string): Code => {
  const bytes = [...value].map(character => character.charCodeAt(0));
  return [...unsigned(bytes.length), ...bytes];
};

/** The bytes of a module that imports its memory as `env.memory` and exports all functions, indexed in order. */
export function encodeModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameterTypes }) => [
    0x60,
    ...vector(parameterTypes.map(type => [valueTypes[type]])),
    0,
  ]);
  const bodies = functions.map(({ localTypes, body }) => {
    const content = [...vector(localTypes.map(type => [1, valueTypes[type]])), ...body, 0x0b];
    return [...unsigned(content.length), ...content];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(2, vector([[...text('env'), ...text('memory'), 2, 0, 0]])),
    ...section(3, vector(functions.map((_, index) => unsigned(index)))),
    ...section(7, vector(functions.map(({ name }, index) => [...text(name), 0, ...unsigned(index)]))),
    ...section(10, vector(bodies)),
  ]);
}
