import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isWhole } from '../../../../testing/whole.ts';
import { FakeWorker } from '../../../work/testing/fakeWorker.ts';
import type { LabApi, TrainEvent, TrainRequest } from '../client/labApi.ts';
import { LabClient } from '../client/labClient.ts';
import { startTestBackend } from '../engine/testing/startTestBackend.ts';
import { defaultRecipe, type Recipe } from '../model/recipe.ts';
import { type LabPlatform, makeLabServer } from './labServer.ts';
import { makeNextTask } from './nextTask.ts';

const recipe: Recipe = {
  ...defaultRecipe,
  size: 'small',
  tasks: ['depth'],
  scenes: 12,
  steps: 10,
  batchSize: 4,
};
const request: TrainRequest = {
  recipe,
  run: { id: 'r', design: { size: 'small', scale: 'half', tasks: recipe.tasks, imageSize: 32 }, seed: 3 },
};

/** A server whose clock moves by 500 ms each time it is read: everything is due after every few steps. */
function start(platform: Partial<LabPlatform> = {}): LabApi {
  let time = 0;
  return makeLabServer({
    // Node takes the whole package of the backend, bundlers some of its kernels.
    startBackend: () => startTestBackend('wasm'),
    now: () => (time += 500),
    nextTask: makeNextTask(),
    ...platform,
  });
}

/** A started server, and all that a run on it tells; `then` hears each event. */
async function trainOn(
  server: LabApi,
  asked: TrainRequest = request,
  then: (event: TrainEvent) => void = () => undefined,
) {
  await server.start('wasm');
  const events: TrainEvent[] = [];
  const result = await server.train(asked, event => {
    events.push(event);
    then(event);
  });
  const losses = events.flatMap(event => (event.kind === 'progress' ? event.losses : []));
  return { events, result, losses };
}

/** One unbroken run, which several tests look at. */
let unbroken: ReturnType<typeof trainOn> | undefined;
const trainWhole = () => {
  unbroken ??= trainOn(start());
  return unbroken;
};

describe('the Lab’s server', () => {
  it('tells of the rendering, then of every step once, and of the evaluations', async () => {
    const { events, result, losses } = await trainWhole();
    const kinds = events.map(event => event.kind);
    expect(kinds.indexOf('rendering')).toBe(0);
    expect(kinds.lastIndexOf('rendering')).toBeLessThan(kinds.indexOf('began'));
    expect(kinds).toContain('snapshot');
    if (result.outcome.kind !== 'finished') throw new Error(result.outcome.kind);
    expect(losses).toEqual(result.outcome.record.trainingLosses);
    const evaluations = events.flatMap(event => (event.kind === 'progress' ? event.evaluations : []));
    expect(evaluations).toEqual(result.outcome.record.evaluations);
    expect(result.finished).toMatchObject({ scale: 'half', tasks: recipe.tasks, seed: 3 });
  });

  it('keeps the scenes of a recipe for its next run', async () => {
    const server = start();
    await trainOn(server);
    const { events } = await trainOn(server);
    expect(events[0]?.kind).toBe('began');
  });

  it('goes on from a snapshot bit for bit', async () => {
    const whole = await trainWhole();
    const snapshot = whole.events.find(event => event.kind === 'snapshot')?.snapshot;
    expect(snapshot?.trainer.step).toBeLessThan(recipe.steps);
    if (!snapshot) throw new Error('There must be a snapshot.');
    const rest = await trainOn(start(), { ...request, from: snapshot });
    expect(rest.events.find(event => event.kind === 'began')).toEqual({
      kind: 'began',
      step: snapshot.trainer.step,
    });
    expect(rest.losses).toEqual(whole.losses.slice(snapshot.trainer.step));
    expect(rest.result).toEqual(whole.result);
  });

  it('stops between two scenes when it is cancelled while it renders', async () => {
    const server = start();
    const { result, losses } = await trainOn(server, request, event => {
      if (event.kind === 'rendering' && event.share > 0.2) server.order('cancel');
    });
    expect(result.outcome.kind).toBe('cancelled');
    expect(losses).toEqual([]);
  });

  it('takes no step before what was ordered while it rendered', async () => {
    const server = start();
    let isPaused = false;
    const { losses } = await trainOn(server, request, event => {
      if (event.kind === 'rendering' && !isPaused) {
        isPaused = true;
        server.order('pause');
      }
      if (event.kind === 'began') {
        server.order('step');
        server.order('step');
      }
      if (event.kind === 'progress' && event.step === 2) server.order('cancel');
    });
    expect(losses).toHaveLength(2);
  });

  it('waits without a pause for orders, and does nothing until there is one', async () => {
    const tasks = vi.fn(makeNextTask());
    const server = start({ nextTask: tasks });
    await server.start('wasm');
    const events: TrainEvent[] = [];
    const result = server.train({ ...request, isPaused: true }, event => void events.push(event));
    await vi.waitFor(() => expect(events.at(-1)?.kind).toBe('began'));
    const before = tasks.mock.calls.length;
    const pass = makeNextTask();
    for (let i = 0; i < 50; i++) await pass();
    expect(tasks.mock.calls.length).toBe(before);
    server.order('cancel');
    expect((await result).outcome.kind).toBe('cancelled');
  });

  it('refuses a second network while one is under training', async () => {
    const server = start();
    await server.start('wasm');
    const first = server.train({ ...request, isPaused: true }, () => undefined);
    await expect(server.train(request, () => undefined)).rejects.toThrow('one at a time');
    server.order('cancel');
    await first;
  });

  it('leaves no tensors behind after a run of hundreds of steps, nor after a cancelled one', async () => {
    const server = start();
    await server.start('wasm');
    const before = server.memory();
    const asked = {
      ...request,
      recipe: { ...recipe, steps: isWhole ? 1000 : 200, batchSize: 1 },
      previewScenes: 1,
    };
    const during: number[] = [];
    await trainOn(server, asked, event => {
      if (event.kind === 'progress') during.push(server.memory().tensors);
    });
    expect(new Set(during).size).toBe(1);
    expect(server.memory()).toEqual(before);
    await trainOn(server, asked, event => {
      if (event.kind === 'progress') server.order('cancel');
    });
    expect(server.memory()).toEqual(before);
  }, 400_000);

  it('times real steps on request, telling each', async () => {
    const server = start();
    await server.start('wasm');
    const told: number[] = [];
    const { losses, stepsPerSecond, firstStepMs } = await server.probe(3, each => void told.push(each));
    expect(told).toEqual([500, 500, 500]);
    expect([firstStepMs, stepsPerSecond]).toEqual([500, 2]);
    expect(losses).toHaveLength(5);
  });

  it('holds the lock that it is told to hold, where there are locks', async () => {
    const holdLock = vi.fn(async () => undefined);
    expect(await start({ holdLock }).live('a')).toBe(true);
    expect(holdLock).toHaveBeenCalledWith('a');
    expect(await start().live('a')).toBe(false);
  });
});

it('a run whose worker dies ends as one that was never broken, bit for bit', async () => {
  // The client takes silence for a death by the clock, which stands still: only the test ends workers.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const whole = await trainWhole();
  const workers: FakeWorker<LabApi>[] = [];
  const client = new LabClient(() => {
    const worker = new FakeWorker<LabApi>(start());
    workers.push(worker);
    return worker;
  }, 'wasm');
  const losses: (readonly number[])[] = [];
  const handle = client.train(request, event => {
    if (event.kind === 'progress') losses.push(...event.losses);
    if (event.kind === 'restarted') losses.splice(event.step);
    if (event.kind === 'snapshot' && workers.length < 3) workers.at(-1)?.die('out of memory');
  });
  expect(await handle.result).toEqual(whole.result);
  expect(losses).toEqual(whole.losses);
  expect(workers).toHaveLength(3);
});
