import { describe, expect, it } from 'vitest';
import { AskedHelpers } from './askedHelpers.ts';
import { type Deal, dealOut, type Helpers } from './dealOut.ts';
import { runWithPauses } from './runInSlices.ts';
import { runSteps } from './runSteps.ts';

const parts = [1, 2, 3, 4, 5];

function* squareOf(part: number): Generator<void, number> {
  yield;
  return part ** 2;
}

/** Runs to the end, and lets helpers in where there is nothing to do but to wait. */
async function finish<T>(steps: Generator<number, T>, helpers: Helpers<number, number>): Promise<T> {
  let time = 0;
  const pause = async () => {
    await new Promise(resolve => setImmediate(resolve));
    return undefined;
  };
  const isIdle = () => helpers.isAwaited;
  const found = await runWithPauses(steps, pause, { now: () => time++, sliceMs: () => 2, isIdle });
  return 'value' in found ? found.value : expect.fail('never stopped');
}

describe('dealOut', () => {
  it('does all parts itself where nobody helps, and tells how far it is', () => {
    const steps = dealOut(parts, squareOf);
    const shares: number[] = [];
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done) {
        expect(next.value).toEqual([1, 4, 9, 16, 25]);
        break;
      }
      shares.push(next.value);
    }
    expect(shares).toEqual([0, 0.2, 0.4, 0.6, 0.8].map(share => expect.closeTo(share, 12)));
  });

  it('has the answers in the order of the parts, in whatever order others give them', async () => {
    const asked: number[] = [];
    const late: (() => void)[] = [];
    const helpers = new AskedHelpers<number, number>();
    helpers.employ(
      2,
      part =>
        new Promise(resolve => {
          asked.push(part);
          // The one asked later answers first.
          late.unshift(() => resolve(part ** 2));
          if (late.length === 2) for (const tell of late.splice(0)) tell();
          else setImmediate(() => late.shift()?.());
        }),
    );
    expect(await finish(dealOut(parts, squareOf, helpers), helpers)).toEqual([1, 4, 9, 16, 25]);
    expect(asked.length).toBeGreaterThan(1);
    expect(helpers.isAwaited).toBe(false);
  });

  it('does itself what others fail at, and throws what is wrong with a part', async () => {
    const helpers = new AskedHelpers<number, number>();
    helpers.employ(3, async part => {
      throw new Error(`no thread for ${part}`);
    });
    expect(await finish(dealOut(parts, squareOf, helpers), helpers)).toEqual([1, 4, 9, 16, 25]);
    function* failing(part: number): Generator<void, number> {
      yield;
      throw new Error(`part ${part} is wrong`);
    }
    await expect(finish(dealOut([7], failing, helpers), helpers)).rejects.toThrow('part 7 is wrong');
  });

  it('asks nobody once they are dismissed, keeps what comes, and goes on with others', async () => {
    const helpers = new AskedHelpers<number, number>();
    const answers: (() => void)[] = [];
    let asked = 0;
    helpers.employ(1, part => {
      asked++;
      return new Promise(resolve => answers.push(() => resolve(10 * part)));
    });
    const steps = dealOut(parts, squareOf, helpers);
    steps.next();
    expect(asked).toBe(1);
    helpers.dismiss();
    answers[0]?.();
    await new Promise(resolve => setImmediate(resolve));
    expect(asked).toBe(1);
    helpers.employ(1, async part => 100 * part);
    // Of the first who helped, its own, and of those who came later whatever they were quick enough for.
    const found = await finish(steps, helpers);
    expect(found.slice(0, 2)).toEqual([10, 4]);
    expect(found.slice(2).every((value, i) => [(i + 3) ** 2, 100 * (i + 3)].includes(value))).toBe(true);
  });

  it('ends at once where there is nothing to deal out', () => {
    const joined: unknown[] = [];
    const helpers = { isAwaited: false, join: (deal: Deal<number, number>) => void joined.push(deal) };
    expect(runSteps(dealOut([], squareOf, helpers))).toEqual([]);
    expect(joined.length).toBe(1);
  });
});
