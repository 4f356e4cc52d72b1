import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildLossTable } from '../../core/tables/lossTable.ts';
import { asMeasured, type Task } from '../../core/tables/task.ts';
import { type LoadedLosses, parseTable } from '../../files/table/parseTable.ts';
import { ownTableId } from '../../files/table/tableId.ts';
import type { FrontierJson } from '../../files/write/frontierJson.ts';
import { formatsOf, type TableFormat } from '../../files/write/tableFormats.ts';
import { writeTable } from '../../files/write/writeTable.ts';
import { runTool } from '../testing/runTool.ts';

const tasks: readonly Task[] = [
  { id: 'accuracy', name: 'accuracy', short: 'accuracy', measured: 'complement' },
  { id: 'reward', name: 'reward', short: 'reward', measured: 'negated' },
  { id: 'val loss', name: 'val loss', short: 'val loss' },
];

/** Values as they were measured: all between 0 and 1, so that no number says what they are. */
function madeTable(): LoadedLosses {
  const row = (set: number[], cost: number, values: number[]) => {
    const losses = values.map((value, i) => asMeasured(tasks[set[i] ?? 0] ?? {}, value));
    return { tasks: set, cost, losses: { validation: losses, test: losses } };
  };
  const table = buildLossTable(
    { id: '', name: 'saved', source: { title: 'made up', licence: 'none' }, costUnit: 'ms', tasks },
    [
      row([0], 1, [0.9]),
      row([1], 1, [0.4]),
      row([2], 1, [0.2]),
      row([0, 1], 1.5, [0.8, 0.7]),
      row([0, 1, 2], 2, [0.85, 0.5, 0.3]),
      row([1, 2], 1.5, [0.3, 0.1]),
    ],
  );
  const loaded: LoadedLosses = { kind: 'losses', table, about: '', splitNotes: {} };
  return { ...loaded, table: { ...table, id: ownTableId(loaded) } };
}

const names: Readonly<Record<TableFormat, string>> = {
  json: 'saved.json',
  'wide-csv': 'saved wide.csv',
  'tidy-csv': 'saved tidy.csv',
  parquet: 'saved.parquet',
};

async function frontierOf(format: TableFormat): Promise<FrontierJson> {
  const files = { [names[format]]: await writeTable(madeTable(), format) };
  const { out, err, code } = await runTool(['frontier', names[format], '--budgets', '2.5', '--json'], {
    files,
  });
  expect([err, code]).toEqual(['', 0]);
  return JSON.parse(out);
}

describe('a saved table', () => {
  it.each(formatsOf('losses'))('is usable without an answer: %s', async format => {
    const files = { [names[format]]: await writeTable(madeTable(), format) };
    const { out, err, code } = await runTool(['check', names[format]], { files });
    expect([err, code]).toEqual(['', 0]);
    expect(out).toContain(': usable');
  });

  it.each(formatsOf('losses'))('gives the frontier of the table that was saved: %s', async format => {
    const { table, strategies } = await frontierOf(format);
    expect(table).toMatchObject({
      ...{ id: madeTable().table.id, costUnit: 'ms', tasks: tasks.map(({ id }) => id) },
    });
    expect(strategies).toEqual((await frontierOf('json')).strategies);
    // The networks of accuracy with reward, and of the loss alone: 1 − 0.8, −0.7 and 0.2.
    expect(strategies.optimal?.[0]?.total).toBeCloseTo(0.2 - 0.7 + 0.2, 9);
  });

  it.each(formatsOf('affinity'))(
    'of affinities is usable without an answer, and groups alike: %s',
    async format => {
      const loaded = parseTable(await readFile('public/tables/tag-taskonomy.json', 'utf8'));
      const files = { [names[format]]: await writeTable(loaded, format) };
      const checked = await runTool(['check', names[format]], { files });
      expect([checked.err, checked.code]).toEqual(['', 0]);
      const args = ['--max-networks', '2', '--json'];
      const { out, err, code } = await runTool(['frontier', names[format], ...args], { files });
      expect([err, code]).toEqual(['', 0]);
      const own = await runTool(['frontier', 'tag-taskonomy', ...args]);
      const strategiesOf = (text: string) => (JSON.parse(text) as FrontierJson).strategies;
      expect(strategiesOf(out)).toEqual(strategiesOf(own.out));
    },
  );

  it('is asked about where it was saved without marks', async () => {
    const wide = new TextDecoder().decode(await writeTable(madeTable(), 'wide-csv'));
    const old = wide
      .replaceAll(/ (↓|↑1|↑∞)/g, '')
      .replaceAll('accuracy', 'left')
      .replaceAll('reward', 'right');
    expect(old.split('\r\n')[0]).toMatch(/^network,tasks,cost \(ms\),validation\/left,validation\/right,/);
    const { out, code } = await runTool(['check', 'old.csv'], { files: { 'old.csv': old } });
    expect(code).toBe(1);
    expect(out).toContain('a question is open');
    expect(out).toContain('Give --better');
  });
});
