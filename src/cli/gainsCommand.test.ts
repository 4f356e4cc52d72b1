import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findAffinities, findGains } from '../core/gains/gains.ts';
import { makeLossTable } from '../core/testing/makeLossTable.ts';
import { parseTable } from '../files/table/parseTable.ts';
import { writeJson } from '../files/write/writeJson.ts';
import { runTool } from './testing/runTool.ts';

const losses = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (losses.kind !== 'losses') throw new Error('a loss table');

describe('taskmates gains', () => {
  it('prints the paper’s printed gains unless told otherwise', async () => {
    const { out, err, code } = await runTool(['gains', 'setting-1']);
    expect([err, code]).toEqual(['', 0]);
    expect(out.split('\n').slice(3, 6)).toEqual([
      'trained with \\ gain of     s      d       n      k       e',
      's                          -  -5.41  -11.29  -4.32  -34.64',
      'd                       4.17      -   -3.55   3.49    3.76',
    ]);
  });

  it('reads the recorded sweeps of the Lab and their affinities by their ids', async () => {
    const losses = await runTool(['gains', 'lab-small', '--json']);
    expect(losses).toMatchObject({ err: '', code: 0 });
    expect(JSON.parse(losses.out)).toMatchObject({
      table: { id: 'lab-small' },
      rows: expect.arrayContaining(['depth']),
    });
    const cosine = await runTool(['gains', 'lab-small-cosine', '--json']);
    expect(JSON.parse(cosine.out)).toMatchObject({ table: { id: 'lab-small-cosine' }, better: 'higher' });
    const frontier = await runTool(['frontier', 'lab-small', '--affinity', 'lab-small-lookahead', '--json']);
    expect(frontier).toMatchObject({ err: '', code: 0 });
  });

  it('has standard errors where the table has replicates, and nowhere else', async () => {
    const text = await runTool(['gains', 'lab-large']);
    expect(text.out).toContain('Percent, above 0 is better; ± is the standard error over 3 replicates.');
    // As docs/lab.md prints it, with a digit less: normals with depth.
    expect(text.out).toMatch(/^depth .* 3\.\d\d ± 3\.\d\d .*$/m);
    const json = JSON.parse((await runTool(['gains', 'lab-large', '--json'])).out);
    const at = [json.rows.indexOf('depth'), json.columns.indexOf('normals')] as const;
    expect(json.values[at[0]][at[1]].toFixed(1)).toBe('3.4');
    expect(json.errors[at[0]][at[1]].toFixed(1)).toBe('3.1');
    const plain = await runTool(['gains', 'setting-1', '--json']);
    expect(JSON.parse(plain.out)).not.toHaveProperty('errors');
    expect((await runTool(['gains', 'setting-1'])).out).not.toContain('±');

    const frontier = ['frontier', 'lab-large', '--strategy', 'optimal', '--budgets', '1.6'];
    const [total, error] = /(\d\.\d+) ± (0\.\d+)/.exec((await runTool(frontier)).out)?.slice(1) ?? [];
    // All in one, as docs/lab.md prints it; its error there is of the sums of each seed, here of tasks taken as independent.
    expect([Number(total).toFixed(3), Number(error)]).toEqual(['2.355', 0.061]);
    const [point] = JSON.parse((await runTool([...frontier, '--json'])).out).strategies.optimal;
    expect(point.totalError.toPrecision(2)).toBe('0.061');
  });

  it('has every number to the last bit in JSON, null where nothing was measured', async () => {
    const gains = findGains(losses.table, { definition: 'relative', baseline: 'full', split: 'validation' });
    const affinities = findAffinities(gains);
    const args = [
      'gains',
      'setting-1',
      '--definition',
      'single',
      '--baseline',
      'full',
      '--split',
      'validation',
    ];
    for (const [pairs, { values }] of [
      ['directed', gains],
      ['affinity', affinities],
    ] as const) {
      const { out } = await runTool([...args, '--pairs', pairs, '--json']);
      const json = JSON.parse(out);
      expect(json).toMatchObject({ definition: 'single', baseline: 'full', split: 'validation', pairs });
      expect(json.rows).toEqual(['s', 'd', 'n', 'k', 'e']);
      expect(json.values.flat()).toEqual([...values].map(value => (Number.isNaN(value) ? null : value)));
    }
  });

  it('takes the split that the table has, and refuses one that it lacks', async () => {
    const full = makeLossTable(2, [
      { tasks: [0], cost: 1, losses: [0.5] },
      { tasks: [1], cost: 1, losses: [0.5] },
      { tasks: [0, 1], cost: 1, losses: [0.25, 0.5] },
    ]);
    const { test: _, ...without } = full.losses;
    const loaded = { ...losses, table: { ...full, losses: without } };
    const files = { 'a.json': [...writeJson(loaded)].join('') };
    const { out } = await runTool(['gains', 'a.json', '--json'], { files });
    expect(JSON.parse(out)).toMatchObject({
      split: 'validation',
      values: [
        [null, 0],
        [50, null],
      ],
    });
    expect(await runTool(['gains', 'a.json', '--split', 'early'], { files })).toMatchObject({
      out: '',
      err: 'taskmates: this table has no early losses: choose --split validation.\n',
      code: 1,
    });
  });

  it('prints a table of affinities as it is, and refuses what would change it', async () => {
    const { out } = await runTool(['gains', 'taskonomy-transfer', '--json']);
    const json = JSON.parse(out);
    expect([json.rows.length, json.columns.length]).toEqual([json.values.length, json.values[0].length]);
    expect((await runTool(['gains', 'tag-taskonomy'])).out).toContain('helps \\ is affected');
    const refused = await runTool(['gains', 'tag-taskonomy', '--split', 'test']);
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining('--split needs a table of losses'),
    });
  });
});
