import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { someOf } from '../../../../testing/whole.ts';
import { runSteps } from '../../../base/steps/runSteps.ts';
import { parseRecorded } from '../../../features/lab/recordings/parseRecorded.ts';
import { lossesOfRecorded } from '../../../features/lab/recordings/recordedTables.ts';
import { parseTable } from '../../../files/table/parseTable.ts';
import type { LossTable } from '../../tables/lossTable.ts';
import { makeLossTable } from '../../testing/makeLossTable.ts';
import { calibrate } from './calibrate.ts';
import { lossPosterior } from './lossPosterior.ts';

const read = (id: string) => readFileSync(`public/tables/${id}.json`, 'utf8');

function builtIn(id: string): LossTable {
  if (id.startsWith('lab-')) return lossesOfRecorded(parseRecorded(read(id))).table;
  const loaded = parseTable(read(id));
  if (loaded.kind !== 'losses') throw new Error('a loss table');
  return loaded.table;
}

const settings = ['setting-1', 'setting-2', 'setting-3', 'setting-4'];
const sweeps = ['lab-small', 'lab-large', 'lab-few', 'lab-other'];

it.each(someOf([...settings, ...sweeps], 4))(
  'holds the losses of %s in its intervals about as often as they say',
  id => {
    const found = runSteps(calibrate(runSteps(lossPosterior(builtIn(id)))));
    // 5 tasks: 16 full networks and a half one hold each.
    expect(found?.count).toBe(85);
    expect(found?.inside50).toBeGreaterThanOrEqual(0.4);
    expect(found?.inside50).toBeLessThanOrEqual(0.6);
    expect(found?.inside90).toBeGreaterThanOrEqual(0.8);
    expect(found?.inside90).toBeLessThanOrEqual(0.97);
  },
);

it('has nothing to say where nothing was measured', () => {
  const table = makeLossTable(2, [{ tasks: [0, 1], cost: 1, losses: [null, null] }]);
  expect(runSteps(calibrate(runSteps(lossPosterior(table))))).toBeUndefined();
});
