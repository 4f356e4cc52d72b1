import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listTable } from '../../bench/listTable.ts';
import { defaultConfiguration } from '../app/configuration/fields.ts';
import { readLink } from '../app/links/permalink.ts';
import { unpackTable } from '../files/pack/packTable.ts';
import { parseTable } from '../files/table/parseTable.ts';
import { writeJson } from '../files/write/writeJson.ts';
import { runTool, type Surroundings } from './testing/runTool.ts';

const text = readFileSync('public/tables/setting-1.json', 'utf8');

async function configurationOf(args: readonly string[], surroundings?: Surroundings) {
  const { out, err, code } = await runTool(['link', ...args], surroundings);
  expect([err, code]).toEqual(['', 0]);
  const [base, hash] = out.trimEnd().split('#');
  const { configuration, notices } = readLink(`#${hash}`);
  expect(notices).toEqual([]);
  return { base, configuration };
}

describe('taskmates link', () => {
  it('opens the page on a table that comes with the tool, as usual', async () => {
    expect(await runTool(['link', 'setting-1'])).toMatchObject({
      out: 'http://localhost:4173/#/explore?v=2&data=setting-1&budget=2.5\n',
      err: '',
      code: 0,
    });
  });

  it('holds every choice of the command line', async () => {
    const { base, configuration } = await configurationOf([
      ...['setting-2', '--base', 'https://example.org/t/#old', '--budget', '3', '--time-limit', '10s'],
      ...[
        '--strategy',
        'higher-order,affinity',
        '--affinity',
        'tag-taskonomy',
        '--heads',
        'test',
        '--predicted',
      ],
      ...[
        '--objective',
        'worst',
        '--weights',
        'n=2',
        '--max-networks',
        '3',
        '--min-tasks',
        '2',
        '--exclude',
        '3,7',
      ],
      ...[
        '--alone',
        'e',
        '--together',
        's,d',
        '--apart',
        'n,k',
        '--definition',
        'single',
        '--baseline',
        'full',
      ],
      ...['--split', 'early', '--pairs', 'affinity'],
    ]);
    expect(base).toBe('https://example.org/t/');
    expect(configuration).toEqual({
      ...defaultConfiguration(),
      data: 'setting-2',
      budget: 3,
      timeLimit: 10,
      strategy: 'higher-order',
      shown: ['higher-order', 'affinity'],
      guess: 'tag-taskonomy',
      heads: 'test',
      predicted: true,
      objective: 'worst',
      weights: [1, 1, 2, 1, 1],
      most: 3,
      fewest: 2,
      excluded: [2, 6],
      alone: ['e'],
      together: ['s~d'],
      apart: ['n~k'],
      gain: 'relative',
      baseline: 'full',
      split: 'early',
      pairs: 'affinity',
    });
  });

  it('packs a table of the reader’s own into the link', async () => {
    const { configuration } = await configurationOf(['my.json'], { files: { 'my.json': text } });
    const unpacked = unpackTable(configuration.table);
    const original = parseTable(text);
    expect(unpacked.table).toEqual({ ...original.table, id: configuration.data });
    expect(configuration.data).toMatch(/^own-[0-9a-z]+$/);
  });

  it('refuses a table that no link carries, and an affinity file beside it', async () => {
    const table = listTable(27, 3000, 1, 'equal');
    const large = [...writeJson({ kind: 'losses', table, about: '', splitNotes: {} })].join('');
    const { out, err, code } = await runTool(['link', 'large.json'], { files: { 'large.json': large } });
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(/characters|too large for a link/);
    const guess = await runTool(['link', 'setting-1', '--affinity', 'mine.csv']);
    expect(guess).toMatchObject({ code: 2, err: expect.stringContaining('a link holds one table') });
  });

  it('groups the tasks of affinities as it is told', async () => {
    const { configuration } = await configurationOf([
      'tag-celeba',
      '--max-networks',
      '4',
      '--min-tasks',
      '1',
    ]);
    expect(configuration).toEqual({
      ...defaultConfiguration(),
      data: 'tag-celeba',
      groups: 4,
      sizes: { least: 1, most: 0 },
    });
    const more = await configurationOf([
      'tag-celeba',
      '--groups',
      'partition',
      '--set-size',
      '2:5',
      '--value',
      'density',
    ]);
    expect(more.configuration).toMatchObject({
      sets: 'partition',
      worth: 'density',
      sizes: { least: 2, most: 5 },
    });
    const { err, code } = await runTool(['link', 'tag-celeba', '--set-size', '5:2']);
    expect([code, err]).toEqual([2, expect.stringContaining('sizes such as 2 or 2:6')]);
  });

  it('says what of the command line a link cannot hold, and what it corrects', async () => {
    const weights = await runTool(['link', 'setting-1', '--weights', 'n=1000']);
    expect(weights).toMatchObject({ out: '', code: 2, err: expect.stringContaining('weights of tasks') });
    const budget = await runTool(['link', 'setting-1', '--budget', '70']);
    expect(budget.out).toContain('budget=5');
    expect(budget.err).toContain('A budget of 70 SNT is outside 1 to 5');
    for (const base of ['javascript:alert(1)', 'example.org', 'data:text/html,x']) {
      const { out, err, code } = await runTool(['link', 'setting-1', '--base', base]);
      expect([out, code]).toEqual(['', 2]);
      expect(err).toContain(`--base: “${base}” is not accepted`);
    }
  });
});
