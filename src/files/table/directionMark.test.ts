import { expect, it } from 'vitest';
import { directionMark, directionWord, readDirectionWord, readMark } from './directionMark.ts';

it.each([
  ['mIoU ↑', { name: 'mIoU', better: 'higher' }],
  ['RMSE (↓)', { name: 'RMSE', better: 'lower' }],
  ['val/acc (%) ⬆️', { name: 'val/acc (%)', better: 'higher' }],
  ['test/acc ↑1', { name: 'test/acc', better: 'higher', measured: 'complement' }],
  ['test/reward ↑∞ ', { name: 'test/reward', better: 'higher', measured: 'negated' }],
  ['seg↓', { name: 'seg', better: 'lower' }],
])('reads what an arrow at the end of %j says', (text, marked) => {
  expect(readMark(text)).toEqual(marked);
});

it.each(['a → b', '↑', '↑ acc', 'up', ''])('finds no mark in %j', text => {
  expect(readMark(text)).toEqual({ name: text });
});

it.each([{}, { measured: 'complement' }, { measured: 'negated' }] as const)(
  'reads its own marks and words of %j as they were meant',
  way => {
    const { better, measured } = readMark(`a ↓ ${directionMark(way)}`);
    expect([better, measured]).toEqual('measured' in way ? ['higher', way.measured] : ['lower', undefined]);
    expect(readDirectionWord(directionWord(way))).toEqual(way);
    expect(readDirectionWord(`${directionWord(way)}!`)).toBeUndefined();
  },
);
