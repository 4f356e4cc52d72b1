import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lossOf } from '../../core/tables/lossTable.ts';
import { parseTable } from './parseTable.ts';
import { TableError } from './tableError.ts';

const read = (id: string) => readFileSync(`public/tables/${id}.json`, 'utf8');
/** The sweeps of the Lab have a format of their own. */
const ids = readdirSync('public/tables')
  .map(file => file.replace(/\.json$/, ''))
  .filter(id => !id.startsWith('lab-'));

interface SettingFile {
  tasks: { id: string }[];
  published: { totals: { optimal: number[] } };
  networks: {
    tasks: string[];
    cost: number;
    losses: { test: number[] };
    errors?: { test: number[] };
    predicted?: boolean;
  }[];
}

/** The file of setting 1 with a change made to it, as text. */
function changed(change: (file: SettingFile) => void): string {
  const file: SettingFile = JSON.parse(read('setting-1'));
  change(file);
  return JSON.stringify(file);
}

describe('parseTable', () => {
  it('reads every built-in table under the id of its file', () => {
    expect(ids.length).toBe(11);
    for (const id of ids) expect(parseTable(read(id)).table.id).toBe(id);
  });

  it('gives no two tasks of a built-in table the same short name', () => {
    for (const id of ids) {
      const { table } = parseTable(read(id));
      for (const tasks of 'tasks' in table ? [table.tasks] : [table.sources, table.targets]) {
        const names = tasks.map(task => task.short);
        expect(new Set(names).size, `${id}: ${names.join(', ')}`).toBe(names.length);
      }
    }
  });

  it('keeps the losses, costs and members of a network', () => {
    const loaded = parseTable(read('setting-1'));
    if (loaded.kind !== 'losses') throw new Error('setting 1 is a loss table');
    expect(loaded.table.networkCount).toBe(36);
    expect(loaded.table.costs[2]).toBe(0.5);
    expect(lossOf(loaded.table, 2, 2, 'validation')).toBe(0.08965);
    expect(lossOf(loaded.table, 2, 1, 'validation')).toBeNaN();
  });

  it('leaves what was not measured as NaN: setting 4 has no early losses for {n, o}', () => {
    const loaded = parseTable(read('setting-4'));
    if (loaded.kind !== 'losses') throw new Error('setting 4 is a loss table');
    const { table } = loaded;
    const missing = [...table.members.keys()].filter(p => Number.isNaN(table.losses.early?.[p]));
    expect(missing.map(p => table.tasks[table.members[p] as number]?.id)).toEqual(['n', 'o']);
  });

  it.each([
    ['no JSON', '{', /Not JSON/],
    ['another format', '{"format":"csv","kind":"losses"}', /format/],
    ['an unknown task', changed(f => f.networks[3]?.tasks.splice(0, 1, 'zz')), /networks\.3\.tasks: “zz”/],
    ['a cost of zero', changed(f => Object.assign(f.networks[5] ?? {}, { cost: 0 })), /networks\.5\.cost/],
    [
      'losses that do not align',
      changed(f => f.networks[0]?.losses.test.push(1)),
      /network 1: 2 test losses/,
    ],
    [
      'errors that do not align',
      changed(f => Object.assign(f.networks[4] ?? {}, { errors: { test: [0.1, 0.2] } })),
      /network 5: 2 test errors/,
    ],
    [
      'a negative standard error',
      changed(f => Object.assign(f.networks[0] ?? {}, { errors: { test: [-0.1] } })),
      /networks\.0\.errors\.test\.0/,
    ],
    [
      'a measured network after a predicted one',
      changed(f => Object.assign(f.networks[34] ?? {}, { predicted: true })),
      /networks\.35: measured networks must stand before all predicted ones/,
    ],
    ['a task twice', changed(f => Object.assign(f.tasks[1] ?? {}, { id: 's' })), /same id/],
    ['a published curve too short', changed(f => f.published.totals.optimal.pop()), /optimal: 8 totals/],
  ])('names the place of %s', (_, text, message) => {
    expect(() => parseTable(text)).toThrow(TableError);
    expect(() => parseTable(text)).toThrow(message);
  });
});
