import { expect, it } from 'vitest';
import { keepLast, keepSame } from './keepLast.ts';

it('computes again only when an argument is another', () => {
  let count = 0;
  const sum = keepLast((a: number, b: number) => {
    count++;
    return [a + b];
  });
  const first = sum(1, 2);
  expect(sum(1, 2)).toBe(first);
  expect(sum(2, 2)).toEqual([4]);
  expect(count).toBe(2);
});

it('gives the same object until an entry is another, is gone or is new', () => {
  const same = keepSame<{ a: number; b?: number | undefined }>();
  const first = same({ a: 1 });
  expect(same({ a: 1 })).toBe(first);
  const second = { a: 1, b: undefined };
  expect(same(second)).toBe(second);
  expect(same({ a: 1, b: undefined })).toBe(second);
  expect(same({ a: 1 })).not.toBe(second);
  const third = { a: Number.NaN };
  expect(same(third)).toBe(third);
  expect(same({ a: Number.NaN })).toBe(third);
});
