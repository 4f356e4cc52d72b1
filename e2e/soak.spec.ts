import fc from 'fast-check';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { type Held, WholePage } from './pages/WholePage.ts';
import { type SoakModel, soakActions } from './soakActions.ts';
import { isWhole } from './whole.ts';

/** Random actions in a round: fewer changes than a browser remembers. */
const actions = 60;
/** Of which one round alone does the first. */
const least = 40;
/** `npm run soak` goes on for so long, with other actions each time. */
const minutes = Number(process.env.SOAK_MINUTES ?? 0);
const seed = Number(process.env.SOAK_SEED ?? 1);
const start = '#/explore?v=2&data=setting-1&budget=2.5';

test('whatever is done by chance, undo leads back to the start, and nothing is held that is not needed', async ({
  page,
}) => {
  test.setTimeout((minutes + 10) * 60_000);
  const whole = new WholePage(page);
  const session = await page.context().newCDPSession(page);
  await new ExplorePage(page).open(start);
  const first = await whole.place();
  const words = await page.getByTestId('headline').innerText();
  // What is loaded once stays.
  for (const view of ['Compare', 'Plan', 'Lab', 'Learn', 'Data', 'Explore']) await whole.goTo(view);
  const model: SoakModel = { states: [], at: 0, view: 'Explore', opened: 0, log: [] };
  const backToStart = async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await whole.undoAll();
    expect(await whole.place()).toEqual(first);
    await expect(page.getByTestId('headline')).toHaveText(words, { useInnerText: true });
    await expect(page.locator('progress')).toHaveCount(0);
    Object.assign(model, { states: [first.hash], at: 0, view: 'Explore' });
  };
  await backToStart();
  const before = await whole.held(session);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  const rounds: Held[] = [];
  const until = Date.now() + minutes * 60_000;
  do {
    const commands = fc.commands([...soakActions], { maxCommands: actions, size: 'max' });
    // The longest of a few: fast-check prefers short ones.
    const drawn = fc.sample(commands, { numRuns: 40, seed: seed + rounds.length });
    const longest = drawn
      .map(each => [...each])
      .reduce((most, each) => (each.length > most.length ? each : most))
      .slice(0, isWhole || minutes > 0 ? actions : least);
    await test.step(`round ${rounds.length + 1}: ${longest.map(String).join(', ')}`, async () => {
      model.log.length = 0;
      try {
        await fc.asyncModelRun(() => ({ model, real: whole }), longest);
        await backToStart();
      } catch (error) {
        throw new Error(`After\n${model.log.slice(-24).join('\n')}`, { cause: error });
      }
    });
    const held = await whole.held(session);
    rounds.push(held);
    console.log(JSON.stringify({ round: rounds.length, actions: longest.length, ...held }));
    // One for each core of searches, one for files, one for the Lab.
    expect(held.workers).toBeLessThanOrEqual(Math.max(1, cores - 1) + 2);
    expect(held.stored).toBeLessThanOrEqual(before.stored + 4 * model.opened + 10);
    expect(held.heapMegabytes).toBeLessThan(before.heapMegabytes + 40);
    expect(held.nodes).toBeLessThan(1.5 * before.nodes + 3000);
    expect(held.listeners).toBeLessThan(1.5 * before.listeners + 300);
  } while (Date.now() < until);
});
