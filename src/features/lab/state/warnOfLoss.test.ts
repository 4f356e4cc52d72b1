import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { OneRun, RunPhase } from './runs/oneRun.ts';
import type { TrainOneState } from './runs/trainOne.ts';
import type { FineTuneState } from './tuning/fineTune.ts';
import type { TunedRun } from './tuning/tuningRun.ts';
import { warnOfLoss } from './warnOfLoss.ts';

function opened() {
  const page = new EventTarget();
  const trainOne = createStore(() => ({ run: undefined, warning: '' }) as unknown as TrainOneState);
  const fineTune = createStore(() => ({ runs: {} }) as unknown as FineTuneState);
  warnOfLoss({ trainOne, fineTune }, page);
  /** Whether the browser asks before the page is left. */
  const asks = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const tune = (...runs: TunedRun[]) => fineTune.setState({ runs: Object.fromEntries(runs.entries()) });
  const train = (phase: RunPhase, warning: string) =>
    trainOne.setState({ run: { phase } as OneRun, warning });
  return { asks, tune, train };
}

test('asks while a grouping is trained, and no longer once it is done', () => {
  const { asks, tune } = opened();
  expect(asks()).toBe(false);
  tune({ kind: 'waiting' }, { kind: 'running', step: 1, steps: 9 });
  expect(asks()).toBe(true);
  tune({ kind: 'failed', message: 'x' });
  expect(asks()).toBe(false);
});

test('asks of a single run only where a reload would lose it', () => {
  const { asks, train } = opened();
  train({ kind: 'training' }, '');
  expect(asks()).toBe(false);
  train({ kind: 'training' }, 'The shelf is full.');
  expect(asks()).toBe(true);
  train({ kind: 'finished' }, 'The shelf is full.');
  expect(asks()).toBe(false);
});
