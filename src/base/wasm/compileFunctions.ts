import { encodeModule, type WasmFunction } from './wasmFunction.ts';

/** Functions of a module, and the memory that they work in: it never grows. */
export interface CompiledFunctions<Exports> {
  readonly exports: Exports;
  readonly buffer: ArrayBuffer;
}

/**
 * The functions with a memory of so many pages (of 64 kB); `undefined` where WebAssembly or its vectors are missing or
 * refused. Whoever asks must then do the same without them.
 */
export function compileFunctions<Exports>(
  functions: readonly WasmFunction[],
  pages: number,
): CompiledFunctions<Exports> | undefined {
  try {
    const module = new WebAssembly.Module(encodeModule(functions));
    const size = Math.ceil(pages);
    const memory = new WebAssembly.Memory({ initial: size, maximum: size });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { exports: exports as unknown as Exports, buffer: memory.buffer };
  } catch {
    return undefined;
  }
}
