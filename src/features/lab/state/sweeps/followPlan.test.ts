import { describe, expect, it, vi } from 'vitest';
import { englishWords } from '../../../../base/i18n/message.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import { fakeSnapshot } from '../testing/fakeClients.ts';
import { openTab } from '../testing/openTab.ts';
import { isEnough, savedBy, trainedNetworks } from './followedSweep.ts';

/** Three half-size singles, three full-size ones, three pairs and all three. */
const { recipe } = parseRecipe('tasks:depth+normals+edges;steps:10;scenes:32');

type Tab = ReturnType<typeof openTab>;

async function startFollowing(tab: Tab, goal: number): Promise<void> {
  tab.sweeps.getState().setPlan('', { isFollowed: true, goal });
  await tab.sweeps.getState().start(tab.recipe);
}

/** Finishes runs one after the other, from the given one on, until the sweep ends. */
async function finishAll(tab: Tab, from = 0): Promise<void> {
  for (let i = from; tab.sweeps.getState().activeId !== ''; i++) {
    await vi.waitFor(() =>
      expect(tab.requests.length > i || tab.sweeps.getState().activeId === '').toBe(true),
    );
    tab.requests[i]?.finish();
  }
}

const names = (tab: Tab) => tab.requests.map(({ name }) => name);

describe('a sweep that follows a plan', () => {
  it('trains the network that the plan puts first, and ends once the expected regret is small enough', async () => {
    const tab = openTab(recipe);
    await startFollowing(tab, 3);
    const first = await tab.asked(0);
    // With nothing trained, what serves all tasks comes first.
    expect(first.name).toBe('full.depth+normals+edges.1');
    expect(tab.sweep().plan?.ranking[0]?.network.tasks).toEqual(['depth', 'normals', 'edges']);
    await finishAll(tab);
    const sweep = tab.sweep();
    const path = sweep.head.planned?.path ?? [];
    expect(path.length).toBeGreaterThan(1);
    expect(path.slice(0, -1).every(({ regret }) => regret > 3)).toBe(true);
    expect(path.at(-1)?.regret).toBeLessThanOrEqual(3);
    expect(path.at(-1)?.trained).toBe(tab.requests.length);
    expect(tab.requests.length).toBeLessThan(10);
    expect(isEnough(sweep)).toBe(true);
    expect(sweep.problem).toBe('');
    const saved = savedBy(sweep);
    expect(saved.networks).toBe(10 - tab.requests.length);
    expect(saved.steps).toBe(10 * saved.networks);
    expect(saved.share).toBeGreaterThan(0);
  });

  it('stopped, reloaded and gone on with, is the sweep that was never broken', async () => {
    const unbroken = openTab(recipe);
    await startFollowing(unbroken, 3);
    await finishAll(unbroken);

    const before = openTab(recipe);
    await startFollowing(before, 3);
    (await before.asked(0)).finish();
    const second = await before.asked(1);
    second.tell({ kind: 'snapshot', snapshot: fakeSnapshot(second.request.run, 4) });
    await vi.waitFor(() => expect(before.shelf.snapshots.size).toBe(1));
    const after = openTab(recipe, { shelf: before.shelf });
    await after.sweeps.ready;
    expect(after.sweep().head.planned).toEqual(before.sweep().head.planned);
    await after.sweeps.getState().goOn(after.id);
    expect((await after.asked(0)).request.from?.trainer.step).toBe(4);
    await finishAll(after);
    expect(['full.depth+normals+edges.1', ...names(after)]).toEqual(names(unbroken));
    expect(after.sweep().head.planned).toEqual(unbroken.sweep().head.planned);
    expect(after.sweeps.getState().tablesOf(after.id)).toEqual(
      unbroken.sweeps.getState().tablesOf(unbroken.id),
    );
  });

  it('has, when it is read again, the ranking that it had, and keeps it while nothing is trained', async () => {
    const before = openTab(recipe);
    await startFollowing(before, 3);
    (await before.asked(0)).finish();
    const second = await before.asked(1);
    second.tell({ kind: 'snapshot', snapshot: fakeSnapshot(second.request.run, 4) });
    await vi.waitFor(() => expect(before.shelf.snapshots.size).toBe(1));
    const after = openTab(recipe, { shelf: before.shelf });
    await after.sweeps.ready;
    expect(after.sweep().plan).toBeUndefined();
    await after.sweeps.getState().rank(after.id);
    const { plan } = after.sweep();
    expect(plan).toEqual(before.sweep().plan);
    expect(plan?.ranking.length).toBeGreaterThan(1);
    await after.sweeps.getState().rank(after.id);
    expect(after.sweep().plan).toBe(plan);
    expect(after.requests).toHaveLength(0);
    await before.sweeps.getState().stop();
  });

  it('gives workers different networks, and waits where what is under way may be enough', async () => {
    const tab = openTab(recipe, { workers: 8 });
    await startFollowing(tab, 3);
    await finishAll(tab);
    expect(new Set(names(tab)).size).toBe(tab.requests.length);
    expect(tab.requests.length).toBeLessThan(10);
    expect(isEnough(tab.sweep())).toBe(true);
  });

  it('trains all seeds of a network before the next', async () => {
    const { recipe: seeded } = parseRecipe('tasks:depth+normals;steps:10;scenes:32;seeds:1+2');
    const tab = openTab(seeded);
    await startFollowing(tab, 3);
    await finishAll(tab);
    const networks = names(tab).map(name => name.replace(/\.\d$/, ''));
    expect(networks.length % 2).toBe(0);
    for (let i = 0; i < networks.length; i += 2) expect(networks[i]).toBe(networks[i + 1]);
    expect(trainedNetworks(tab.sweep())).toBe(networks.length / 2);
  });

  it('is taken up in the order of size when that is chosen, and trains the rest', async () => {
    const tab = openTab(recipe);
    await startFollowing(tab, 100);
    await finishAll(tab);
    const count = tab.requests.length;
    expect(count).toBeLessThan(10);
    tab.sweeps.getState().setPlan(tab.id, { isFollowed: false });
    expect(isEnough(tab.sweep())).toBe(false);
    await tab.sweeps.getState().goOn(tab.id);
    expect((await tab.asked(count)).name).toBe('half.depth.1');
    await finishAll(tab, count);
    expect(tab.kinds()).toEqual(Array(10).fill('finished'));
  });

  it('says why no plan can be made, and loses nothing', async () => {
    const { recipe: partial } = parseRecipe(
      'tasks:depth+normals;steps:10;scenes:32;networks:half.depth,full.depth',
    );
    const tab = openTab(partial);
    await startFollowing(tab, 1);
    await tab.ended();
    expect(englishWords(tab.sweep().problem)).toContain('do not serve every task together');
    tab.sweeps.getState().setPlan(tab.id, { isFollowed: false });
    await tab.sweeps.getState().goOn(tab.id);
    await finishAll(tab);
    expect(tab.kinds()).toEqual(['finished', 'finished']);
  });
});
