import { encodeModule } from '../../../../base/wasm/wasmFunction.ts';
import type { ConvolutionShape } from '../../model/networkPlan.ts';
import { convolutionCode } from './convolutionCode.ts';

/** The compiled functions of one shape of convolution: see {@link convolutionCode}. Arguments are byte addresses. */
export interface ConvolutionKernel {
  readonly forward: (
    ...args: [
      x: number,
      layer: number,
      y: number,
      n: number,
      h: number,
      w: number,
      scratch: number,
      slope: number,
    ]
  ) => void;
  readonly backward: (
    ...args: [
      x: number,
      y: number,
      dy: number,
      layer: number,
      dx: number,
      dLayer: number,
      n: number,
      h: number,
      w: number,
      scratch: number,
      slope: number,
    ]
  ) => void;
}

/** Compiles a shape's functions to work in the given memory. */
export function compileConvolution(shape: ConvolutionShape, memory: WebAssembly.Memory): ConvolutionKernel {
  const module = new WebAssembly.Module(encodeModule(convolutionCode(shape)));
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as ConvolutionKernel;
}
