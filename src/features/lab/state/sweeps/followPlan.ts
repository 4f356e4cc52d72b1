import { planBudgets } from '../../../../app/side/planBudgets.ts';
import { MessageError, say } from '../../../../base/i18n/message.ts';
import type { Plan, PlanOptions } from '../../../../core/plan/makePlan.ts';
import type { SearchPool } from '../../../../work/search/searchPool.ts';
import { type LabRun, networksOf } from '../../model/labRuns.ts';
import { type ListedNetwork, listedText } from '../../model/recipe.ts';
import { listedTable } from '../../model/recordedTable.ts';
import { trainedNetworks } from './followedSweep.ts';
import { measuredOf, type RunState, runsLeft, type Sweep } from './sweep.ts';
import type { SweepPlan } from './sweepPlan.ts';
import type { RunQueue } from './sweepRunner.ts';

/** What to train now. `wait`: what is under way may be enough. `undefined`: enough is trained, or nothing that is left helps. */
export interface Followed {
  readonly next: LabRun | 'wait' | undefined;
  /** Absent where a network that had begun is gone on with. */
  readonly plan?: SweepPlan;
}

/** So many networks are looked ahead. */
const mostAhead = 12;
/** Of what is drawn: as in Plan, so that both say the same of the same table. */
const seed = 1;

interface NetworkOfSweep {
  readonly network: ListedNetwork;
  readonly waiting: readonly LabRun[];
  readonly isUnderWay: boolean;
  readonly hasBegun: boolean;
  readonly hasFinished: boolean;
}

/**
 * What a sweep that follows a plan trains next, of the runs that wait, while others are under way: first all seeds of a network that has
 * begun, then the network that the plan for all budgets puts first. Throws `MessageError` where no plan can be made.
 */
export async function followPlan(
  sweep: Sweep,
  goal: number,
  { waiting, underWay }: RunQueue,
  pool: Pick<SearchPool, 'plan'>,
  signal: AbortSignal,
): Promise<Followed> {
  const networks = networksOfSweep(sweep, waiting, underWay);
  const begun = networks.find(({ hasBegun, waiting: [first] }) => hasBegun && first);
  if (begun) return { next: begun.waiting[0] };
  const plan = await planOf(sweep, networks, pool, signal);
  const shown = shownPlan(plan, sweep, networks);
  if (plan.regret <= goal) return { next: undefined, plan: shown };
  const isWaited = networks.some(({ isUnderWay }) => isUnderWay);
  if (isWaited && plan.regretRunning <= goal) return { next: 'wait', plan: shown };
  const [first] = plan.proposals;
  const next = first && networks[first.network]?.waiting[0];
  return { next: next ?? (isWaited ? 'wait' : undefined), plan: shown };
}

/** What the plan says of a sweep that rests: one that was interrupted in a network has that still before it. Throws as {@link followPlan}. */
export async function rankNetworks(sweep: Sweep, pool: Pick<SearchPool, 'plan'>): Promise<SweepPlan> {
  const networks = networksOfSweep(sweep, runsLeft(sweep), new Set());
  return shownPlan(await planOf(sweep, networks, pool, new AbortController().signal), sweep, networks);
}

async function planOf(
  sweep: Sweep,
  networks: readonly NetworkOfSweep[],
  pool: Pick<SearchPool, 'plan'>,
  signal: AbortSignal,
): Promise<Plan> {
  const { recipe } = sweep.head;
  const table = listedTable(
    recipe,
    measuredOf(sweep).map(({ finished }) => finished),
  );
  const where = (is: (network: NetworkOfSweep) => boolean) =>
    networks.flatMap((network, i) => (is(network) ? [i] : []));
  const isLost = ({ waiting: left, isUnderWay, hasFinished }: NetworkOfSweep) =>
    left.length === 0 && !isUnderWay && !hasFinished;
  const lost = where(isLost);
  const options: PlanOptions = {
    ...{ budgets: planBudgets(table), count: mostAhead, seed },
    running: where(({ isUnderWay }) => isUnderWay),
    constraints: lost.length > 0 ? [{ kind: 'excluded', networks: lost }] : [],
  };
  const answer = await pool.plan(table, { kind: 'plan', options }, { signal, onProgress: () => undefined });
  const plan = answer.kind === 'plan' ? answer.value : undefined;
  if (!plan)
    throw new MessageError(
      say(
        'the networks of the recipe that can be trained do not serve every task together, so there is nothing to plan for. Train them in the order of size.',
      ),
    );
  if (plan.unit !== 'percent')
    throw new MessageError(
      say(
        'a loss is 0 or less, and regret is no share of such a total. Train the other networks in the order of size.',
      ),
    );
  return plan;
}

function networksOfSweep(
  { head, runs, states }: Sweep,
  waiting: readonly LabRun[],
  underWay: ReadonlySet<LabRun>,
): readonly NetworkOfSweep[] {
  const stepOf = (state: RunState | undefined) => (state?.kind === 'waiting' ? state.step : 0);
  return networksOf(head.recipe).map(network => {
    const own = runs.filter(({ design }) => listedText(design) === listedText(network));
    const hasFinished = own.some(({ id }) => states.get(id)?.kind === 'finished');
    const isUnderWay = own.some(run => underWay.has(run));
    return {
      network,
      waiting: waiting.filter(run => own.includes(run)),
      isUnderWay,
      hasBegun: isUnderWay || hasFinished || own.some(({ id }) => stepOf(states.get(id)) > 0),
      hasFinished,
    };
  });
}

function shownPlan(plan: Plan, sweep: Sweep, networks: readonly NetworkOfSweep[]): SweepPlan {
  return {
    trained: trainedNetworks(sweep),
    regret: plan.regret,
    isServed: plan.frontier.some(({ now }) => Number.isFinite(now)),
    ranking: plan.proposals.flatMap(({ network: index, help, chance, regretAfter }) => {
      const network = networks[index]?.network;
      return network ? [{ network, help, chance, regretAfter }] : [];
    }),
  };
}
