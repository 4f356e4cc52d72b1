import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { knownFields } from '../../known/knownFields.ts';
import { saying } from '../testing/saying.ts';
import { fieldNames } from './fields.ts';

afterEach(() => vi.resetModules());

/** The application as it is when an entry point has registered a setting of the search beside all others. */
async function withMadeUpSetting() {
  vi.resetModules();
  const { registerFeatures } = await import('./fields.ts');
  const { whole } = await import('./field.ts');
  const { countFlag } = await import('../flags/flagKinds.ts');
  const { labPlaces } = await import('../../features/lab/brings/labFields.ts');
  const { learnPlaces } = await import('../../features/learn/brings/learnFields.ts');
  const { planPlaces } = await import('../../features/planning/brings/planFields.ts');
  const flag = countFlag(
    { name: 'patience', group: 'constraining', value: 'N', about: 'how often the search is patient' },
    9,
    1,
  );
  const patience = whole('pat', 'patience of the search', 1, 'a whole number from 1 to 9', [1, 9], {
    flag,
    search: networks => ({ constraints: networks > 1 ? [{ kind: 'most', networks }] : [] }),
  });
  const fields = { ...knownFields, patience };
  registerFeatures({ fields, ...labPlaces, ...learnPlaces, ...planPlaces });
}

it('knows a new setting in links, undo, the search, the command and its help from its one entry in the list', async () => {
  await withMadeUpSetting();
  const { readLink, writeLink } = await import('../links/permalink.ts');
  const { makeConfigurationStore } = await import('./configurationStore.ts');
  const { curveSettingsOf } = await import('../side/curves/curveSettingsOf.ts');
  const { commandOf } = await import('../links/commandOf.ts');
  const { parseTable } = await import('../../files/table/parseTable.ts');
  const { runTool } = await import('../../cli/testing/runTool.ts');

  const { configuration, notices } = readLink('#/explore?v=2&pat=3');
  expect(notices).toEqual([]);
  expect(configuration).toMatchObject({ patience: 3 });
  expect(writeLink(configuration)).toBe('#/explore?v=2&data=setting-1&budget=2.5&pat=3');
  expect(readLink('#/explore?v=2&pat=10').notices).toEqual([
    saying('“10” is no patience of the search (a whole number from 1 to 9): 1 is used.'),
  ]);

  const { memoryHistory } = await import('../../../testing/memoryHistory.ts');
  const store = makeConfigurationStore(memoryHistory('#/explore?v=2'));
  store.getState().change(configuration);
  expect(store.getState().undoTitles).toEqual(['patience of the search']);

  const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
  if (loaded.kind !== 'losses') throw new Error('a table of losses');
  expect(curveSettingsOf(configuration, loaded.table).constraints).toEqual([{ kind: 'most', networks: 3 }]);

  expect(commandOf(configuration, loaded)).toContain(' --patience 3');
  const help = await runTool(['frontier', '--help']);
  expect(help.out).toMatch(/ {2}--patience N +how often the search is patient\n/);
  const line = ['setting-1', '--patience', '3'];
  expect((await runTool(['link', ...line])).out).toContain('&pat=3\n');
  expect((await runTool(['frontier', ...line, '--apart', 's,d', '--budgets', '2'])).code).toBe(0);
  expect((await runTool(['frontier', 'setting-1', '--patience', '0'])).err).toContain(
    '--patience: “0” is not accepted; it takes a whole number from 1 to 9.',
  );
});

it('refuses to read links where an entry point has registered nothing', async () => {
  vi.resetModules();
  const { readLink } = await import('../links/permalink.ts');
  expect(() => readLink('#/explore?v=2&lab=train')).toThrow('No features are registered');
});

it('has the fields of every feature that brings some', async () => {
  const bringing = readdirSync('src/features', { recursive: true, encoding: 'utf8' }).filter(path =>
    /brings\/\w+Fields\.ts$/.test(path),
  );
  expect(bringing.length).toBeGreaterThan(1);
  for (const path of bringing) {
    const lists = (await import(/* @vite-ignore */ `../../features/${path}`)) as Readonly<
      Record<string, object>
    >;
    for (const [list, fields] of Object.entries(lists)) {
      if (!list.endsWith('Fields')) continue;
      for (const name of Object.keys(fields)) expect(fieldNames(), `${name} of ${path}`).toContain(name);
    }
  }
});
