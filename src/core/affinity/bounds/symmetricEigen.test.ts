import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../testing/drain.ts';
import { symmetricEigen } from './symmetricEigen.ts';

const entry = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -3, max: 3, noNaN: true }) },
  { weight: 3, arbitrary: fc.constantFrom(0, 1, -1) },
  { weight: 1, arbitrary: fc.constantFrom(1e-200, 1e6) },
);

const matrices = fc.integer({ min: 1, max: 12 }).chain(size =>
  fc.array(entry, { minLength: size * size, maxLength: size * size }).map(values => {
    const matrix = Float64Array.from(values);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < i; j++) matrix[i * size + j] = matrix[j * size + i] ?? 0;
    return { size, matrix };
  }),
);

describe('symmetricEigen', () => {
  it('gives values and vectors of which the matrix can be made again', () => {
    fc.assert(
      fc.property(matrices, ({ size, matrix }) => {
        const { values, vectors } = drain(symmetricEigen(matrix, size));
        const norm = Math.hypot(...matrix);
        const at = (list: Float64Array, row: number, column: number) =>
          list[row * size + column] ?? Number.NaN;
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            let [again, product] = [0, 0];
            for (let k = 0; k < size; k++) {
              again += (values[k] ?? Number.NaN) * at(vectors, k, i) * at(vectors, k, j);
              product += at(vectors, i, k) * at(vectors, j, k);
            }
            expect(Math.abs(again - at(matrix, i, j))).toBeLessThanOrEqual(1e-13 * norm);
            expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-13);
          }
        }
        expect([...values]).toEqual([...values].sort((a, b) => a - b));
        const alone = drain(symmetricEigen(matrix, size, false)).values;
        expect([...alone]).toEqual([...values]);
      }),
      { seed: 71 },
    );
  });

  it('knows the values of a path of springs', () => {
    const size = 30;
    const matrix = Float64Array.from({ length: size * size }, (_, at) => {
      const distance = Math.abs(Math.floor(at / size) - (at % size));
      return distance === 0 ? 2 : distance === 1 ? -1 : 0;
    });
    const { values } = drain(symmetricEigen(matrix, size));
    values.forEach((value, i) => {
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((i + 1) * Math.PI) / (size + 1)), 12);
    });
  });
});
