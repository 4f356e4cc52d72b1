import { expect, test } from 'vitest';
import { makeTestApp } from '../../../testing/makeTestApp.ts';
import { englishWords } from '../../base/i18n/message.ts';
import { writeJson } from '../../files/write/writeJson.ts';
import { makeLoaded } from '../testing/makeLoaded.ts';
import { followTable, type TableStream } from './followTable.ts';

/** A table whose first loss is given. */
function tableWith(loss: number): string {
  const loaded = makeLoaded();
  const validation = Float64Array.from(loaded.table.losses.validation ?? []).fill(loss, 0, 1);
  const losses = { ...loaded.table.losses, validation };
  return [...writeJson({ ...loaded, table: { ...loaded.table, losses } })].join('');
}
const counts = { runs: 2, missing: 1, failed: 0, keptBack: 0 };

function setUp(hash = '') {
  const app = makeTestApp({ hash });
  const listeners = new Map<string, () => void>();
  const stream = {
    addEventListener: (name: string, listener: () => void) => void listeners.set(name, listener),
    close: () => listeners.clear(),
  } as unknown as TableStream;
  let shown: unknown;
  let answered = () => {};
  const end = followTable(app, stream, async () => {
    if (shown instanceof Error) throw shown;
    return shown;
  });
  app.notices.subscribe(() => answered());
  /** The server has another version; resolves once something is said of it. */
  const serve = (next: unknown) =>
    new Promise<void>(resolve => {
      shown = next;
      answered = resolve;
      listeners.get('table')?.();
    });
  const said = () => app.notices.getState().notices.map(notice => englishWords(notice.said));
  return { app, serve, said, listeners, end, data: () => app.configuration.getState().configuration.data };
}

test('a served table is shown, and each that takes its place, with the budget as it was, and undo leads back', async () => {
  const { app, serve, said, data } = setUp();
  await serve({ version: 1, table: tableWith(0.5), counts, problems: [] });
  const first = data();
  expect(first).toMatch(/^own-/);
  expect(said()).toEqual([
    'The table was brought up to date: 2 runs in it, 1 missing, 0 failed, 0 kept back.',
  ]);
  expect(app.notices.getState().notices[0]?.isNews).toBe(true);
  app.configuration.getState().change({ budget: 5 });
  await serve({ version: 2, table: tableWith(0.4), counts: { ...counts, runs: 3 }, problems: [] });
  expect(data()).not.toBe(first);
  expect(app.configuration.getState().configuration).toMatchObject({
    budget: 5,
    table: expect.stringMatching(/./),
  });
  expect(app.session.getState().tables[data()]?.kind).toBe('loaded');
  app.configuration.getState().undo();
  expect(data()).toBe(first);
});

test('a reader who has turned to another table is told, and can be shown the new one', async () => {
  const { app, serve, said, data } = setUp();
  await serve({ version: 1, table: tableWith(0.5), counts, problems: [] });
  app.configuration.getState().change({ data: 'setting-2', table: '' });
  await serve({ version: 2, table: tableWith(0.4), counts, problems: ['r/a.json: it is empty.'] });
  expect(data()).toBe('setting-2');
  expect(said()[0]).toMatch(/0 kept back\. r\/a\.json: it is empty\.$/);
  const [notice] = app.notices.getState().notices;
  expect(notice?.isNews).toBeUndefined();
  notice?.ways?.[0]?.take();
  expect(data()).toMatch(/^own-/);
});

test('what has not come, cannot be read or does not answer is said, and nothing is lost', async () => {
  const { app, serve, said, data, listeners, end } = setUp();
  const before = data();
  await serve({ version: 1, problems: ['no result has come yet.'] });
  expect(said()).toEqual(['No table yet: no result has come yet.']);
  await serve({ version: 2, table: '{"format":', problems: [] });
  expect(said()[0]).toMatch(/^The table could not be taken over: Not JSON/);
  await serve(new Error('the network is gone'));
  expect(said()[0]).toBe('The table could not be taken over: the network is gone');
  await serve({ nothing: true });
  expect(said()[0]).toMatch(/^The table could not be taken over/);
  expect(data()).toBe(before);
  listeners.get('error')?.();
  expect(said()[0]).toContain('does not answer');
  listeners.get('open')?.();
  expect(app.notices.getState().notices).toEqual([]);
  end();
  expect(listeners.size).toBe(0);
});
