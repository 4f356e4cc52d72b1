import { runWithPauses } from '../../base/steps/runInSlices.ts';
import { type DrawRange, dealDraws } from '../../core/plan/dealDraws.ts';
import { drawCounts } from '../../core/plan/drawCounts.ts';
import type { FrontierValues } from '../../core/plan/frontierValues.ts';
import { makePlan, type Plan, type PlanOptions } from '../../core/plan/makePlan.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { Io } from '../command.ts';
import { printable } from '../terminalText.ts';
import { exitCodes, ToolError } from '../toolError.ts';

const progressMs = 100;
/** How much of a plan that threads share the optima of its draws are, about. */
const optimaShare = 0.85;

/**
 * Makes a plan, the optima of a large one's draws on so many threads, and shows how far it is to a person. The same for any number of
 * threads. Throws where there is none, and an exit code of its own at Ctrl-C.
 */
export async function runPlan(
  table: LossTable,
  options: PlanOptions,
  threadCount: number,
  io: Io,
): Promise<Plan> {
  let isInterrupted = false;
  let tellInterrupt: () => void = () => undefined;
  const interrupted = new Promise<'interrupt'>(resolve => {
    tellInterrupt = () => resolve('interrupt');
  });
  const release = io.onInterrupt(() => {
    isInterrupted = true;
    tellInterrupt();
  });
  let shownAt = io.now();
  const show = (share: number) => {
    if (!io.isTerminal || io.now() - shownAt < progressMs) return;
    shownAt = io.now();
    io.err(`\r\u001b[Kplanning: ${Math.floor(100 * share)}%`);
  };
  const { length: tasks } = table.tasks;
  const parts = dealDraws(tasks, options.draws ?? drawCounts(tasks).all, threadCount);
  const shared = parts.length > 0 ? sharedOptima(table, options, parts, io, show, interrupted) : undefined;
  const optima = await shared;
  const before = optima ? optimaShare : 0;
  const pause = async (share: number) => {
    await io.nextTask();
    if (isInterrupted) return 'interrupt' as const;
    show(before + (1 - before) * share);
    return undefined;
  };
  const found =
    optima === 'interrupt'
      ? { stopped: optima }
      : await runWithPauses(makePlan(table, options, optima), pause, { sliceMs: () => 20, now: io.now });
  release();
  if (io.isTerminal) io.err('\r\u001b[K');
  if ('stopped' in found) throw new ToolError('stopped before there was a plan.', exitCodes.interrupted);
  if (found.value) return found.value;
  throw new ToolError(
    'no networks that these constraints allow serve every task within these budgets: lift a constraint, or raise --budgets.',
  );
}

/** The optima of all draws, from a thread for each part; nothing where threads cannot have them: what is wrong is then found here. */
async function sharedOptima(
  table: LossTable,
  options: PlanOptions,
  parts: readonly DrawRange[],
  io: Io,
  show: (share: number) => void,
  interrupted: Promise<'interrupt'>,
): Promise<readonly FrontierValues[] | 'interrupt' | undefined> {
  const threads = io.startThreads(parts.length, error =>
    io.err(
      `taskmates: note: a thread broke down (${printable(error.message)}), and the plan is made by one.\n`,
    ),
  );
  const shares = parts.map(() => 0);
  const answers = parts.map((part, i) =>
    threads.ask({ kind: 'optima', table, options, ...part }, share => {
      shares[i] = share;
      show((optimaShare * shares.reduce((sum, each) => sum + each, 0)) / parts.length);
    }),
  );
  try {
    const found = await Promise.race([Promise.all(answers), interrupted]);
    if (found === 'interrupt') return found;
    return found.every(values => values !== undefined) ? found.flat() : undefined;
  } catch {
    return undefined;
  } finally {
    await threads.end();
  }
}
