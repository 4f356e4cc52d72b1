import { encodeModule } from '../../../../base/wasm/wasmFunction.ts';
import type { LossKind } from '../../model/labTasks.ts';
import { lossCode } from './lossCode.ts';
import { pointwiseCode } from './pointwiseCode.ts';

type Numbers<Count extends number, List extends number[] = []> = List['length'] extends Count
  ? List
  : Numbers<Count, [...List, number]>;

/** The compiled functions of {@link pointwiseCode} and {@link lossCode}. Pointers are byte addresses. */
export interface PointwiseKernel extends Readonly<Record<LossKind, (...args: Numbers<9>) => void>> {
  readonly shrink: (...args: Numbers<6>) => void;
  readonly spread: (...args: Numbers<7>) => void;
  readonly sum: (...args: Numbers<4>) => void;
  readonly adam: (...args: Numbers<13>) => void;
}

/** Compiles the functions to work in the given memory. */
export function compilePointwise(memory: WebAssembly.Memory): PointwiseKernel {
  const module = new WebAssembly.Module(encodeModule([...pointwiseCode(), ...lossCode()]));
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as PointwiseKernel;
}
