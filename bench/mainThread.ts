import type { Page } from '@playwright/test';

/** An event of Chromium's trace; times in microseconds, `tdur` those of the thread's processor. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly args: Record<string, unknown>;
}

/** A task of the page's main thread: its beginning since the page's, its CPU time, and what that was. */
export interface MainTask {
  readonly startMs: number;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly parts: readonly string[];
  readonly functions: readonly string[];
}

const categories = [
  'toplevel',
  'devtools.timeline',
  'v8',
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
];

/** What the page's processes did during `act`. `withFunctions` also samples the functions that ran. */
export async function recordTrace(
  page: Page,
  withFunctions: boolean,
  act: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser is gone.');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const included = withFunctions ? [...categories, 'disabled-by-default-v8.cpu_profiler'] : categories;
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: included, excludedCategories: ['*'] },
  } as never);
  await act();
  const done = new Promise<void>(resolve => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return events;
}

/** The page's main thread: that of the renderer which did the most. */
function mainThread(events: readonly TraceEvent[]): { pid: number; tid: number } {
  const names = events.filter(each => each.name === 'thread_name' && each.args.name === 'CrRendererMain');
  const workOf = ({ pid, tid }: TraceEvent) =>
    events.reduce((sum, each) => sum + (each.pid === pid && each.tid === tid ? (each.tdur ?? 0) : 0), 0);
  const [main] = names.map(each => ({ each, work: workOf(each) })).sort((a, b) => b.work - a.work);
  if (!main) throw new Error('The trace has no main thread.');
  return main.each;
}

/** The tasks of the main thread that took at least `leastMs` of its CPU time. */
export function longTasks(events: readonly TraceEvent[], leastMs: number): readonly MainTask[] {
  const { pid, tid } = mainThread(events);
  const own = events.filter(each => each.pid === pid && each.tid === tid);
  const starts = own.filter(each => each.name === 'navigationStart').map(each => each.ts);
  const start = Math.max(0, ...starts) || Math.min(...own.filter(each => each.ts > 0).map(each => each.ts));
  const samples = functionSamples(events, pid, tid);
  let covered = 0;
  return own
    .filter(each => /RunTask$/.test(each.name))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(each => {
      // A task within a task is part of it.
      if (each.ts < covered) return false;
      covered = each.ts + (each.dur ?? 0);
      return each.ts >= start && (each.tdur ?? 0) >= leastMs * 1000;
    })
    .map(task => {
      const end = task.ts + (task.dur ?? 0);
      const inside = own.filter(
        each => each.ts >= task.ts && each.ts < end && each !== task && each.ph === 'X',
      );
      return {
        startMs: (task.ts - start) / 1000,
        cpuMs: (task.tdur ?? 0) / 1000,
        wallMs: (task.dur ?? 0) / 1000,
        parts: partsOf(inside),
        functions: topFunctions(samples, task.ts, end),
      };
    });
}

/** Whether a task is the page's own: a test driver runs scripts in it too, which have no file. */
export function isOfPage({ parts, cpuMs }: MainTask): boolean {
  const drawing = parts.filter(part => /^(Layout|UpdateLayoutTree|Paint|PrePaint|Commit) /.test(part));
  const drawingMs = drawing.reduce((sum, part) => sum + Number(part.split(' ')[1]), 0);
  return parts.some(part => part.includes('.js')) || drawingMs > cpuMs / 2;
}

const scripting =
  /^(?:EventDispatch|FunctionCall|FireAnimationFrame|TimerFire|RunMicrotasks|EvaluateScript|v8\.evaluateModule)$/;

/** CPU milliseconds of scripts for each frame that was drawn, from the end of the one before. */
export function scriptingOfFrames(events: readonly TraceEvent[]): readonly number[] {
  const { pid, tid } = mainThread(events);
  const own = events.filter(each => each.pid === pid && each.tid === tid).sort((a, b) => a.ts - b.ts);
  const frames: number[] = [];
  let [sum, covered] = [0, 0];
  for (const { name, ts, dur = 0, tdur = 0 } of own) {
    if (name === 'Commit') {
      frames.push(sum / 1000);
      sum = 0;
    }
    if (ts < covered || !scripting.test(name)) continue;
    covered = ts + dur;
    sum += tdur;
  }
  return frames;
}

const telling =
  /^(?:EvaluateScript|v8\.compile|v8\.compileModule|v8\.evaluateModule|FunctionCall|TimerFire|RunMicrotasks|ParseHTML|Layout|UpdateLayoutTree|PrePaint|Paint|Layerize|Commit|MinorGC|MajorGC|V8\.GC.*|EventDispatch|HitTest|FireAnimationFrame|HandlePostMessage|ResizeObserver.*|XHR.*)$/;

/** The outermost parts of a task by name, longest first, each with its CPU time. */
function partsOf(inside: readonly TraceEvent[]): readonly string[] {
  const sums = new Map<string, number>();
  let covered = 0;
  for (const each of [...inside].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (!telling.test(each.name)) continue;
    const data = (each.args.data ?? {}) as { url?: string; functionName?: string };
    const isOuter = each.ts >= covered;
    if (isOuter) covered = each.ts + (each.dur ?? 0);
    const file = (data.url ?? '').replace(/^.*\//, '').replace(/\?.*$/, '');
    const name = `${isOuter ? '' : '· '}${each.name}${file ? ` ${file}` : ''}${data.functionName ? ` ${data.functionName}` : ''}`;
    sums.set(name, (sums.get(name) ?? 0) + (each.tdur ?? 0) / 1000);
  }
  return [...sums]
    .filter(([, ms]) => ms >= 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 9)
    .map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
}

interface Sample {
  readonly ts: number;
  readonly lengthUs: number;
  readonly stack: readonly string[];
}

/** The stacks that the sampling profiler saw in a thread: each has a profile of its own. */
function functionSamples(events: readonly TraceEvent[], pid: number, tid: number): readonly Sample[] {
  const samples: Sample[] = [];
  const profiles = events.filter(each => each.name === 'Profile' && each.pid === pid && each.tid === tid);
  for (const profile of profiles) {
    const nodes = new Map<number, { name: string; parent: number | undefined }>();
    let now = (profile.args.data as { startTime?: number } | undefined)?.startTime ?? profile.ts;
    const chunks = events
      .filter(each => each.name === 'ProfileChunk' && each.pid === pid && each.id === profile.id)
      .sort((a, b) => a.ts - b.ts);
    for (const chunk of chunks) {
      const data = chunk.args.data as {
        cpuProfile?: {
          nodes?: {
            id: number;
            parent?: number;
            callFrame: { functionName: string; url?: string; lineNumber?: number };
          }[];
          samples?: number[];
        };
        timeDeltas?: number[];
      };
      for (const { id, parent, callFrame } of data.cpuProfile?.nodes ?? []) {
        const file = (callFrame.url ?? '').replace(/^.*\//, '');
        nodes.set(id, {
          name: `${callFrame.functionName || 'anonymous'} ${file}:${callFrame.lineNumber ?? ''}`,
          parent,
        });
      }
      (data.cpuProfile?.samples ?? []).forEach((id, i) => {
        const lengthUs = data.timeDeltas?.[i] ?? 0;
        now += lengthUs;
        const stack: string[] = [];
        for (let at: number | undefined = id; at !== undefined; at = nodes.get(at)?.parent) {
          const node = nodes.get(at);
          if (node) stack.push(node.name);
        }
        samples.push({ ts: now, lengthUs, stack });
      });
    }
  }
  return samples;
}

/** The functions on the stack longest between two times, with what they call, as lines. */
function topFunctions(samples: readonly Sample[], from: number, to: number): readonly string[] {
  const total = new Map<string, number>();
  const self = new Map<string, number>();
  for (const { ts, lengthUs, stack } of samples) {
    if (ts < from || ts > to) continue;
    for (const name of new Set(stack)) total.set(name, (total.get(name) ?? 0) + lengthUs / 1000);
    if (stack[0]) self.set(stack[0], (self.get(stack[0]) ?? 0) + lengthUs / 1000);
  }
  return [...total]
    .filter(([, ms]) => ms >= 1.5)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 45)
    .map(
      ([name, ms]) =>
        `${ms.toFixed(1).padStart(6)} (self ${(self.get(name) ?? 0).toFixed(1).padStart(5)})  ${name}`,
    );
}
