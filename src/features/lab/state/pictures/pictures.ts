import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Message, MessageError, type Phrase, saidBy, say } from '../../../../base/i18n/message.ts';
import type { LabClient, TrainHandle } from '../../client/labClient.ts';
import { type LabRun, runsOf } from '../../model/labRuns.ts';
import type { LabTaskId } from '../../model/labTasks.ts';
import { type ListedNetwork, listedText, type Recipe, recipeText } from '../../model/recipe.ts';
import { divergenceAdvice } from '../../model/training/trainingRun.ts';
import type { StoredNetwork, StoredWeights } from '../../recordings/labWeights.ts';

/** A network whose predictions can be shown. */
export interface PictureNetwork extends StoredNetwork {
  readonly origin: 'shipped' | 'trained';
}

/** What is there to predict with for one table. */
export interface PictureWeights {
  /** By `listedText`. */
  readonly networks: Readonly<Record<string, PictureNetwork>>;
  /** Per task what its losses are divided by. */
  readonly constants: Readonly<Partial<Record<LabTaskId, number>>>;
}

/** Networks that are being trained for the pictures of a table. */
interface PictureTraining {
  readonly tableId: string;
  readonly count: number;
  readonly finished: number;
  /** Of all steps of all networks, 0 to 1. */
  readonly share: number;
}

/** The networks behind the page of predictions, by the id of their table. */
export interface PicturesState {
  readonly weights: Readonly<Record<string, PictureWeights>>;
  /** Tables whose shipped networks are on their way, or were looked for in vain: then why. */
  readonly fetching: Readonly<Record<string, { readonly message?: Phrase }>>;
  readonly training: PictureTraining | undefined;
  /** Why the latest training ended early; empty when it did not. */
  readonly failure: Phrase;
  /**
   * Fetches the networks that ship with the site for a table of a recipe, unless they are there or on their way; retries a
   * failure.
   */
  fetchShipped(tableId: string, recipe: Recipe): Promise<void>;
  /** Trains networks of a recipe by its first seed, unless others are being trained. Settles when all are there, or it is over. */
  train(tableId: string, recipe: Recipe, networks: readonly ListedNetwork[]): Promise<void>;
  /** Ends the training. Networks that have finished stay. */
  cancel(): void;
}

export interface PicturesParts {
  readonly fetchWeights: (tableId: string) => Promise<StoredWeights>;
  /** A worker to train in. The recorded networks were trained on wasm: there, the same recipe gives the same numbers. */
  readonly makeClient: () => Pick<LabClient, 'train' | 'constants' | 'dispose'>;
  /** Networks trained at a time. */
  readonly workers: number;
  /** The parameters that a network of a recipe with `start: pretrained` starts from. */
  readonly pretrainedOf: (run: LabRun) => Promise<Float32Array>;
}

export function makePictures(parts: PicturesParts): StoreApi<PicturesState> {
  let stop = () => {};
  return createStore<PicturesState>((set, get) => {
    const add = (
      tableId: string,
      networks: readonly PictureNetwork[],
      constants: PictureWeights['constants'],
    ) => {
      const { weights } = get();
      const before = weights[tableId];
      const added = Object.fromEntries(networks.map(each => [each.network, each]));
      set({
        weights: {
          ...weights,
          [tableId]: {
            networks: { ...before?.networks, ...added },
            constants: { ...before?.constants, ...constants },
          },
        },
      });
    };
    const setFetching = (tableId: string, state: { message?: Phrase } | undefined) => {
      const { [tableId]: _, ...others } = get().fetching;
      set({ fetching: state ? { ...others, [tableId]: state } : others });
    };
    return {
      weights: {},
      fetching: {},
      training: undefined,
      failure: '',
      async fetchShipped(tableId, recipe) {
        const present = get().fetching[tableId];
        if (get().weights[tableId] || (present && present.message === undefined)) return;
        setFetching(tableId, {});
        try {
          const { networks, constants, recipe: stored } = await parts.fetchWeights(tableId);
          if (stored !== recipeText(recipe))
            throw new MessageError(
              say('they were trained by another recipe ({recipe}).', { recipe: stored }),
            );
          add(
            tableId,
            networks.map(network => ({ ...network, origin: 'shipped' })),
            constants,
          );
          setFetching(tableId, undefined);
        } catch (error) {
          setFetching(tableId, { message: saidBy(error) });
        }
      },
      async train(tableId, recipe, networks) {
        if (get().training) return;
        const seeds = recipe.seeds.slice(0, 1);
        const runs = runsOf({ ...recipe, networks, seeds });
        const steps = runs.map(() => 0);
        let finished = 0;
        let isStopped = false;
        const clients = Array.from({ length: Math.min(parts.workers, runs.length) }, parts.makeClient);
        const under = new Set<TrainHandle>();
        stop = () => {
          isStopped = true;
          for (const handle of under) handle.order('cancel');
        };
        const report = () => {
          const share = steps.reduce((sum, each) => sum + each, 0) / (runs.length * recipe.steps);
          set({ training: { tableId, count: runs.length, finished, share: Math.min(1, share) } });
        };
        set({ failure: '' });
        report();
        const trainOne = async (client: (typeof clients)[number], run: LabRun, at: number) => {
          const pretrained =
            recipe.start === 'pretrained' ? { pretrained: await parts.pretrainedOf(run) } : {};
          const handle = client.train({ recipe, run, ...pretrained }, event => {
            if (event.kind !== 'progress') return;
            steps[at] = event.step;
            report();
          });
          under.add(handle);
          if (isStopped) handle.order('cancel');
          const result = await handle.result;
          under.delete(handle);
          if (result.outcome.kind === 'diverged')
            throw new MessageError(diverged(run, recipe, result.outcome));
          if (!result.finished) return;
          const constants = await client.constants(recipe);
          finished++;
          steps[at] = recipe.steps;
          const { parameters } = result;
          const test = result.finished.losses.test ?? [];
          const network = listedText(run.design);
          add(
            tableId,
            [{ network, seed: run.seed, test, parameters, origin: 'trained' }],
            Object.fromEntries(recipe.tasks.map((task, i) => [task, constants[i]])),
          );
          report();
        };
        const queue = [...runs.entries()];
        try {
          await Promise.all(
            clients.map(async client => {
              for (let next = queue.shift(); next && !isStopped; next = queue.shift()) {
                await trainOne(client, next[1], next[0]);
              }
            }),
          );
        } catch (error) {
          stop();
          set({ failure: saidBy(error) });
        } finally {
          for (const client of clients) client.dispose();
          set({ training: undefined });
        }
      },
      cancel: () => stop(),
    };
  });
}

function diverged(
  { design }: LabRun,
  { peakRate }: Recipe,
  { step, task }: { readonly step: number; readonly task: number },
): Message {
  return divergenceAdvice(step, design.tasks[task], peakRate);
}
