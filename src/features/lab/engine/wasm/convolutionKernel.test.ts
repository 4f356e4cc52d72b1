import { expect, test } from 'vitest';
import { seededRandom } from '../../../../core/stability/seededRandom.ts';
import type { ConvolutionShape } from '../../model/networkPlan.ts';
import { compileConvolution } from './convolutionKernel.ts';
import { scratchBytes } from './convolutionShape.ts';

const random = seededRandom(1);
const noise = (length: number) => Float32Array.from({ length }, () => random() - 0.5);

/** Plain loops, in double precision: the layer's output and its gradients for the gradient dy of the output. */
function plainly(
  { kernel, channelsIn, channelsOut }: ConvolutionShape,
  [n, h, w]: readonly [number, number, number],
  x: Float32Array,
  layer: Float32Array,
  dy: Float32Array,
  slope: number,
) {
  const border = (kernel - 1) / 2;
  const biases = kernel * kernel * channelsIn * channelsOut;
  const y = new Float64Array(n * h * w * channelsOut);
  const dx = new Float64Array(x.length);
  const dLayer = new Float64Array(layer.length);
  for (let i = 0; i < n * h * w; i++) {
    const [row, column] = [Math.floor(i / w) % h, i % w];
    for (let o = 0; o < channelsOut; o++) {
      const visit = (act: (input: number, weight: number) => void) => {
        for (let ky = 0; ky < kernel; ky++) {
          for (let kx = 0; kx < kernel; kx++) {
            const [r, c] = [row + ky - border, column + kx - border];
            if (r < 0 || c < 0 || r >= h || c >= w) continue;
            const pixel = i + (ky - border) * w + kx - border;
            for (let k = 0; k < channelsIn; k++)
              act(pixel * channelsIn + k, ((ky * kernel + kx) * channelsIn + k) * channelsOut + o);
          }
        }
      };
      let sum = layer[biases + o]!;
      visit((input, weight) => {
        sum += x[input]! * layer[weight]!;
      });
      y[i * channelsOut + o] = sum > 0 ? sum : slope * sum;
      const gradient = dy[i * channelsOut + o]! * (sum > 0 ? 1 : slope);
      dLayer[biases + o]! += gradient;
      visit((input, weight) => {
        dx[input]! += gradient * layer[weight]!;
        dLayer[weight]! += gradient * x[input]!;
      });
    }
  }
  return { y, dx, dLayer };
}

const shapes: ConvolutionShape[] = [
  { kernel: 3, channelsIn: 12, channelsOut: 16 },
  { kernel: 3, channelsIn: 8, channelsOut: 4 },
  { kernel: 3, channelsIn: 20, channelsOut: 12 },
  { kernel: 1, channelsIn: 8, channelsOut: 28 },
  { kernel: 1, channelsIn: 4, channelsOut: 4 },
];
const sizes = [
  [2, 8, 8],
  [3, 6, 6],
  [1, 3, 2],
] as const;

test.each(shapes.flatMap(shape => sizes.map(size => ({ shape, size }))))(
  'the layer $shape on $size gives what plain loops give, forwards and backwards, for any slope below 0',
  ({ shape, size }) => {
    const memory = new WebAssembly.Memory({ initial: 20 });
    const kernel = compileConvolution(shape, memory);
    const [n, h, w] = size;
    const inputLength = n * h * w * shape.channelsIn;
    const outputLength = n * h * w * shape.channelsOut;
    const layerLength = (shape.kernel ** 2 * shape.channelsIn + 1) * shape.channelsOut;
    let top = 16;
    const reserve = (length: number, values?: Float32Array) => {
      const view = new Float32Array(memory.buffer, top, length);
      if (values) view.set(values);
      else view.fill(Number.NaN);
      // One float of room between any two, to see what is written out of bounds.
      top += 4 * (length + 1);
      return view;
    };
    const x = reserve(inputLength, noise(inputLength));
    const layer = reserve(layerLength, noise(layerLength));
    const dy = reserve(outputLength, noise(outputLength));
    const [y, dx, dLayer] = [reserve(outputLength), reserve(inputLength), reserve(layerLength)];
    const scratch = reserve(scratchBytes(shape, h, w) / 4).byteOffset;
    for (const slope of [0, 0.1, 1]) {
      const expected = plainly(shape, size, x, layer, dy, slope);
      kernel.forward(x.byteOffset, layer.byteOffset, y.byteOffset, n, h, w, scratch, slope);
      const at = [x, y, dy, layer, dx, dLayer].map(view => view.byteOffset) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      kernel.backward(...at, n, h, w, scratch, slope);
      for (const [name, got, wanted] of [
        ['y', y, expected.y],
        ['dx', dx, expected.dx],
        ['dLayer', dLayer, expected.dLayer],
      ] as const) {
        const worst = wanted.reduce(
          (most, value, i) => Math.max(most, Math.abs(value - (got[i] as number))),
          0,
        );
        expect(worst, name).toBeLessThan(2e-5);
        expect(got.includes(Number.NaN), name).toBe(false);
      }
    }
    const gaps = [x, layer, dy, y, dx, dLayer].map(
      view => new Float32Array(memory.buffer, view.byteOffset + view.byteLength, 1)[0],
    );
    expect(gaps).toEqual([0, 0, 0, 0, 0, 0]);
  },
);
