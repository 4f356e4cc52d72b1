import { describe, expect, it } from 'vitest';
import {
  columnsMapping,
  networkTexts,
  problemsInEnglish,
  propose,
  tableOf,
  told,
} from '../../testing/openFiles.ts';
import { textFile } from '../../testing/textFile.ts';
import { readFiles } from '../readFiles.ts';

/** Three tasks as the paper publishes them: single-task networks of half the size in the first row. */
const rows = [
  '0.3\t0.2\t0.1',
  '0.31\t\t',
  '\t0.21\t',
  '\t\t0.11',
  '0.32\t0.22\t',
  '0.33\t\t0.13',
  '\t0.24\t0.14',
  '0.35\t0.25\t0.15',
];
const losses = rows.join('\n');
const doubled = losses.replaceAll('0.', '0.6');

describe("the paper's own files", () => {
  it('takes the first row for single-task networks at half the cost', async () => {
    const { mapping, result } = await propose({ 'results.txt': losses });
    expect(columnsMapping(mapping)).toMatchObject({
      name: 'results',
      costUnit: 'SNT',
      tasks: [{ id: 't1', name: 'task 1' }, { id: 't2' }, { id: 't3' }],
      files: [{ singlesFirst: true, split: 'validation' }],
    });
    expect(networkTexts(tableOf(result))).toEqual([
      ...['t1 0.3 @ 0.5', 't2 0.2 @ 0.5', 't3 0.1 @ 0.5', 't1 0.31 @ 1', 't2 0.21 @ 1', 't3 0.11 @ 1'],
      ...['t1 0.32 + t2 0.22 @ 1', 't1 0.33 + t3 0.13 @ 1', 't2 0.24 + t3 0.14 @ 1'],
      't1 0.35 + t2 0.25 + t3 0.15 @ 1',
    ]);
  });

  it('recognises companions as splits, and names the network that one lacks', async () => {
    const { result } = await propose({
      'r_20.txt': rows.filter(row => row !== '\t0.24\t0.14').join('\n'),
      'r.txt': losses,
      'r_test.txt': doubled,
    });
    const table = tableOf(result);
    expect(networkTexts(table, 'test')[8]).toBe('t1 0.635 + t2 0.625 + t3 0.615 @ 1');
    expect(networkTexts(table, 'early')[9]).toBe('t2 – + t3 – @ 1');
    expect(table.networkCount).toBe(10);
    expect(told(result)).toEqual(['warning: The network of task 2 + task 3 (row 7 of r.txt) is missing.']);
    expect(result.problems[0]?.file).toBe('r_20.txt');
  });

  it('takes a row of blanks for the missing network of a companion', async () => {
    const { result } = await propose({
      'r.txt': losses,
      'r_at4.txt': losses.replace('\t0.24\t0.14', '\t\t'),
    });
    expect(networkTexts(tableOf(result), 'early')[8]).toBe('t2 – + t3 – @ 1');
    expect(told(result).map(text => text.split(':')[0])).toContain('warning');
  });

  it('opens the larger group of two, offers the other one, and says what was left out', async () => {
    const { mapping, alternatives, result } = await propose({
      'other.txt': doubled,
      'r.txt': losses,
      'r_test.txt': doubled,
    });
    expect(columnsMapping(mapping).files.map(({ file }) => file)).toEqual(['r.txt', 'r_test.txt']);
    const others = alternatives.map(other => columnsMapping(other));
    expect(others.some(other => other.files.length === 1 && other.files[0]?.file === 'other.txt')).toBe(true);
    expect(problemsInEnglish(result.problems)).toMatchObject([
      { severity: 'warning', file: 'other.txt', message: 'The file does not belong to this table.' },
    ]);
  });

  it('can be told that the first row is a network like others', async () => {
    const { mapping } = await propose({ 'r.txt': losses });
    const wide = columnsMapping(mapping);
    const files = wide.files.map(file => ({ ...file, singlesFirst: false }));
    const result = await readFiles([textFile('r.txt', losses)], { ...wide, files });
    expect(networkTexts(tableOf(result))[0]).toBe('t1 0.3 + t2 0.2 + t3 0.1 @ 1');
    expect(told(result)).toContain(
      'warning 8: The row has the same tasks and cost as row 1, but other values.',
    );
  });
});
