import { expect, test } from 'vitest';
import { readPaperTables } from '../../../../scripts/reproductionText.ts';
import { FakeWorker } from '../../../work/testing/fakeWorker.ts';
import { WorkerDied } from '../../../work/workerBridge.ts';
import { evaluateClaim } from '../claims/evaluateClaim.ts';
import type { PaperApi } from '../claims/paperApi.ts';
import { paperClaims } from '../claims/paperClaims.ts';
import { PaperContext } from '../claims/paperContext.ts';
import { recomputePaper } from './recomputePaper.ts';

const tables = readPaperTables();

/** Answers for the table of gains alone, which is soon done. */
function gainsOf(of: typeof tables) {
  const gains = paperClaims(of).filter(({ subject }) => subject.kind === 'gain');
  const context = new PaperContext(of);
  return gains.map(claim => {
    const step = evaluateClaim(claim, context).next();
    if (!step.done) throw new Error('A gain takes one step.');
    return step.value;
  });
}

function workerOf(reproduce: PaperApi['reproduce']) {
  return new FakeWorker<PaperApi>({ reproduce });
}

const signal = new AbortController().signal;
const onShare = () => undefined;

test('the worker gets what the results depend on, says how far it is, and ends with its answer', async () => {
  const heard: number[] = [];
  const worker = workerOf((of, onWorkerShare) => {
    onWorkerShare(0.5);
    return gainsOf(of);
  });
  const options = { signal, onShare: (share: number) => heard.push(share) };
  const results = await recomputePaper(tables, options, () => worker);
  expect(results).toEqual(gainsOf(tables));
  expect(results.find(({ claim }) => claim.id === 'gain relative setting-1 s d')?.verdict).toBe('same');
  expect(heard).toEqual([0.5]);
  expect(worker.isTerminated).toBe(true);
});

test('aborting ends the worker; its death and its errors are passed on', async () => {
  const controller = new AbortController();
  const endless = workerOf(() => new Promise(() => undefined) as never);
  const aborted = recomputePaper(tables, { signal: controller.signal, onShare }, () => endless);
  controller.abort(new Error('left'));
  await expect(aborted).rejects.toThrow('left');
  expect(endless.isTerminated).toBe(true);

  const dying = workerOf(() => new Promise(() => undefined) as never);
  const died = recomputePaper(tables, { signal, onShare }, () => dying);
  dying.die('out of memory');
  await expect(died).rejects.toBeInstanceOf(WorkerDied);

  const failing = workerOf(() => {
    throw new Error('no such table');
  });
  await expect(recomputePaper(tables, { signal, onShare }, () => failing)).rejects.toThrow('no such table');
  expect(failing.isTerminated).toBe(true);
});
