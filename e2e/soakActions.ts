import { expect } from '@playwright/test';
import fc from 'fast-check';
import { hashHeard } from './pages/ExplorePage.ts';
import { LessonPage } from './pages/LessonPage.ts';
import { TablesPage } from './pages/TablesPage.ts';
import type { WholePage } from './pages/WholePage.ts';
import { takeFrom } from './saveMenu.ts';

/** What is known of the page without looking at it: the states that it was in, as its history has them. */
export interface SoakModel {
  readonly states: string[];
  at: number;
  view: string;
  /** What was done, and where that led. */
  readonly log: string[];
  /** Tables opened from files. */
  opened: number;
}

const views = ['Explore', 'Compare', 'Plan', 'Lab', 'Learn', 'Data'] as const;

type SoakCommand = fc.AsyncCommand<SoakModel, WholePage>;

/** Whether the state holds English, in which actions find what they press. */
const isEnglish = ({ states, at }: SoakModel) => !states[at]?.includes('lang=zh');

/** Something a reader can do, where `isPossible`; afterwards the history is as the model says. */
function action(
  name: string,
  run: (whole: WholePage, model: SoakModel) => Promise<void>,
  isPossible: (model: SoakModel) => boolean = () => true,
): SoakCommand {
  return {
    check: model => isEnglish(model) && isPossible(model),
    async run(model, whole) {
      model.log.push(name);
      await run(whole, model);
      await hashHeard(whole.page);
      const { index, hash } = await whole.place();
      // Of an action that takes several steps, those between are not known.
      if (index !== model.at) model.states.length = model.at + 1;
      model.states[index] = hash;
      model.at = index;
      model.log.push(`  ${index} ${hash}`);
    },
    toString: () => name,
  };
}

/** A step of undo or redo: the state that was there before is there again, to the letter. */
function walk(name: 'undo' | 'redo', steps: -1 | 1): SoakCommand {
  return {
    check: ({ at, states }) => states[at + steps] !== undefined,
    async run(model, whole) {
      model.log.push(name);
      await whole[name].click();
      await expect
        .poll(() => whole.place(), `${name} to state ${model.at + steps}`)
        .toEqual({ index: model.at + steps, hash: model.states[model.at + steps] });
      model.at += steps;
      model.view = (await whole.page.locator('[aria-current=page]').first().textContent()) ?? '';
    },
    toString: () => name,
  };
}

const isIn = (view: string) => (model: SoakModel) => model.view === view;

const table = (seed: number) =>
  [
    'network,cost,a validation,b validation,a test,b test',
    `a,1,0.${seed + 100},,0.${seed + 120},`,
    `b,1,,0.${seed + 200},,0.${seed + 220}`,
    `ab,1.5,0.${seed + 90},0.${seed + 210},0.${seed + 110},0.${seed + 230}`,
  ].join('\n');

async function saveAs(whole: WholePage, kind: string): Promise<void> {
  const saved = whole.page.waitForEvent('download');
  await takeFrom(whole.page.locator('#frontier'), kind);
  await (await saved).delete();
}

/** Whether Explore shows the curves of a table of losses, by which budgets are chosen. */
async function moveBudget(whole: WholePage, key: string): Promise<void> {
  const rule = whole.page.locator('#frontier svg [role="slider"]');
  // A table of affinities may have none, and the next table may not be there yet.
  if ((await rule.count()) === 0) return;
  await rule.first().focus();
  await whole.page.keyboard.press(key);
}

/** All that a reader may do, by chance. */
export const soakActions: readonly fc.Arbitrary<SoakCommand>[] = [
  fc.constantFrom(...views).map(view =>
    action(`go to ${view}`, async (whole, model) => {
      await whole.goTo(view);
      model.view = view;
    }),
  ),
  fc.nat(14).map(place =>
    action(
      `pick table ${place}`,
      async whole => whole.pickTable(place),
      model => model.view !== 'Learn' && model.view !== 'Lab',
    ),
  ),
  fc
    .constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'Home', 'End')
    .map(key => action(`press ${key} on the budget`, whole => moveBudget(whole, key), isIn('Explore'))),
  fc.constant(walk('undo', -1)),
  fc.constant(walk('undo', -1)),
  fc.constant(walk('redo', 1)),
  fc
    .constantFrom('Help' as const, 'Share' as const)
    .map(dialog => action(`open and close ${dialog}`, whole => whole.openAndClose(dialog))),
  fc.constant(action('change the theme', async whole => whole.theme.click())),
  fc.constant(
    action('read it in Chinese', async whole => {
      await whole.language.selectOption('zh');
      await expect(whole.page.getByRole('link', { name: '探索' })).toBeVisible();
      await whole.language.selectOption('en');
      await expect(whole.page.getByRole('link', { name: 'Explore' })).toBeVisible();
    }),
  ),
  fc
    .constantFrom(360, 1280, 1920)
    .map(width => action(`look from ${width} pixels`, whole => whole.lookFrom(width))),
  fc.constantFrom('Save CSV', 'Save SVG').map(kind =>
    action(
      kind,
      async whole => {
        if ((await whole.page.locator('#frontier svg').count()) > 0) await saveAs(whole, kind);
      },
      isIn('Explore'),
    ),
  ),
  fc.constant(
    action(
      'play and stop',
      async whole => {
        const play = whole.page.getByRole('button', { name: 'Play', exact: true }).first();
        if (!(await play.isVisible()) || !(await play.isEnabled())) return;
        await play.click();
        await whole.page.getByRole('button', { name: 'Pause', exact: true }).first().click();
      },
      isIn('Explore'),
    ),
  ),
  fc.nat(200).map(seed =>
    action(
      `open table ${seed}`,
      async (whole, model) => {
        const tables = new TablesPage(whole.page);
        await tables.choose({ name: `table-${seed}.csv`, text: table(seed) });
        await tables.accept();
        model.view = 'Explore';
        model.opened++;
      },
      isIn('Data'),
    ),
  ),
  fc.nat(7).map(place =>
    action(
      `begin lesson ${place}`,
      async (whole, model) => {
        const lesson = new LessonPage(whole.page);
        if ((await whole.page.getByTestId('lesson-item').count()) === 0) return;
        await lesson.start(place + 1);
        await lesson.next.click();
        await lesson.back.click();
        await whole.goTo('Data');
        model.view = 'Data';
      },
      isIn('Learn'),
    ),
  ),
];
