import { expect, test, vi } from 'vitest';
import { makeSweep } from '../../recordings/testing/makeSweep.ts';
import { writeRecorded } from '../../recordings/writeRecorded.ts';
import { recordedRuns } from './recordedRuns.ts';

const sweep = makeSweep();
const textOf = (backend: 'wasm' | 'webgl') => [...writeRecorded({ ...sweep, backend })].join('');

test('a recorded sweep gives its runs, each with its seed', async () => {
  const fetchFile = vi.fn(async () => new Response(textOf('wasm')));
  expect(await recordedRuns('lab-large', fetchFile)).toEqual(sweep.runs);
  expect(fetchFile.mock.calls).toEqual([['tables/lab-large.json']]);
});

test('nothing is asked for other tables', async () => {
  const fetchFile = vi.fn(async () => new Response(''));
  expect(await recordedRuns('setting-1', fetchFile)).toEqual([]);
  expect(fetchFile).not.toHaveBeenCalled();
});

test('runs of another backend are no measure of equality bit for bit', async () => {
  expect(await recordedRuns('lab-large', async () => new Response(textOf('webgl')))).toEqual([]);
});

test('a site that does not answer is an error', async () => {
  const missing = async () => new Response('', { status: 404 });
  await expect(recordedRuns('lab-large', missing)).rejects.toThrow('404');
});
