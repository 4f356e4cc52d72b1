import { describe, expect, it } from 'vitest';
import type { FrontierJson } from '../files/write/frontierJson.ts';
import { runTool } from './testing/runTool.ts';

const wide = 'depth_loss,normals_loss,cost\n0.3,,2\n,0.2,2\n0.25,0.21,3\n';
const asked = 'depth_loss,normals_loss\n0.3,\n,0.2\n0.25,0.21\n';
const square = 'task,a,b\na,,0.3\nb,0.1,\n';

async function check(files: Readonly<Record<string, string>>, ...options: string[]) {
  return runTool(['check', ...Object.keys(files), ...options], { files });
}

describe('taskmates check', () => {
  it('says what a file is', async () => {
    const { out, err, code } = await check({ 'wide.csv': wide });
    expect([err, code]).toEqual(['', 0]);
    expect(out).toMatch(/^wide.csv: usable\n {2}3 networks over 2 tasks/);
    expect(await runTool(['check', 'setting-1'])).toMatchObject({
      out: expect.stringContaining('Split early: 85 of 85 losses.'),
      code: 0,
    });
  });

  it('names the options that answer what a file leaves open, and takes their answers', async () => {
    const open = await check({ 'asked.csv': asked });
    expect(open.code).toBe(1);
    expect(open.out).toContain('asked.csv: a question is open');
    expect(open.out).toContain('Give --costs equal, --costs by-tasks or --column NAME=cost.');
    const answered = await check({ 'asked.csv': asked }, '--costs', 'equal', '--cost-unit', 'runs');
    expect(answered.code).toBe(0);
    expect(answered.out).toContain('runs');
    const pairs = await check({ 'square.csv': square });
    expect(pairs.code).toBe(1);
    for (const option of ['--direction', '--better']) expect(pairs.out).toContain(`Give ${option}`);
    const all = await check({ 'square.csv': square }, '--direction', 'rows-help', '--better', 'higher');
    expect(all).toMatchObject({ code: 0, out: expect.stringContaining('square.csv: usable') });
  });

  it('tells of files that do not belong together one by one, in their order', async () => {
    const files = { 'square.csv': square, 'dir/wide.csv': wide, 'pdf.csv': '%PDF-1.7\n' };
    const { out, code } = await runTool(['check', 'lost.csv', ...Object.keys(files)], { files });
    expect(code).toBe(1);
    expect(out.match(/^\S.*$/gm)).toEqual([
      'lost.csv: not usable',
      'square.csv: a question is open',
      'wide.csv: usable',
      'pdf.csv: not usable',
    ]);
    expect(out).toContain('lost.csv: error: there is no such file.');
    expect(out).toContain('pdf.csv: error: ');
  });

  it('lists every problem with its place, in JSON too', async () => {
    const files = { 'bad.csv': 'a,b,cost\n1,2,3\nx,1,2\n2,1,4\n' };
    const { out } = await check(files);
    expect(out).toMatch(/bad\.csv:3 \(a\): (warning|error): /);
    const json = JSON.parse((await check(files, '--json')).out);
    expect(json).toHaveLength(1);
    expect(json[0].files).toEqual(['bad.csv']);
    expect(json[0].problems.some((problem: { row?: number; column?: string }) => problem.row === 3)).toBe(
      true,
    );
  });

  it('takes the wide file of one split with the others', async () => {
    const files = { 'r.txt': '0.3\t0.2\n0.25\t0.21\n', 'r_test.txt': '0.31\t0.22\n0.26\t0.2\n' };
    const json = JSON.parse((await check(files, '--json', '--costs', 'equal')).out);
    expect(json.map((set: { files: string[] }) => set.files)).toEqual([['r.txt', 'r_test.txt']]);
  });
});

describe('a file on the command line', () => {
  it('is searched as the page opens it', async () => {
    const { out, err, code } = await runTool(['frontier', 'wide.csv', '--json'], {
      files: { 'wide.csv': wide },
    });
    expect([err, code]).toEqual(['', 0]);
    const { table, strategies } = JSON.parse(out) as FrontierJson;
    expect(table.tasks).toHaveLength(2);
    expect(strategies.optimal?.[0]).toMatchObject({ budget: 3, proved: true, networks: [{ cost: 3 }] });
  });

  it('is not searched while a question is open: the error names the option and shows what hangs on it', async () => {
    const files = { 'asked.csv': asked, 'square.csv': square };
    const { out, err, code } = await runTool(['frontier', 'asked.csv'], { files });
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain('taskmates: What does a network cost? Give --costs');
    const wrong = await runTool(['frontier', 'text.txt'], { files: { 'text.txt': 'no table' } });
    expect(wrong).toMatchObject({ out: '', code: 1, err: expect.stringContaining('text.txt: error: ') });
    expect(wrong.err).not.toContain('--costs');
    const pairs = await runTool(['gains', 'square.csv', '--better', 'higher'], { files });
    expect(pairs.code).toBe(2);
    expect(pairs.err).toContain('a helps b by 0.3');
    expect(pairs.err).toContain('Give --direction rows-help');
    expect(pairs.err).not.toContain('Give --better');
  });

  it('points the way that the command line says', async () => {
    const files = { 'square.csv': square };
    const args = ['gains', 'square.csv', '--better', 'higher', '--json'];
    const rows = JSON.parse((await runTool([...args, '--direction', 'rows-help'], { files })).out);
    const columns = JSON.parse((await runTool([...args, '--direction', 'columns-help'], { files })).out);
    expect(rows.values).toEqual([
      [null, 0.3],
      [0.1, null],
    ]);
    expect(columns.values).toEqual([
      [null, 0.1],
      [0.3, null],
    ]);
  });

  it('has its answers apart from those of the affinity file that it is chosen by', async () => {
    const files = {
      'asked.csv': asked,
      'square.csv': square
        .replaceAll('a', 'depth_loss')
        .replaceAll('tdepth_losssk', 'task')
        .replaceAll('b', 'normals_loss'),
    };
    const answers = ['--costs', 'by-tasks', '--direction', 'rows-help', '--better', 'higher'];
    const { err, code } = await runTool(['frontier', 'asked.csv', '--affinity', 'square.csv', ...answers], {
      files,
    });
    expect([err, code]).toEqual(['', 0]);
    const idle = await runTool(['gains', 'setting-1', '--costs', 'equal']);
    expect(idle.err).toBe('taskmates: note: --costs: nothing of these files is asked so.\n');
    const file = await runTool(['gains', 'square.csv', ...answers], { files });
    expect(file.err).toBe('taskmates: note: --costs: nothing of these files is asked so.\n');
  });
});
