import { readdirSync } from 'node:fs';
import { expect, type Page, type Worker } from '@playwright/test';
import type {
  LabBackend,
  TrainEvent,
  TrainOrder,
  TrainRequest,
} from '../../src/features/lab/client/labApi.ts';
import type { LabClient, TrainHandle } from '../../src/features/lab/client/labClient.ts';
import type { RunResult } from '../../src/features/lab/model/training/trainingRun.ts';
import type { Lab } from '../../src/features/lab/state/startLab.ts';

/** A run as the page keeps it between two questions of a test. */
interface KeptInPage {
  client: LabClient;
  handle: TrainHandle;
  events: TrainEvent[];
}

/** What a run told, with its losses step by step. */
export interface ToldRun {
  readonly kinds: readonly TrainEvent['kind'][];
  readonly restarts: readonly {
    readonly step: number;
    readonly backend: LabBackend;
    readonly reason: string;
  }[];
  readonly losses: readonly (readonly number[])[];
  readonly outcome: RunResult['outcome']['kind'];
  readonly validation: readonly number[];
  /** All trained parameters, as one text. */
  readonly parameters: string;
}

/**
 * The Lab's worker as the page drives it: the chunk that the built site loads for its Lab, in the built site, under its
 * policy. What is shown plays no part.
 */
export class LabWorkerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    const chunk = readdirSync('dist/assets').find(name => /^startLab-.*\.js$/.test(name));
    await this.page.evaluate(async address => {
      // Of the page, the Lab only lists its tables here: no table is made.
      const page = { measured: { getState: () => ({ setEntries: () => undefined }) } };
      const { startLab } = (await import(address)) as { startLab(page: unknown): Lab };
      Object.assign(globalThis, { lab: startLab(page) });
    }, `/assets/${chunk}`);
  }

  /** Begins to train in a worker of its own; `stopAfter` cancels after so many steps. */
  async train(
    backend: LabBackend,
    request: TrainRequest,
    stopAfter = Number.MAX_SAFE_INTEGER,
  ): Promise<void> {
    await this.page.evaluate(
      ([wanted, asked, last]) => {
        const { lab } = globalThis as unknown as { lab: Lab };
        const client = lab.startClient(wanted);
        const events: TrainEvent[] = [];
        const handle = client.train(asked, event => {
          events.push(event);
          if (event.kind === 'progress' && event.step >= last) handle.order('cancel');
        });
        handle.result.catch(() => undefined);
        Object.assign(globalThis, { kept: { client, handle, events } });
      },
      [backend, request, stopAfter] as const,
    );
  }

  async order(order: TrainOrder): Promise<void> {
    await this.page.evaluate(
      told => (globalThis as unknown as { kept: KeptInPage }).kept.handle.order(told),
      order,
    );
  }

  /** Waits until so many events of a kind were told. */
  async hears(kind: TrainEvent['kind'], times = 1): Promise<void> {
    await this.page.waitForFunction(
      ([wanted, least]) =>
        (globalThis as unknown as { kept: KeptInPage }).kept.events.filter(event => event.kind === wanted)
          .length >= least,
      [kind, times] as const,
      { timeout: 0 },
    );
  }

  /** The worker that trains. */
  async worker(): Promise<Worker> {
    const running = () => this.page.workers().filter(worker => worker.url().includes('lab.worker'));
    await expect.poll(() => running().length).toBeGreaterThan(0);
    const last = running().at(-1);
    if (!last) throw new Error('No worker trains.');
    return last;
  }

  /** Waits for the end, ends the worker, and gives what was told. */
  async end(): Promise<ToldRun> {
    return await this.page.evaluate(async () => {
      const { client, handle, events } = (globalThis as unknown as { kept: KeptInPage }).kept;
      const { outcome, parameters } = await handle.result;
      client.dispose();
      const losses: (readonly number[])[] = [];
      for (const event of events) {
        if (event.kind === 'restarted') losses.splice(event.step);
        if (event.kind === 'progress') losses.push(...event.losses);
      }
      return {
        kinds: events.map(event => event.kind),
        restarts: events.flatMap(event => (event.kind === 'restarted' ? [event] : [])),
        losses,
        outcome: outcome.kind,
        validation: outcome.kind === 'finished' ? outcome.validation : [],
        parameters: parameters.join(' '),
      };
    });
  }

  /** Tensors and bytes that the worker holds. */
  async memory(): Promise<{ tensors: number; bytes: number }> {
    return await this.page.evaluate(
      async () => await (globalThis as unknown as { kept: KeptInPage }).kept.client.memory(),
    );
  }
}
