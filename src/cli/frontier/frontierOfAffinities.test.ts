import { describe, expect, it } from 'vitest';
import type { FrontierJson } from '../../files/write/frontierJson.ts';
import { anyPrintedJson, printedJson } from '../testing/frontierRuns.ts';
import { runTool } from '../testing/runTool.ts';

describe('taskmates frontier of affinities alone', () => {
  it('has the groupings of the page: no losses to report, proved, of at most so many networks', async () => {
    const json = await printedJson(['tag-taskonomy', '--max-networks', '2']);
    expect(json.budgets).toEqual([1, 2]);
    expect(json.strategies.affinity?.map(({ total, proved }) => [total, proved])).toEqual([
      [null, true],
      [null, true],
    ]);
    const sizes = json.strategies.affinity?.[1]?.networks.map(({ tasks }) => tasks.length) ?? [];
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
    const { out } = await runTool(['frontier', 'tag-taskonomy', '--max-networks', '2']);
    expect(out).toContain('networks     value  proof');
  });

  it('takes partitions, densities, sizes and constraints', async () => {
    const rules = ['--groups', 'partition', '--value', 'density', '--set-size', '2:3'];
    const apart = ['--apart', 'Goatee,Mustache', '--together', 'Black_Hair,Blond_Hair'];
    const json = await printedJson(['tag-celeba', '--max-networks', '5', ...rules, ...apart]);
    const points = json.strategies.affinity ?? [];
    expect(points.map(({ networks }) => networks.length)).toEqual([0, 0, 3, 4, 4]);
    for (const { networks, proved } of points.slice(2)) {
      expect(proved).toBe(true);
      expect(networks.flatMap(({ tasks }) => tasks).length).toBe(9);
      for (const { tasks } of networks) {
        expect(tasks.length).toBeGreaterThanOrEqual(2);
        expect(tasks.length).toBeLessThanOrEqual(3);
        expect(tasks.includes('Black_Hair')).toBe(tasks.includes('Blond_Hair'));
        expect(tasks.includes('Goatee') && tasks.includes('Mustache')).toBe(false);
      }
    }
    const { out } = await runTool(['frontier', 'tag-celeba', '--max-networks', '3', ...rules]);
    expect(out).toContain('every task is in one');
    const impossible = await runTool(['frontier', 'tag-celeba', '--alone', 'Goatee']);
    expect(impossible).toMatchObject({ code: 1, err: expect.stringContaining('under these constraints') });
  });

  it('takes what a network and each of its tasks cost: auxiliary tasks cost too', async () => {
    const cost = ['--network-cost', '20:3', '--max-networks', '3'];
    const json = await printedJson(['tag-celeba', ...cost]);
    const points = json.strategies.affinity ?? [];
    expect(points.length).toBeGreaterThan(3);
    expect(points.some(({ networks }) => networks.flatMap(({ tasks }) => tasks).length > 9)).toBe(true);
    for (const [i, { networks, proved }] of points.entries()) {
      const spent = networks.reduce((sum, { tasks }) => sum + 20 + 3 * tasks.length, 0);
      expect([proved, spent]).toEqual([true, json.budgets[i]]);
    }
    const { out } = await runTool(['frontier', 'tag-celeba', ...cost, '--groups', 'partition']);
    expect(out).toContain('A network costs 20, and 3 for each task that it trains.');
    const wrong = await runTool(['frontier', 'tag-celeba', '--network-cost', '0:3']);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('a cost such as 20') });
  });

  it('groups the tasks that stand in rows and columns, relative to their own where the table says so', async () => {
    const args = ['frontier', 'prompt-transfer-t5', '--max-networks', '2'];
    const { out, err, code } = await runTool(args);
    expect(code).toBe(0);
    expect(err).toContain('the 17 tasks that stand in rows and columns are grouped; left out: random');
    expect(out).toContain('in percent');
    const plain = await anyPrintedJson([...args.slice(1), '--relative', 'no']);
    const own = await anyPrintedJson(args.slice(1));
    expect(plain.strategies.affinity?.[0]?.estimate).not.toBeCloseTo(
      own.strategies.affinity?.[0]?.estimate ?? 0,
      3,
    );
  });

  it('stops at its time limit with the best found by then and its bound', async () => {
    const args = ['frontier', 'prompt-transfer-t5', '--json', '--time-limit', '3s'];
    const early = await runTool(args, { tickMs: 4000 });
    expect([early.code, JSON.parse(early.out).strategies.affinity[0].networks]).toEqual([3, []]);
    const { out, code } = await runTool(args);
    expect(code).toBe(3);
    const open = (JSON.parse(out) as FrontierJson).strategies.affinity?.filter(({ proved }) => !proved) ?? [];
    expect(open.length).toBeGreaterThan(0);
    for (const { estimate, bound } of open) expect(bound ?? 0).toBeLessThan(estimate ?? 0);
  });

  it('refuses what needs losses or costs', async () => {
    for (const args of [
      ['--heads', 'test'],
      ['--exclude', '1'],
      ['--predicted'],
      ['--strategy', 'optimal'],
    ]) {
      const { err, code } = await runTool(['frontier', 'tag-taskonomy', ...args]);
      expect(code).toBe(2);
      expect(err).toContain(`${args[0]}`);
      expect(err).toContain('needs a table of losses');
    }
    const lower = await runTool(['frontier', 'pairs-celeba', '--min-tasks', '1']);
    expect(lower).toMatchObject({ code: 2, err: expect.stringContaining('it takes 2 or more') });
  });
});
