import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Phrase, saidBy, say } from '../../../../base/i18n/message.ts';
import type { LoadedTable } from '../../../../files/table/parseTable.ts';
import type { SearchPool } from '../../../../work/search/searchPool.ts';
import type { LabBackend } from '../../client/labApi.ts';
import type { LabRun } from '../../model/labRuns.ts';
import { type Recipe, recipeId } from '../../model/recipe.ts';
import { withPlan } from './followedSweep.ts';
import { followPlan, rankNetworks } from './followPlan.ts';
import type { LabShelf } from './labShelf.ts';
import { sweepTables } from './labTables.ts';
import { freshSweep, measuredOf, type RunState, runsLeft, type Sweep, storedOf, withKept } from './sweep.ts';
import type { SweepLocks } from './sweepLocks.ts';
import type { Planned } from './sweepPlan.ts';
import { type SweepClient, SweepRunner } from './sweepRunner.ts';
import { SweepWriter } from './sweepWriter.ts';

export interface SweepsState {
  /** Whether what is kept on this device was read. */
  readonly isReady: boolean;
  /** The newest first. */
  readonly sweeps: readonly Sweep[];
  /** The sweep that this tab trains or has paused; empty for none. One at a time. */
  readonly activeId: string;
  readonly workers: number;
  readonly mostWorkers: number;
  /** How a sweep that was never started will follow a plan. */
  readonly usualPlan: Planned;
  /** Multiply-adds that one worker does in a second on a backend, as last measured. */
  readonly speeds: Readonly<Partial<Record<LabBackend, number>>>;
  /** What of the storage the reader should know; empty for nothing. */
  readonly warning: Phrase;
  /** What is kept and could not be used. */
  readonly refused: readonly Phrase[];
  /** The sweep removed last, which can still be brought back. */
  readonly removed: Sweep | undefined;
  /** Starts the sweep of a recipe, or goes on with it where it is known. Nothing while another is under way. */
  start(recipe: Recipe): Promise<void>;
  /** Goes on with a sweep from where it is. */
  goOn(id: string): Promise<void>;
  pause(): void;
  resume(): void;
  /** Ends the workers; what has finished stays, what was under way can go on from its latest snapshot. */
  stop(): Promise<void>;
  setWorkers(count: number): void;
  /** Changes how a sweep follows a plan, also while it is under way; without the sweep, how the next that is started will. */
  setPlan(id: string, change: Partial<Omit<Planned, 'path'>>): void;
  /** Makes the plan of a sweep that rests and has none since the page was opened. Rejects where there is none to make. */
  rank(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  restore(): Promise<void>;
  /** The tables of a sweep as far as it has come; none for one that is not on this device. */
  tablesOf(id: string): readonly LoadedTable[];
}

export interface SweepsParts {
  readonly shelf: LabShelf;
  /** What makes plans. */
  readonly pool: Pick<SearchPool, 'plan'>;
  readonly locks: SweepLocks;
  readonly makeClient: (backend: LabBackend) => SweepClient;
  /** What new sweeps are trained on. */
  readonly backend: () => Promise<LabBackend>;
  readonly pretrainedOf: (run: LabRun) => Promise<Float32Array | undefined>;
  /** Told after each run that entered the table, and once what is kept was read. */
  readonly onTables: (tables: readonly LoadedTable[]) => void;
  /** All sweeps with a table, whenever they are others. */
  readonly onList: (tables: readonly (readonly LoadedTable[])[]) => void;
  readonly mostWorkers: number;
  /** Milliseconds. */
  readonly now: () => number;
  /** ISO 8601. */
  readonly date: () => string;
}

/** Progress is shown at most so often, in milliseconds. */
const progressEvery = 200;

/** The store of the sweeps on this device. `ready` resolves once what is kept was read. */
export function makeSweeps(parts: SweepsParts): StoreApi<SweepsState> & { readonly ready: Promise<void> } {
  const { shelf, locks, mostWorkers, now } = parts;
  let runner: SweepRunner | undefined;
  const store = createStore<SweepsState>((setState, getState) => {
    const find = (id: string) => getState().sweeps.find(({ head }) => head.id === id);
    const put = (sweep: Sweep) => {
      const { sweeps } = getState();
      const isKnown = sweeps.some(({ head }) => head.id === sweep.head.id);
      setState({
        sweeps: isKnown
          ? sweeps.map(other => (other.head.id === sweep.head.id ? sweep : other))
          : [sweep, ...sweeps],
      });
    };
    const patch = (id: string, change: Partial<Sweep>) => {
      const sweep = find(id);
      if (sweep) put({ ...sweep, ...change });
    };
    const writer = new SweepWriter(shelf, warning => setState({ warning }));
    const tellList = () =>
      parts.onList(
        getState()
          .sweeps.map(tablesOf)
          .filter(({ length }) => length > 0),
      );

    const run = async (sweep: Sweep, letGo: () => void) => {
      const { id, backend } = sweep.head;
      let pending = new Map<string, RunState>();
      let shownAt = Number.NEGATIVE_INFINITY;
      const onState = (of: LabRun, state: RunState) => {
        pending.set(of.id, state);
        if (state.kind === 'running' && now() - shownAt < progressEvery) return;
        shownAt = now();
        const states = new Map([...(find(id)?.states ?? []), ...pending]);
        pending = new Map();
        const speed = own.perWorkerSecond;
        if (speed > 0) setState({ speeds: { ...getState().speeds, [backend]: speed } });
        patch(id, { states });
        const stored = storedOf(state);
        if (stored) void writer.putRun(of.id, stored);
        if (state.kind !== 'finished') return;
        const grown = find(id);
        if (grown) parts.onTables(tablesOf(grown));
        tellList();
        if (speed > 0) shelf.putSpeed(backend, speed).catch(() => undefined);
      };
      const own = new SweepRunner(sweep.head, runsLeft(sweep), {
        makeClient: () => parts.makeClient(backend),
        snapshotOf: of => shelf.snapshot(sweep.head, of.id).catch(() => undefined),
        pretrainedOf: parts.pretrainedOf,
        async choose(queue, signal) {
          const present = find(id);
          const { planned } = present?.head ?? {};
          if (!present || !planned?.isFollowed) return queue.waiting[0];
          const { next, plan } = await followPlan(present, planned.goal, queue, parts.pool, signal);
          const latest = find(id);
          if (plan && latest) {
            const grown = withPlan(latest, plan);
            put(grown);
            void writer.putHead(grown.head);
          }
          return next;
        },
        onState,
        onSnapshot: (of, snapshot) => void writer.putSnapshot(of.id, snapshot),
        now,
      });
      runner = own;
      patch(id, { phase: 'running', problem: '' });
      own.setWorkers(getState().workers);
      await own.ended;
      await writer.idle();
      runner = undefined;
      letGo();
      patch(id, { phase: 'stopped', problem: own.problem });
      setState({ activeId: '' });
    };

    return {
      isReady: false,
      sweeps: [],
      activeId: '',
      workers: Math.max(1, mostWorkers - 1),
      mostWorkers,
      usualPlan: { isFollowed: false, goal: 1, path: [] },
      speeds: {},
      warning: '',
      refused: [],
      removed: undefined,
      async start(recipe) {
        await ready;
        const id = recipeId(recipe);
        if (getState().activeId !== '') return;
        if (!find(id)) {
          const head = {
            id: id as `lab-${string}`,
            recipe,
            createdAt: parts.date(),
            backend: await parts.backend(),
            ...(getState().usualPlan.isFollowed ? { planned: getState().usualPlan } : {}),
          };
          put(freshSweep(head));
          await writer.putHead(head);
        }
        await getState().goOn(id);
      },
      async goOn(id) {
        await ready;
        if (getState().activeId !== '' || !find(id)) return;
        setState({ activeId: id });
        const letGo = await locks.take(id);
        if (!letGo) {
          patch(id, { phase: 'elsewhere' });
          setState({ activeId: '' });
          return;
        }
        // Another tab may have gone on with it since.
        const kept = (await shelf.list().catch(() => undefined))?.sweeps.find(({ head }) => head.id === id);
        const known = find(id);
        if (!known) return letGo();
        const sweep = kept ? withKept(known, kept) : known;
        put(sweep);
        const tables = tablesOf(sweep);
        if (tables.length > 0) parts.onTables(tables);
        void run(sweep, letGo);
      },
      pause() {
        runner?.pause();
        patch(getState().activeId, { phase: 'paused' });
      },
      resume() {
        runner?.resume();
        patch(getState().activeId, { phase: 'running' });
      },
      async stop() {
        const ending = runner;
        ending?.stop();
        await ending?.ended;
      },
      setWorkers(count) {
        const workers = Math.min(mostWorkers, Math.max(1, Math.round(count)));
        setState({ workers });
        runner?.setWorkers(workers);
      },
      setPlan(id, change) {
        const sweep = find(id);
        const planned = { ...(sweep?.head.planned ?? getState().usualPlan), ...change };
        if (!sweep) return setState({ usualPlan: planned });
        const head = { ...sweep.head, planned };
        put({ ...sweep, head });
        void writer.putHead(head);
      },
      async rank(id) {
        const sweep = find(id);
        if (sweep?.phase !== 'stopped' || sweep.plan) return;
        const plan = await rankNetworks(sweep, parts.pool);
        if (find(id) === sweep) put({ ...sweep, plan });
      },
      async remove(id) {
        const sweep = find(id);
        if (!sweep || getState().activeId === id) return;
        setState({
          sweeps: getState().sweeps.filter(({ head }) => head.id !== id),
          removed: { ...sweep, phase: 'stopped' },
        });
        tellList();
        await writer.remove(id);
      },
      async restore() {
        const { removed } = getState();
        if (!removed) return;
        setState({
          sweeps: [...getState().sweeps, removed].sort((a, b) =>
            b.head.createdAt.localeCompare(a.head.createdAt),
          ),
          removed: undefined,
        });
        tellList();
        await writer.putHead(removed.head);
        for (const [id, state] of removed.states) {
          const stored = storedOf(state);
          if (stored) await writer.putRun(id, stored);
        }
      },
      tablesOf: id => {
        const sweep = find(id);
        return sweep ? tablesOf(sweep) : [];
      },
    };
  });

  const read = async () => {
    const { sweeps: kept, refused } = await shelf.list().catch(error => ({
      sweeps: [],
      refused: [say('all of it: {reason}', { reason: saidBy(error) })],
    }));
    const sweeps = await Promise.all(
      kept.map(async (each): Promise<Sweep> => {
        const sweep = withKept(freshSweep(each.head), each);
        const isElsewhere = runsLeft(sweep).length > 0 && (await locks.isTaken(each.head.id));
        return { ...sweep, phase: isElsewhere ? 'elsewhere' : 'stopped' };
      }),
    );
    const speeds: Partial<Record<LabBackend, number>> = {};
    for (const backend of ['wasm', 'webgl', 'webgpu'] as const) {
      const speed = await shelf.speed(backend).catch(() => 0);
      if (speed > 0) speeds[backend] = speed;
    }
    store.setState({ isReady: true, sweeps, refused, speeds });
    parts.onList(sweeps.map(tablesOf).filter(({ length }) => length > 0));
  };
  const ready = read();
  return Object.assign(store, { ready });
}

function tablesOf(sweep: Sweep): readonly LoadedTable[] {
  const { recipe, backend } = sweep.head;
  return sweepTables(recipe, backend, measuredOf(sweep));
}
