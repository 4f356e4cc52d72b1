import { describe, expect, it } from 'vitest';
import { runTool } from './testing/runTool.ts';

const recipe = ['--recipe', 'size:small;tasks:depth+edges;scenes:32;steps:4;batch:8'];

describe('taskmates lab', () => {
  it('lists the networks of a recipe as a table without runs', async () => {
    const { out, code } = await runTool(['lab', 'networks', ...recipe]);
    expect(code).toBe(0);
    const [head, ...rows] = out.split('\r\n');
    expect(head).toMatch(
      /^network,tasks,size,seed,cost \(SNT\),validation\/depth ↓,validation\/edges ↓,test/,
    );
    expect(rows.slice(0, -1).map(row => row.replace(/,+$/, ''))).toEqual([
      '1,depth,half,,0.51',
      '2,edges,half,,0.51',
      '3,depth,full,,1',
      '4,edges,full,,1',
      '5,depth edges,full,,1.2',
    ]);
  });

  it('trains a network, named in either way, to the same result, which tell takes', {
    timeout: 120_000,
  }, async () => {
    const train = ['lab', 'train', ...recipe, '--seed', '7'];
    const named = await runTool([...train, '--network', 'half.edges']);
    expect(named).toMatchObject({ code: 0, err: '' });
    const other = await runTool([...train, '--task=edges', '--size=half', '--out=r/one.json']);
    expect(other).toMatchObject({ out: '', written: { 'r/one.json': named.out } });
    const begun = await runTool(['lab', 'networks', ...recipe, '--out', 't.csv']);
    const files = { ...begun.written, ...other.written };
    const told = await runTool(['tell', 'r', '--into', 't.csv'], { files });
    expect(told.out).toContain('1 added');
    const { losses } = JSON.parse(named.out);
    expect(told.written['t.csv']?.split('\r\n')[2]).toBe(
      `2,edges,half,7,0.51,,${losses.validation.edges},,${losses.test.edges},,${losses.early.edges}`,
    );
  });

  it('stops at Ctrl-C, and writes nothing', async () => {
    const args = ['lab', 'train', ...recipe, '--task', 'depth', '--out', 'r.json'];
    expect(await runTool(args, { interruptAt: 2 })).toMatchObject({ code: 130, written: {} });
  });

  it.each([
    [['lab', 'dance', ...recipe], 'lab takes train or networks, not “dance”'],
    [['lab', 'train'], '--recipe is missing'],
    [['lab', 'train', '--recipe', 'steps:many'], '--recipe: steps: “many” is not a number'],
    [['lab', 'train', ...recipe], 'Name the network'],
    [['lab', 'train', ...recipe, '--network', 'full.depth', '--task', 'depth'], 'Name the network'],
    [['lab', 'train', ...recipe, '--network', 'full.normals'], '--network: “full.normals” is not accepted'],
    [
      ['lab', 'train', ...recipe, '--task', 'depth', '--task', 'edges', '--size', 'half'],
      '--task: “half.depth+edges”',
    ],
    [['lab', 'train', ...recipe, '--task', 'depth', '--size', 'huge'], '--size: “huge” is not accepted'],
    [['lab', 'train', ...recipe, '--task', 'depth', '--seed', '-1'], '--seed'],
  ])('refuses %j', async (args, why) => {
    expect(await runTool(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(why) });
  });
});
