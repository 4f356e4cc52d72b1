import { describe, expect, it, vi } from 'vitest';
import { englishWords } from '../../../../base/i18n/message.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { recipeId, recipeText } from '../../model/recipe.ts';
import { fakeSnapshot } from '../testing/fakeClients.ts';
import { openTab } from '../testing/openTab.ts';

/** Two half-size singles, two full-size ones, one pair. */
const { recipe } = parseRecipe('tasks:depth+normals;steps:10;scenes:32');
const id = recipeId(recipe);

describe('a sweep', () => {
  it('trains its networks one after another, cheapest first, and its table grows with each', async () => {
    const tab = openTab(recipe);
    await tab.sweeps.getState().start(recipe);
    for (let i = 0; i < 5; i++) {
      const run = await tab.asked(i);
      expect(tab.requests).toHaveLength(i + 1);
      run.finish();
      await vi.waitFor(() => expect(tab.shown).toHaveLength(i + 1));
    }
    await tab.ended();
    expect(tab.kinds()).toEqual(Array(5).fill('finished'));
    expect(tab.shown.map(([losses]) => losses?.kind === 'losses' && losses.table.networkCount)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(tab.shown.at(-1)?.map(({ table }) => table.id)).toEqual([id, `${id}-lookahead`, `${id}-cosine`]);
    expect(tab.shown[0]?.[0]).toMatchObject({ recipe: recipeText(recipe) });
    expect(tab.made.every(({ isDisposed }) => isDisposed)).toBe(true);
  });

  it('keeps as many workers busy as are wanted, more or fewer on the way', async () => {
    const tab = openTab(recipe, { workers: 2 });
    await tab.sweeps.getState().start(recipe);
    (await tab.asked(1)).progress(5);
    expect(tab.kinds()).toEqual(['running', 'running', 'waiting', 'waiting', 'waiting']);
    tab.sweeps.getState().setWorkers(3);
    const third = await tab.asked(2);
    tab.sweeps.getState().setWorkers(1);
    for (const run of [await tab.asked(0), await tab.asked(1), third]) run.finish();
    const fourth = await tab.asked(3);
    expect(tab.kinds().filter(kind => kind === 'running')).toHaveLength(1);
    fourth.finish();
    (await tab.asked(4)).finish();
    await tab.ended();
    expect(tab.kinds()).toEqual(Array(5).fill('finished'));
  });

  it('watches the one network of all tasks, and no other', async () => {
    const tab = openTab(recipe, { workers: 8 });
    await tab.sweeps.getState().start(recipe);
    await tab.asked(4);
    const watched = (await Promise.all([0, 1, 2, 3, 4].map(i => tab.asked(i)))).filter(
      run => run.request.isWatched,
    );
    expect(watched.map(({ name }) => name)).toEqual(['full.depth+normals.1']);
    await tab.sweeps.getState().stop();
  });

  it('pauses what is under way, begins nothing unpaused, and resumes', async () => {
    const tab = openTab(recipe);
    await tab.sweeps.getState().start(recipe);
    const first = await tab.asked(0);
    tab.sweeps.getState().pause();
    expect(first.orders).toEqual(['pause']);
    expect(tab.sweep().phase).toBe('paused');
    first.finish();
    const second = await tab.asked(1);
    expect(second.request.isPaused).toBe(true);
    tab.sweeps.getState().resume();
    expect(second.orders.at(-1)).toBe('resume');
    expect(tab.sweep().phase).toBe('running');
    await tab.sweeps.getState().stop();
  });

  it('stops at once, keeps what has finished, and goes on from the latest snapshot', async () => {
    const tab = openTab(recipe);
    await tab.sweeps.getState().start(recipe);
    (await tab.asked(0)).finish();
    const second = await tab.asked(1);
    second.progress(4);
    second.tell({ kind: 'snapshot', snapshot: fakeSnapshot(second.request.run, 4) });
    await tab.sweeps.getState().stop();
    await tab.ended();
    expect(second.orders).toContain('cancel');
    expect(tab.made.every(({ isDisposed }) => isDisposed)).toBe(true);
    expect(tab.kinds()).toEqual(['finished', 'waiting', 'waiting', 'waiting', 'waiting']);
    await tab.sweeps.getState().goOn(id);
    expect((await tab.asked(2)).request.from?.trainer.step).toBe(4);
    await tab.sweeps.getState().stop();
  });

  it('is there after a reload, interrupted, and ends in the table of an unbroken one', async () => {
    const unbroken = openTab(recipe, { workers: 8 });
    await unbroken.sweeps.getState().start(recipe);
    for (let i = 0; i < 5; i++) (await unbroken.asked(i)).finish();
    await unbroken.ended();

    const before = openTab(recipe, { workers: 2 });
    await before.sweeps.getState().start(recipe);
    (await before.asked(0)).finish();
    const third = await before.asked(2);
    third.tell({ kind: 'snapshot', snapshot: fakeSnapshot(third.request.run, 7) });
    await vi.waitFor(() => expect(before.shelf.snapshots.size).toBe(1));
    // The page is closed without a word; its lock ends with it.
    const after = openTab(recipe, { workers: 2, shelf: before.shelf });
    await after.sweeps.ready;
    expect(after.sweep()).toMatchObject({ phase: 'stopped' });
    expect(after.sweep().states.get(third.request.run.id)).toEqual({ kind: 'waiting', step: 7 });
    await after.sweeps.getState().goOn(id);
    for (let i = 0; i < 4; i++) (await after.asked(i)).finish();
    await after.ended();
    expect(after.sweeps.getState().tablesOf(id)).toEqual(unbroken.sweeps.getState().tablesOf(id));
    expect(after.shelf.snapshots.size).toBe(0);
  });

  it('leaves out a network that diverged, with advice, and trains the others', async () => {
    const tab = openTab(recipe);
    await tab.sweeps.getState().start(recipe);
    (await tab.asked(0)).diverge(3);
    for (let i = 1; i < 5; i++) (await tab.asked(i)).finish();
    await tab.ended();
    const [first] = [...tab.sweep().states.values()];
    expect(first).toEqual({ kind: 'diverged', step: 3, taskName: 'Depth' });
    const [losses] = tab.sweeps.getState().tablesOf(id);
    expect(losses?.kind === 'losses' && losses.table.networkCount).toBe(4);
    // Divergence would repeat itself: going on trains nothing.
    await tab.sweeps.getState().goOn(id);
    await tab.ended();
    expect(tab.requests).toHaveLength(5);
    const again = openTab(recipe, { workers: 1, shelf: tab.shelf });
    await again.sweeps.ready;
    expect([...again.sweep().states.values()][0]).toEqual(first);
  });

  it('goes on after a worker died, and trains its network again when asked to', async () => {
    const tab = openTab(recipe);
    await tab.sweeps.getState().start(recipe);
    (await tab.asked(0)).fail('out of memory');
    for (let i = 1; i < 5; i++) (await tab.asked(i)).finish();
    await tab.ended();
    expect(tab.kinds()[0]).toBe('failed');
    await tab.sweeps.getState().goOn(id);
    const retried = await tab.asked(5);
    expect(retried.name).toBe('half.depth.1');
    retried.finish();
    await tab.ended();
    expect(tab.kinds()).toEqual(Array(5).fill('finished'));
  });

  it('is not trained in two tabs at once: the second says so, and takes over results when the first has ended', async () => {
    const first = openTab(recipe, { workers: 1 });
    await first.sweeps.getState().start(recipe);
    (await first.asked(0)).finish();
    await first.asked(1);
    const second = openTab(recipe, { workers: 1, shelf: first.shelf, locks: first.locks });
    await second.sweeps.ready;
    expect(second.sweep().phase).toBe('elsewhere');
    await second.sweeps.getState().goOn(id);
    expect(second.sweep().phase).toBe('elsewhere');
    expect(second.sweeps.getState().activeId).toBe('');
    (await first.asked(1)).finish();
    await first.asked(2);
    await first.sweeps.getState().stop();
    await first.ended();
    await second.sweeps.getState().goOn(id);
    expect((await second.asked(0)).name).toBe('full.depth.1');
    expect(second.kinds().slice(0, 2)).toEqual(['finished', 'finished']);
    await second.sweeps.getState().stop();
  });

  it('is removed with all that is kept of it, and comes back with what had finished', async () => {
    const tab = openTab(recipe);
    await tab.sweeps.getState().start(recipe);
    (await tab.asked(0)).finish();
    await tab.asked(1);
    await tab.sweeps.getState().stop();
    await tab.ended();
    const before = tab.sweeps.getState().tablesOf(id);
    await tab.sweeps.getState().remove(id);
    expect(tab.sweeps.getState().sweeps).toEqual([]);
    expect([...tab.shelf.results.keys()].filter(key => key.includes(id))).toEqual([]);
    await tab.sweeps.getState().restore();
    expect(tab.sweeps.getState().tablesOf(id)).toEqual(before);
    expect((await tab.shelf.list()).sweeps[0]?.runs.size).toBe(1);
  });
});

describe('a full device', () => {
  it('gives up snapshots before results, and says so', async () => {
    const tab = openTab(recipe, { workers: 2 });
    tab.shelf.full.untilDropped = true;
    await tab.sweeps.getState().start(recipe);
    const [first, second] = [await tab.asked(0), await tab.asked(1)];
    second.tell({ kind: 'snapshot', snapshot: fakeSnapshot(second.request.run, 2) });
    await vi.waitFor(() => expect(tab.shelf.snapshots.size).toBe(1));
    first.finish();
    await vi.waitFor(async () => expect((await tab.shelf.list()).sweeps[0]?.runs.size).toBe(1));
    expect(tab.shelf.snapshots.size).toBe(0);
    expect(englishWords(tab.sweeps.getState().warning)).toContain('its storage is full');
    await tab.sweeps.getState().stop();
  });

  it('loses no result in memory, and writes what is left once there is room', async () => {
    const tab = openTab(recipe);
    await tab.sweeps.getState().start(recipe);
    tab.shelf.full.results = true;
    (await tab.asked(0)).finish();
    (await tab.asked(1)).finish();
    const third = await tab.asked(2);
    await vi.waitFor(() => expect(englishWords(tab.sweeps.getState().warning)).toContain('2 results'));
    const [losses] = tab.sweeps.getState().tablesOf(id);
    expect(losses?.kind === 'losses' && losses.table.networkCount).toBe(2);
    tab.shelf.full.results = false;
    third.finish();
    await vi.waitFor(async () => expect((await tab.shelf.list()).sweeps[0]?.runs.size).toBe(3));
    await tab.sweeps.getState().stop();
  });
});
