import type { StoreApi } from 'zustand/vanilla';
import type { ConfigurationState } from '../../../app/configuration/configurationStore.ts';
import { changePinned, pinnedOf } from '../../../app/configuration/pinnedConfiguration.ts';
import type { SessionState } from '../../../app/context/sessionStore.ts';
import type { AppContext } from '../../../app/context/useApp.ts';
import type { Store } from '../../../app/context/useStoreValue.ts';
import type { MeasuredTable, MeasuredTablesState } from '../../../app/tables/measuredTables.ts';
import type { TableId } from '../../../app/tables/tableIds.ts';
import type { TableSource } from '../../../app/tables/tableSource.ts';
import { MessageError, say } from '../../../base/i18n/message.ts';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
// The configuration has the Lab's fields here.
import type {} from '../brings/labFields.ts';
import type { LabBackend, PredictRequest } from '../client/labApi.ts';
import { type LabClient, startLabClient } from '../client/labClient.ts';
import { parseRecipe } from '../model/parseRecipe.ts';
import { recipeId } from '../model/recipe.ts';
import type { SceneRequest, SceneSet } from '../model/sceneSet.ts';
import { browserSpeeds } from './backends/backendSpeeds.ts';
import { type BackendsState, makeBackends } from './backends/backends.ts';
import { makePictures, type PicturesState } from './pictures/pictures.ts';
import { fetchWeights } from './pictures/shippedWeights.ts';
import { pretrainedFor, pretrainedParameters } from './pretrained.ts';
import { runOfSpec } from './runs/oneRun.ts';
import { browserRunShelf } from './runs/runShelf.ts';
import { makeTrainOne, type TrainOneState } from './runs/trainOne.ts';
import { browserLabShelf } from './sweeps/labShelf.ts';
import { sameNetworks } from './sweeps/labTables.ts';
import { browserSweepLocks } from './sweeps/sweepLocks.ts';
import { makeSweeps, type SweepsState } from './sweeps/sweeps.ts';
import { type FineTuneState, makeFineTune } from './tuning/fineTune.ts';
import { recordedRuns } from './tuning/recordedRuns.ts';
import { warnOfLoss } from './warnOfLoss.ts';

/** The stores and workers of the Lab in this page. Loaded when the Lab, or a part of it, is first needed. */
export interface Lab {
  /** Scenes with their labels, from a worker of their own. */
  readonly scenes: (request: SceneRequest) => Promise<SceneSet>;
  /** The client of another worker; see {@link LabClient}. */
  readonly startClient: (backend: LabBackend) => LabClient;
  /** What trains networks here, and how fast. */
  readonly backends: Store<BackendsState>;
  readonly trainOne: Store<TrainOneState>;
  /** Groupings of the Lab's tables, trained to check what the tables predict. */
  readonly fineTune: Store<FineTuneState>;
  /** Per task of a trained network, its predictions for images, in the same worker, on wasm. */
  readonly predict: (request: PredictRequest) => Promise<readonly Float32Array[]>;
  readonly pictures: Store<PicturesState>;
  readonly sweeps: Store<SweepsState>;
  /** The tables that were measured in the Lab on this device. */
  readonly tableSource: TableSource;
}

export function startLab(surroundings: LabSurroundings): Lab {
  const renderer = startLabClient('wasm');
  const backends = makeBackends(startLabClient, browserSpeeds());
  const trainOne = makeTrainOne({
    makeClient: startLabClient,
    chosenBackend: wanted => backends.getState().chosen(wanted),
    pretrainedOf: spec => pretrainedParameters(runOfSpec(spec).design),
    shelf: browserRunShelf(),
  });
  const pictures = makePictures({
    fetchWeights,
    makeClient: () => startLabClient('wasm'),
    workers: Math.min(2, Math.max(1, navigator.hardwareConcurrency - 1)),
    pretrainedOf: run => pretrainedParameters(run.design),
  });
  const fineTune = startFineTune();
  warnOfLoss({ trainOne, fineTune }, window);
  const sweeps = startSweeps(surroundings, wanted => backends.getState().chosen(wanted));
  return {
    scenes: request => renderer.scenes(request),
    startClient: startLabClient,
    backends,
    trainOne,
    fineTune,
    predict: request => renderer.predict(request),
    pictures,
    sweeps,
    tableSource: labSource(sweeps, () => surroundings.configuration.getState().configuration.recipe),
  };
}

/** The sweeps of this page: what they measure is put into the session, where every view finds it. */
function startSweeps(
  { configuration, session, measured, pool }: LabSurroundings,
  chosenBackend: (wanted: LabBackend | 'auto') => LabBackend,
) {
  return makeSweeps({
    shelf: browserLabShelf(),
    pool,
    locks: browserSweepLocks(),
    makeClient: startLabClient,
    backend: async () => chosenBackend(configuration.getState().configuration.backend),
    pretrainedOf: run => pretrainedParameters(run.design),
    onTables: tables => {
      for (const loaded of tables) showGrown({ configuration, session }, loaded);
    },
    onList: tables => measured.getState().setEntries(tables.flat().map(entryOf)),
    mostWorkers: navigator.hardwareConcurrency || 2,
    now: () => performance.now(),
    date: () => new Date().toISOString(),
  });
}

function entryOf({ kind, table }: LoadedTable): MeasuredTable {
  return { id: table.id as TableId, name: table.name, kind };
}

/** Puts a table that has grown into the session; networks that a reader excluded by number stay the same networks. */
function showGrown(
  { configuration, session }: Pick<LabSurroundings, 'configuration' | 'session'>,
  loaded: LoadedTable,
): void {
  const { id } = loaded.table;
  const before = session.getState().tables[id];
  session.getState().setTable(id, { kind: 'loaded', loaded });
  if (before?.kind !== 'loaded' || before.loaded.kind !== 'losses' || loaded.kind !== 'losses') return;
  const [old, grown] = [before.loaded.table, loaded.table];
  const store = configuration.getState();
  const { configuration: present } = store;
  if (present.data === id && present.excluded.length > 0)
    store.correct({ excluded: sameNetworks(old, grown, present.excluded) }, []);
  const pinned = pinnedOf(present);
  if (pinned?.data === id && pinned.excluded.length > 0)
    store.correct(changePinned(present, { excluded: sameNetworks(old, grown, pinned.excluded) }), []);
}

/** Workers share the machine with the page: more than these would hold each other up. */
const mostWorkers = 3;

/**
 * The store of fine-tuning with real workers. On WebAssembly whatever the Lab's backend is: only there the same recipe gives
 * the same losses bit for bit, and these trainings are short.
 */
function startFineTune(): StoreApi<FineTuneState> {
  const atOnce = Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency || 1));
  const makeClient = () => startLabClient('wasm');
  return makeFineTune({ makeClient, atOnce, pretrainedFor, recordedRuns, now: () => performance.now() });
}

/**
 * The source of the tables of sweeps. One that is not on this device is rejected with what can be done: its recipe can be
 * followed again, where the link (`recipe`) brings it along.
 */
function labSource(
  sweeps: StoreApi<SweepsState> & { readonly ready: Promise<void> },
  recipe: () => string,
): TableSource {
  return async id => {
    await sweeps.ready;
    const [, sweepId = id] = /^(lab-[0-9a-z]{14})/.exec(id) ?? [];
    const tables = sweeps.getState().tablesOf(sweepId);
    const found = tables.find(({ table }) => table.id === id);
    if (found) return found;
    if (tables.length > 0)
      throw new MessageError(
        say('the one network of all tasks, whose affinities they are, has not finished in the Lab.'),
      );
    if (sweeps.getState().sweeps.some(({ head }) => head.id === sweepId))
      throw new MessageError(say('no network of its sweep has finished yet. Go on with it in the Lab.'));
    const isInLink = recipeId(parseRecipe(recipe()).recipe) === sweepId;
    throw new MessageError(
      isInLink
        ? say(
            'it was measured in the Lab on another device. The link holds its recipe: run it again in the Lab, and on the same backend the same losses come out.',
          )
        : say(
            'it was measured in the Lab on another device, and the link does not hold its recipe. Ask for a link to the recipe, or for the table as a file.',
          ),
    );
  };
}

/** What the Lab needs of the page. */
export interface LabSurroundings {
  readonly configuration: StoreApi<ConfigurationState>;
  readonly session: StoreApi<SessionState>;
  readonly measured: StoreApi<MeasuredTablesState>;
  /** What makes the plans that sweeps follow. */
  readonly pool: AppContext['pool'];
}
