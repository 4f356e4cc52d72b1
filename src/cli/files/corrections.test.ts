import { describe, expect, it } from 'vitest';
import { runTool } from '../testing/runTool.ts';

const gains = (files: Readonly<Record<string, string | Uint8Array>>, ...args: string[]) =>
  runTool(['gains', ...Object.keys(files), ...args], { files });
const pairs = ['a,b', 'b,a', 'a,c', 'c,a', 'b,c', 'c,b'];
const list = (header: string, ...tails: string[]) =>
  [
    header,
    ...tails.flatMap(tail => pairs.map((pair, i) => `${pair},${tail.replaceAll('N', String(i + 1))}`)),
  ].join('\n');
const sides = ['--direction', 'rows-help', '--better', 'higher'];
const notes = [
  ...['# First', '', '| tasks | a_loss | b_loss | cost |', '|---|---|---|---|'],
  ...['| a | 0.5 | | 1 |', '| b | | 0.25 | 1 |', '| a+b | 0.4 | 0.2 | 1 |', ''],
  ...['# Second', '', '| tasks | c_loss | d_loss | cost |', '|---|---|---|---|'],
  ...['| c | 0.5 | | 1 |', '| d | | 0.5 | 1 |', '| c+d | 0.25 | 0.5 | 1 |'],
].join('\n');

describe('a question that files leave open', () => {
  it('about their tables is answered by number or name, and check lists them', async () => {
    const files = { 'notes.md': notes };
    const open = await gains(files);
    expect([open.out, open.code]).toEqual(['', 2]);
    expect(open.err).toMatch(/Give --table with a number or a name: 1 \(.+\), 2 \(.+\)/);
    const second = await gains(files, '--table', '2', '--json');
    expect(second.code).toBe(0);
    expect(JSON.parse(second.out).rows).toEqual(['c_loss', 'd_loss']);
    const checked = await runTool(['check', 'notes.md', '--table', '2'], { files });
    expect(checked.code).toBe(0);
    const [, name = ''] = /^ {4}2\. notes\.md › (.+?): .*, read$/m.exec(checked.out) ?? [];
    expect((await gains(files, '--table', name, '--json')).out).toBe(second.out);
    const wrong = await gains(files, '--table', '7');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--table: “7” is not accepted') });
  });

  it('about the values of pairs names the columns', async () => {
    const files = { 'list.csv': list('source,target,first_thing,second_thing', '0.N,N0') };
    const open = await gains(files, ...sides);
    expect([open.out, open.code]).toEqual(['', 2]);
    expect(open.err).toContain('Give --value-column with one of “first_thing”, “second_thing”.');
    const given = await gains(files, ...sides, '--value-column', 'second_thing', '--json');
    expect(given.code).toBe(0);
    expect(JSON.parse(given.out).values[0]).toEqual([null, 10, 30]);
    const same = await gains(files, ...sides, '--column', '#4=value', '--json');
    expect(same.out).toBe(given.out);
  });

  it('about pairs that stand several times names the columns and texts that tell them apart', async () => {
    const files = { 'list.csv': list('source,target,subset,gain', 'val,N', 'test,N0') };
    const open = await gains(files, ...sides);
    expect(open.code).toBe(2);
    expect(open.err).toContain("Give --keep 'subset=val', --keep 'subset=test', or --repeats mean.");
    const values = async (...args: string[]) =>
      JSON.parse((await gains(files, ...sides, ...args, '--json')).out).values[0];
    expect(await values('--keep', 'subset=test')).toEqual([null, 10, 30]);
    expect(await values('--repeats', 'mean')).toEqual([null, 5.5, 16.5]);
  });

  it('about pairs that stand once is answered either way', async () => {
    const files = { 'upper.csv': 'task,a,b,c\na,,2,3\nb,,,6\nc,,,\n' };
    const open = await gains(files, ...sides);
    expect(open.code).toBe(2);
    expect(open.err).toContain('Give --symmetric or --asymmetric.');
    const last = async (...args: string[]) =>
      JSON.parse((await gains(files, ...sides, ...args, '--json')).out).values[2];
    expect(await last('--symmetric')).toEqual([3, 6, null]);
    expect(await last('--asymmetric')).toEqual([null, null, null]);
  });

  it('about files of gains names them', async () => {
    const files = {
      'm_x.csv': '1,0\n0,1\n1,1\n',
      'one.csv': '0,0\n0,0\n0.1,-0.2\n',
      'two.csv': '0,0\n0,0\n0.3,0.2\n',
    };
    const open = await gains(files, '--costs', 'equal');
    expect(open.code).toBe(2);
    expect(open.err).toContain("Give --gains 'one.csv=USE', --gains 'two.csv=USE'");
    const uses = ['--gains', 'one.csv=validation', '--gains', 'two.csv=test'];
    expect(await gains(files, '--costs', 'equal', ...uses)).toMatchObject({ err: '', code: 0 });
  });
});

describe('what is said of files on the command line', () => {
  const wide = 'net,depth_loss,normals_loss,cost,other\n1,0.3,,2,7\n2,,0.2,2,8\n3,0.25,0.21,3,9\n';

  it('gives columns their roles, by name, number or file', async () => {
    for (const column of ['other', '#5', 'wide.csv:other', 'wide.csv:#5']) {
      const { out, code } = await runTool(['check', 'wide.csv', '--column', `${column}=cost`], {
        files: { 'wide.csv': wide },
      });
      expect([column, code]).toEqual([column, 0]);
      expect(out).toContain('other: the cost of a network (chosen)');
      expect(out).toContain('cost: not used (another column is taken for that)');
    }
  });

  it('is refused where it fits nothing, with what there is', async () => {
    const files = { 'wide.csv': wide };
    const lost = await gains(files, '--column', 'lost=cost');
    expect([lost.out, lost.code]).toEqual(['', 2]);
    expect(lost.err).toContain('one of these columns: net, depth_loss, normals_loss, cost, other');
    expect((await gains(files, '--column', 'cost=price')).err).toContain(
      'task-set, member, predicted, ignore',
    );
    expect((await gains(files, '--better', 'best')).err).toContain('--better: “best” is not accepted');
    expect((await gains(files, '--read-as', 'square')).err).toMatch(
      /--read-as: “square” is not accepted; .*wide/,
    );
    expect((await gains(files, '--encoding', 'utf-99')).code).toBe(2);
    const checked = await runTool(['check', 'wide.csv', '--column', 'lost=cost'], { files });
    expect([checked.out, checked.code]).toEqual(['', 2]);
  });

  it('splits texts into columns as it is told', async () => {
    const files = { 'odd.csv': 'a_loss;b_loss;cost\n0,5;;1\n;0,25;1\n0,4;0,2;2\n' };
    const usual = await gains(files, '--json');
    expect(usual.code).toBe(0);
    const words = ['--layout', 'semicolon,decimal-comma', '--json'];
    expect((await gains(files, ...words)).out).toBe(usual.out);
    expect((await gains(files, '--layout', 'comma,decimal-point', '--json')).out).not.toBe(usual.out);
  });

  it('reads the encoding that is named', async () => {
    // 深 and 法 in GB 18030.
    const bytes = [0xc9, 0xee, 0x5f, 0x6c, 0x6f, 0x73, 0x73, 0x2c, 0xb7, 0xa8, 0x5f, 0x6c, 0x6f, 0x73, 0x73];
    const rest = new TextEncoder().encode(',cost\n0.5,,1\n,0.25,1\n0.4,0.2,2\n');
    const { out, code } = await gains(
      { 'gb.csv': new Uint8Array([...bytes, ...rest]) },
      '--encoding',
      'gb18030',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/深.*法/);
  });
});

describe('texts that do not look like what they are', () => {
  const prose =
    'We got for task x an error 0.5\nand for task y: error 0.75 (worse)\nLater: task x error 0.25\n';
  it('are read as a log where that is said, each task with its last value', async () => {
    const files = { 'notes.txt': prose };
    const plain = await runTool(['check', 'notes.txt'], { files });
    expect(plain.out).not.toContain('usable');
    const args = ['--read-as', 'log', '--table', '1', '--costs', 'equal', '--json'];
    const { out, code } = await runTool(['check', 'notes.txt', ...args], { files });
    expect(code).toBe(0);
    expect(out).toContain('x 0.25 and y 0.75');
  });

  it('are no log where that is said', async () => {
    const files = { 'l.txt': 'step 1, loss 0.5, acc 0.25\nstep 2, loss 0.4, acc 0.5\n' };
    expect((await runTool(['check', 'l.txt'], { files })).out).toContain('log of training');
    const { out } = await runTool(['check', 'l.txt', '--read-as', 'no-log'], { files });
    expect(out).not.toContain('log of training');
    const both = await runTool(['check', 'l.txt', '--read-as', 'no-log', '--read-as', 'log'], { files });
    expect(both.code).toBeGreaterThan(0);
  });

  it('are in the encoding that is said, of each file', async () => {
    const bytes = Uint8Array.from('h\xe9,cost\n1,1\n2,2\n', letter => letter.charCodeAt(0));
    const files = { 'a.csv': bytes };
    for (const [text, name] of [
      ['windows-1252', 'hé'],
      ['a.csv:windows-1251', 'hй'],
      ['b.csv:windows-1251', 'hé'],
    ] as const) {
      const { out } = await runTool(['check', 'a.csv', '--better', 'lower', '--encoding', text], { files });
      expect(out).toContain(`1 task: ${name}`);
    }
    const wrong = await runTool(['check', 'a.csv', '--encoding', 'a.csv:latin-x'], { files });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--encoding')]);
  });

  it('have their values in the column that --value names', async () => {
    const files = { 'list.csv': list('source,target,first_thing,second_thing', '0.N,N0') };
    const given = ['--read-as', 'pairs', ...sides, '--json'];
    const [a, b] = [
      await gains(files, ...given, '--value', 'second_thing'),
      await gains(files, ...given, '--value-column', 'second_thing'),
    ];
    expect([a.code, a.out]).toEqual([0, b.out]);
  });
});
