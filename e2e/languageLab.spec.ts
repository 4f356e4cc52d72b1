import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { labTask, labTaskIds } from '../src/features/lab/model/labTasks.ts';
import { expectNoAxeViolations } from './axe.ts';
import { englishWords } from './englishWords.ts';
import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { openSaveMenu } from './saveMenu.ts';

/** Backends and people, the ids of which recipes are made, and how a network is written in them. */
const names = ['WebAssembly', 'WebGL', 'WebGPU', 'wasm', 'Harris', 'Canny', 'SwiftShader'];
const recipes = [
  ...labTaskIds,
  'tasks',
  'scenes',
  'steps',
  'batch',
  'size',
  'small',
  'networks',
  'half',
  'full',
];
const data = [...names, ...recipes];
/** Two half-size singles, two full-size ones and a pair. */
const tiny = 'tasks:depth+normals;size:small;scenes:32;steps:10;batch:8';

async function open(page: Page, part: string, query = ''): Promise<void> {
  await page.goto(`/#/lab?v=1&lang=zh&backend=wasm&lab=${part}${query}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
}

/** What the probe of a machine says. */
const except = '[data-testid="backend-reasons"]';

async function expectChinese(page: Page, name: string, more: readonly string[] = []): Promise<void> {
  const found = await englishWords(page, { except, data: [...data, ...more] });
  expect(found, `English words (${name})`).toEqual([]);
  await expectNoAxeViolations(page, name);
}

test.describe('In Chinese', () => {
  test('the gallery of scenes has no English words, and its files are in English', async ({ page }) => {
    await open(page, 'scenes', '&scene=7');
    await expect(page.locator('#lab-scenes [data-testid="scene-card"]')).toHaveCount(10);
    await expectChinese(page, 'scenes');
    const download = page.waitForEvent('download');
    await (await openSaveMenu(page.locator('#lab-scenes'))).getByText('CSV').click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toMatch(/^x,y,"Image","Segmentation"/);
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  test('the predictions of groupings have no English words', { tag: '@whole' }, async ({ page }) => {
    await open(page, 'picture', '&data=lab-large&scene=3');
    await expect(
      page.locator('[data-testid="picture-table"] [data-testid="picture-pair"]').first(),
    ).toBeVisible();
    await expectChinese(page, 'predictions');
  });

  test('the training of a network has no English words, before and after', { tag: '@whole' }, async ({
    page,
  }) => {
    await open(page, 'train', '&recipe=tasks:depth%2Bnonsense;scenes:32;steps:8;batch:8&network=half.depth');
    await expect(page.locator('#lab-train')).toContainText('不在任务集 1 中：已去掉');
    await expect(page.locator('#lab-predictions').getByRole('img').first()).toBeVisible();
    await expectChinese(page, 'before training', ['nonsense']);
    await page.getByRole('button', { name: '开始', exact: true }).click();
    await expect(page.getByTestId('train-status')).toContainText('已完成，共 8 步');
    await expectChinese(page, 'after training', ['nonsense']);
    await page.locator('#lab-curves').getByRole('button', { name: '表格', exact: true }).click();
    await expect(page.locator('#lab-curves').getByRole('table')).toBeVisible();
    await expectChinese(page, 'table of the curves', ['nonsense']);
  });

  test('a sweep has no English words, before and after, and its files are in English', {
    tag: '@whole',
  }, async ({ page }) => {
    await open(page, 'sweep', `&recipe=${encodeURIComponent(tiny)}`);
    await expect(page.locator('#kept-sweeps')).toContainText('还没有');
    await expect(page.locator('#lab-guess')).toContainText('平均遗憾');
    await expectChinese(page, 'before the sweep');
    await page.getByRole('button', { name: '开始批量训练' }).click();
    await expect(page.getByTestId('sweep-state')).toContainText('完成');
    await expectChinese(page, 'after the sweep');
    const networks = page.locator('#sweep-networks');
    const download = page.waitForEvent('download');
    await (await openSaveMenu(networks)).getByText('CSV').click();
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(
      /^network,SNT,seeds finished,"?Depth, test loss"?,"?Normals, test loss"?\r?\n"?Depth, half size"?,/,
    );
    await networks.getByRole('button', { name: '探索此表格' }).click();
    await expect(page.getByTestId('header').getByRole('button', { name: /实验室 · 小网络/ })).toBeVisible();
  });

  test('the training of a grouping has no English words', { tag: '@whole' }, async ({ page }) => {
    const explore = new ExplorePage(page);
    await page.goto('/#/explore?v=1&lang=zh&data=lab-small&by=optimal&budget=1.5');
    await explore.grouping.getByRole('button', { name: '微调此分组' }).click();
    await explore.grouping.getByRole('spinbutton', { name: '步数' }).fill('3');
    await explore.grouping.getByRole('button', { name: '微调，3 步' }).click();
    await expect(explore.grouping).toContainText('从预训练网络开始微调 3 步之后');
    const tasks = labTaskIds.flatMap(id => [labTask(id).name, labTask(id).short]);
    const found = await explore.grouping.getByTestId('fine-tune').evaluate(part => part.textContent ?? '');
    const known = new RegExp(
      [...tasks, ...tasks.map(name => name.toLowerCase()), 'SNT', ...names, 'SVG|PDF|PNG|CSV'].join('|'),
      'g',
    );
    expect(found.replace(known, '').match(/[A-Za-z]{2,}/g)).toBeNull();
    await expectNoAxeViolations(page, 'a trained grouping');
  });
});
