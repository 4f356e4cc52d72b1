import { expect, it } from 'vitest';
import { directionOfWords } from './directionWords.ts';
import { readValueName } from './readValueName.ts';
import { splitOfFileName, splitOfWord } from './splitWords.ts';

it.each([
  ['summary/val_loss/depth', 'depth', 'validation', 'lower'],
  ['test_loss/ctr', 'ctr', 'test', 'lower'],
  ['val/depth', 'depth', 'validation', undefined],
  ['depth_test', 'depth', 'test', undefined],
  ['metrics.val_loss_edge_2d', 'edge_2d', 'validation', 'lower'],
  ['val_acc/seg', 'seg', 'validation', 'higher'],
  ['train/depth', 'depth', 'ignore', undefined],
  ['early/depth', 'depth', 'early', undefined],
  ['val_loss', '', 'validation', 'lower'],
  ['val/total_loss', '', 'validation', 'lower'],
  ['depth', 'depth', undefined, undefined],
  ['depth map', 'depth map', undefined, undefined],
  ['val/depth map', 'depth map', 'validation', undefined],
  ['val_map/seg', 'seg', 'validation', 'higher'],
  ['seg mAP', 'seg', undefined, 'higher'],
  ['test/seg ↑', 'seg', 'test', 'higher'],
  ['val_acc/seg (↓)', 'seg', 'validation', 'lower'],
  ['validity', 'validity', undefined, undefined],
])('reads %j', (name, task, split, better) => {
  expect(readValueName(name)).toMatchObject({ task, split, better, isSpread: false });
});

it('tells spreads from losses, and standard errors among them', () => {
  expect(readValueName('depth_std')).toMatchObject({ task: 'depth', isSpread: true, isStandardError: false });
  expect(readValueName('validation stderr/depth')).toMatchObject({
    task: 'depth',
    split: 'validation',
    isStandardError: true,
  });
});

it.each([
  ['results.txt', 'results', undefined],
  ['results_test.txt', 'results', 'test'],
  ['results_20.txt', 'results', 'early'],
  ['results_at4.tsv', 'results', 'early'],
  ['folder/my-results-val.csv', 'my-results', 'validation'],
  ['latest.csv', 'latest', undefined],
  ['test.csv', 'test', 'test'],
])('finds the split in the name of the file %j', (name, base, split) => {
  expect(splitOfFileName(name)).toEqual({ base, split });
});

it('knows words of splits in any case, and no others', () => {
  expect(['Val', 'TEST', 'dev', 'train', 'early', 'constructor', ''].map(splitOfWord)).toEqual([
    ...['validation', 'test', 'validation', 'ignore', 'early', undefined, undefined],
  ]);
});

it('takes a map for a metric only where it is called as one', () => {
  expect(
    ['depth map', 'Depth Map', 'map of depth', 'val/map', 'mAP@50', 'seg mAP', 'map'].map(directionOfWords),
  ).toEqual([...[undefined, undefined, undefined, 'higher', 'higher', 'higher', 'higher']]);
});
