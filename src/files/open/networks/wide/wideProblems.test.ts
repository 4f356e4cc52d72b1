import { describe, expect, it } from 'vitest';
import { networkTexts, problemsInEnglish, propose, tableOf, told } from '../../../testing/openFiles.ts';

const problemsOf = async (text: string) => told((await propose({ 'n.csv': text })).result);

describe('problems of wide files', () => {
  it('names cells that are no numbers, and takes them as not measured', async () => {
    const { result } = await propose({
      'n.csv': 'tasks,cost,val/a,test/a,val/b,test/b\na,1,0.5,oops,,\na b,1,0.1,0.2,inf,0.3\nb,1,,,1,2\n',
    });
    expect(networkTexts(tableOf(result), 'test')).toEqual(['a – @ 1', 'a 0.2 + b 0.3 @ 1', 'b 2 @ 1']);
    expect(told(result)).toEqual([
      'warning 2 test/a: “oops” is no number that a loss can be.',
      'warning 2: The network of a has no test losses.',
      'warning 3 val/b: “inf” is no number that a loss can be.',
      'note 3: The network of a + b has no validation loss of b.',
    ]);
  });

  it('leaves networks out whose cost is none', async () => {
    const { result } = await propose({
      'n.csv': 'cost,val/a,test/a\n0,0.5,0.5\n-1,0.4,0.4\n,0.3,0.3\nfree,0.2,0.2\n2,0.1,0.1\n',
    });
    expect(networkTexts(tableOf(result))).toEqual(['a 0.1 @ 2']);
    expect(told(result)).toEqual([
      'warning: The table has one task only.',
      'warning 2 cost: The cost is 0; it must be a number above 0.',
      'warning 3 cost: The cost is -1; it must be a number above 0.',
      'warning 4 cost: The cost is missing; it must be a number above 0.',
      'warning 5 cost: The cost is “free”; it must be a number above 0.',
    ]);
  });

  it('names rows that are too short or too long', async () => {
    expect(await problemsOf('cost,val/a,test/a\n1,0.5\n2,0.4,0.4,0.3\n3,0.2,0.2,,\n')).toEqual([
      'warning: The table has one task only.',
      'warning 2: The row has 2 of 3 columns.',
      'warning 2: The network of a has no test losses.',
      'warning 3: The row has 4 columns, 3 are known; “0.3” is too much.',
    ]);
  });

  it('names values that a task set contradicts, and tasks of sets that the table lacks', async () => {
    expect(
      await problemsOf(
        'tasks,cost,val/a,val/b,test/a,test/b\na,1,0.5,0.1,0.5,0.1\na+c,1,0.4,,0.4,\nb,1,,1,,1\na+b,2,1,1,1,1\na,3,1,,1,\nb,3,,1,,1\n',
      ),
    ).toEqual([
      'warning 2 val/b: There is a value, but the task set “a” does not name this task.',
      'warning 3 tasks: The task set “a+c” names “c”, which is no task of this table.',
    ]);
  });

  it('keeps networks of the same tasks and cost apart, leaves copies out, and names the rows', async () => {
    const { result } = await propose({
      'n.csv': 'cost,val/a,val/b,test/a,test/b\n1,0.5,0.5,0.5,0.5\n1,0.4,0.5,0.5,0.5\n1,0.5,0.5,0.5,0.5\n',
    });
    expect(networkTexts(tableOf(result))).toEqual(['a 0.5 + b 0.5 @ 1', 'a 0.4 + b 0.5 @ 1']);
    expect(told(result)).toEqual([
      'warning 3: The row has the same tasks and cost as row 2, but other values.',
      'warning 4: The row repeats row 2: the same tasks, cost and values.',
    ]);
  });

  it('names a seed that stands twice', async () => {
    expect(
      await problemsOf(
        'seed,cost,val/a,val/b,test/a,test/b\n1,1,0.5,1,0.5,1\n1,1,0.4,1,0.4,1\n2,1,0.3,1,0.3,1\n',
      ),
    ).toEqual([
      'warning 3: The row has the same tasks, cost and seed as another one of the network of row 2.',
    ]);
  });

  it('names rows without values, tasks without networks, and what a whole split lacks', async () => {
    expect(
      await problemsOf('name,cost,val/a,val/b,test/a,test/b\nx,1,0.5,,0.5,\ny,1,,,,\nz,1,0.3,,,\n'),
    ).toEqual([
      'warning b: No network has the task b.',
      'warning 3: No task has a value in this row.',
      'warning 4: The network of a has no test losses.',
    ]);
  });

  it('says nothing of blank rows at the end', async () => {
    expect(await problemsOf('cost,val/a,val/b,test/a,test/b\n1,1,2,3,4\n,,,,\n,,,,\n')).toEqual([]);
  });

  it('tells of a set of tasks that is missing among all others', async () => {
    const rows = ['1,1,,', '1,,1,', '1,,,1', '2,1,1,', '2,,1,1', '3,1,1,1'].map(row => row + row.slice(1));
    expect(await problemsOf(`cost,val/a,val/b,val/c,test/a,test/b,test/c\n${rows.join('\n')}\n`)).toEqual([
      'note: There is no network of a + c; 6 of 7 sets of tasks have one.',
    ]);
  });

  it('warns of zeros where nothing is blank', async () => {
    expect((await problemsOf('a,b,c\n0.5,0,0\n0,0.5,0\n0.25,0.25,0\n'))[0]).toBe(
      'warning: 5 of 9 values are exactly 0, and none is blank.',
    );
  });

  it('names words of splits that nobody knows, with how many rows they have', async () => {
    expect(await problemsOf('split,cost,a,b\nval,1,1,1\ntest,1,2,2\nmystery,1,3,3\nmystery,1,4,4\n')).toEqual(
      ['warning 4 split: “mystery” is no split that is known; 2 rows are of it.'],
    );
  });

  it('names a quote that is never closed', async () => {
    expect(await problemsOf('name,cost,val/a,val/b,test/a,test/b\n"x,1,1,2,3,4\ny,1,2,2,3,4\n')).toEqual([
      'warning 2: A quote opens in this row and is never closed.',
    ]);
  });

  it('opens more tasks than are searched, and says so', async () => {
    const tasks = Array.from({ length: 501 }, (_, i) => `t${i}`);
    const { result } = await propose({ 'n.csv': `cost,${tasks.join()}\n1,${tasks.map(() => 0.5).join()}\n` });
    expect(tableOf(result).tasks.length).toBe(501);
    expect(told(result)).toContain('warning: The table has 501 tasks; groupings are searched for up to 500.');
  });

  it('says what a file of zeros is', async () => {
    const { result } = await propose({ 'n.csv': 'cost,a,b\n1,0,0\n2,0,0\n' });
    expect(tableOf(result).networkCount).toBe(2);
    expect(told(result)).toContain('warning: Every loss in the table is 0.');
  });

  it.each([
    ['a header alone', 'cost,a,b\n', 'No network is left to make a table of.'],
    ['an empty file', '', 'The file is empty.'],
    ['no numbers', 'a,b\nx,y\n', 'No table was found: no column or list holds numbers.'],
    [
      'prose',
      'Dear reader, this is a letter.\nIt has two lines, and commas.\n',
      'This is prose, not a table: ',
    ],
    ['a PDF', '%PDF-1.4 etc', 'This is a PDF, renamed to .csv, not a table of text.'],
    ['columns without values', 'cost,a,b\n1,,\n2,,\n', 'No network is left to make a table of.'],
  ])('refuses %s and says why', async (_, text, message) => {
    const { result } = await propose({ 'n.csv': text });
    expect(result.loaded).toBeUndefined();
    expect(
      problemsInEnglish(result.problems).find(problem => problem.severity === 'error')?.message,
    ).toContain(message);
  });

  it('opens a single column, and says that there is nothing to group', async () => {
    const { result } = await propose({ 'n.csv': 'loss\n0.5\n0.25\n' });
    expect(told(result)).toContain('warning: The table has one task only.');
  });
});
