import { describe, expect, it } from 'vitest';
import { say } from '../../../base/i18n/message.ts';
import { networksOf } from '../model/labRuns.ts';
import { defaultRecipe, type Recipe } from '../model/recipe.ts';
import { recordedTable } from '../model/recordedTable.ts';
import type { TuningReport } from '../state/tuning/tuningReport.ts';
import {
  comparedFinding,
  equalFinding,
  fineTuneCsv,
  formatSeconds,
  methodNames,
  networksText,
  recipeFinding,
  tunedFinding,
} from './fineTuneWords.ts';

const recipe: Recipe = { ...defaultRecipe, tasks: ['depth', 'edges'], seeds: [1, 2, 3, 4] };
const runs = networksOf(recipe).map(({ scale, tasks }) => {
  return { scale, tasks, seed: 1, losses: { test: tasks.map((_, i) => 0.5123 + i / 1000) } };
});
const made = recordedTable(recipe, runs);
if (!made) throw new Error('There are runs.');
const table = made;

function reportOf(measured: readonly [number, number], error: number): TuningReport {
  const predicted = [0.5, 0.8] as const;
  const total = measured[0] + measured[1];
  return {
    tasks: measured.map((value, task) => {
      const percent = 100 * (value / (predicted[task] ?? 0) - 1);
      return { task, network: task, predicted: predicted[task] ?? 0, measured: value, percent, error };
    }),
    ...{ predicted: 1.3, measured: total, percent: 100 * (total / 1.3 - 1), steps: 300, seconds: 3.21 },
  };
}

describe('what is said of a trained grouping', () => {
  it('names the networks with their costs', () => {
    const grouping = { networks: [0, 4], heads: [0, 4], cost: 1, chosenBy: 1, reported: [], total: 1 };
    expect(networksText({ table, grouping })).toMatch(
      /^two networks \(depth, 0\.\d+ SNT; depth \+ edges, 1\.\d+ SNT\)$/,
    );
  });

  it('says of fine-tuning how far the total and each task are from the table', () => {
    expect(tunedFinding(table, 'test', reportOf([0.45, 0.816], 0.01), 150)).toBe(
      'Fine-tuned for 150 steps from the pretrained network, the grouping has a total test loss of 1.2660, 2.6% below ' +
        'the 1.3000 that the table predicts. Lower: depth (−10.0%); higher: edges (+2.0%).',
    );
  });

  it('says what fine-tuning is worth at equal steps, beside what the table has after its own', () => {
    const [tuned, scratch] = [reportOf([0.4, 0.5], 0.01), reportOf([0.5, 0.7], 0.01)];
    expect(equalFinding(table, tuned, scratch, 150, recipe)).toBe(
      'At equal steps, 150 steps for each network, fine-tuning comes to 0.9000, 25.0% below the 1.2000 from scratch; ' +
        'the table has 1.3000 after 400.',
    );
    expect(equalFinding(table, scratch, tuned, 1, recipe)).toContain('1 step for each network');
    expect(equalFinding(table, scratch, scratch, 1, recipe)).toContain('1.2000, the same as the 1.2000');
  });

  it('says of training again whether it is the recorded run', () => {
    const report = reportOf([0.5, 0.8], 0.01);
    const said = (isExact: boolean) => recipeFinding(table, 'test', { ...report, isExact }, recipe);
    expect(said(true)).toMatch(
      /1\.3000, as the table predicts .* is the one recorded with this seed, bit for bit/,
    );
    expect(said(false)).toContain('not bit for bit those recorded');
  });

  it('measures a run that was not recorded by the spread of single runs', () => {
    // 0.03 away where a mean of four has the standard error 0.01, so a single run 0.02.
    expect(recipeFinding(table, 'test', reportOf([0.53, 0.8], 0.01), recipe)).toContain(
      'means of 4 seeds: this one lies within 1.5 standard deviations of a single run for every task',
    );
    expect(recipeFinding(table, 'test', reportOf([0.53, 0.8], Number.NaN), recipe)).toContain(
      'Higher: depth (+6.0%).',
    );
  });

  it('compares loss, steps and time of both', () => {
    const own = { ...reportOf([0.5, 0.8], 0), steps: 1200, seconds: 24.4 };
    expect(comparedFinding(reportOf([0.45, 0.72], 0), own, 'from scratch')).toBe(
      'Fine-tuning has a total loss 10.0% below that of training from scratch, after 300 steps and 3.2 s instead of ' +
        '1,200 steps and 24 s.',
    );
    expect(comparedFinding(own, own, 'from scratch')).toContain(
      'the same total loss as training from scratch',
    );
    expect(formatSeconds(0.04)).toBe('0.0 s');
  });

  it('calls nothing from scratch that starts from the pretrained network', () => {
    expect(methodNames(recipe).recipe.name).toEqual(say('from scratch'));
    expect(methodNames({ ...recipe, start: 'pretrained' }).recipe.name).toEqual(say('by the recipe'));
  });

  it('writes a row per task and the total as CSV', () => {
    const csv = fineTuneCsv(table, 'test', recipe, [
      { method: 'tuned', report: reportOf([0.5, 0.8], Number.NaN) },
    ]);
    const lines = csv.trim().split(/\r?\n/);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('test loss fine-tuned');
    expect(lines[1]).toMatch(/^depth,depth,0\.5,,0\.5,0$/);
    expect(lines[3]).toMatch(/^total,,1\.3,,1\.3,0$/);
  });
});
