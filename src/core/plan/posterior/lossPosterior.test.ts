import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../base/steps/runSteps.ts';
import { makeLossTable, type RowSketch } from '../../testing/makeLossTable.ts';
import { syntheticRows } from '../testing/syntheticRows.ts';
import { drawLosses } from './drawLosses.ts';
import { heldOutLosses, shareBelow } from './heldOutLoss.ts';
import { lossPosterior } from './lossPosterior.ts';

/** The rows with the losses of every network but the given ones taken away. */
const trainedOnly = (rows: readonly RowSketch[], trained: readonly number[]) =>
  rows.map((row, i) => (trained.includes(i) ? row : { ...row, losses: row.losses.map(() => null) }));

const rows = syntheticRows(4, 3);
const trained = [0, 1, 2, 3, 5, 8, 14, 18];
const table = makeLossTable(4, trainedOnly(rows, trained));
const posterior = runSteps(lossPosterior(table));
const meanOf = (found: typeof posterior, task: number, j: number) => {
  const { weights, means } = heldOutLosses(found.tasks[task] as (typeof found.tasks)[number])(j);
  return weights.reduce((sum, weight, k) => sum + weight * (means[k] as number), 0);
};

describe('the posterior of losses', () => {
  it('weighs all hypotheses to 1, and is the same each time', () => {
    for (const { weights } of posterior.tasks) expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
    const again = runSteps(lossPosterior(table));
    expect(again.tasks.map(({ weights }) => [...weights])).toEqual(
      posterior.tasks.map(({ weights }) => [...weights]),
    );
  });

  it('multiplies what it expects of a task when the losses of that task are multiplied, and of no other', () => {
    const scaled = trainedOnly(rows, trained).map(row => ({
      ...row,
      losses: row.losses.map((loss, at) => (loss !== null && row.tasks[at] === 2 ? 1000 * loss : loss)),
    }));
    const found = runSteps(lossPosterior(makeLossTable(4, scaled)));
    for (const [task, { effects }] of posterior.tasks.entries())
      for (const j of effects.positions.keys())
        expect(meanOf(found, task, j)).toBeCloseTo(
          meanOf(posterior, task, j) + (task === 2 ? Math.log(1000) : 0),
          6,
        );
  });

  it('follows tasks and networks wherever they stand', () => {
    const order = [2, 0, 3, 1];
    const moved = trainedOnly(rows, trained)
      .map(row => ({ ...row, tasks: row.tasks.map(task => order.indexOf(task)) }))
      .reverse();
    const found = runSteps(lossPosterior(makeLossTable(4, moved)));
    for (const [task, { effects }] of posterior.tasks.entries()) {
      const last = effects.positions.length - 1;
      for (const j of effects.positions.keys())
        expect(meanOf(found, order.indexOf(task), last - j)).toBeCloseTo(meanOf(posterior, task, j), 6);
    }
  });

  it('knows nothing of a table without losses, and says that of every network alike', () => {
    const empty = runSteps(lossPosterior(makeLossTable(3, trainedOnly(syntheticRows(3, 1), []))));
    expect(meanOf(empty, 0, 0)).toBe(0);
    const { weights } = empty.tasks[0] as (typeof empty.tasks)[number];
    expect(Math.max(...weights)).toBeCloseTo(2 / 180, 9);
  });
});

describe('drawn losses', () => {
  const draws = runSteps(drawLosses(posterior, 4000, 11));

  it('leave what was measured without noise as it is, to the last bit', () => {
    const { measured } = posterior;
    for (const losses of draws.slice(0, 20))
      measured.forEach((loss, p) => {
        if (Number.isFinite(loss)) expect(losses[p]).toBe(loss);
      });
  });

  it('have the distribution that conditioning gives', () => {
    for (const task of posterior.tasks) {
      const heldOut = heldOutLosses(task);
      task.effects.positions.forEach((position, j) => {
        if (Number.isFinite(posterior.measured[position])) return;
        const mixture = heldOut(j);
        const drawn = draws.map(losses => Math.log(losses[position] as number)).sort((a, b) => a - b);
        for (const share of [0.1, 0.5, 0.9]) {
          const below = shareBelow(mixture, drawn[Math.floor(share * drawn.length)] as number);
          expect(Math.abs(below - share)).toBeLessThan(0.035);
        }
      });
    }
  });

  it('are the same for the same seed and others for another', () => {
    const some = (seed: number) => runSteps(drawLosses(posterior, 3, seed)).map(losses => [...losses]);
    expect(some(4)).toEqual(some(4));
    expect(some(4)).not.toEqual(some(5));
  });
});
