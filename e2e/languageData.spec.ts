import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import { englishWords, namesOfTables } from './englishWords.ts';
import { squareAffinity, tracker } from './fixtures/tables.ts';
import { expect, test } from './keptPage.ts';
import { ComparePage } from './pages/ComparePage.ts';
import { TablesPage } from './pages/TablesPage.ts';
import { openSaveMenu } from './saveMenu.ts';
import { someOf } from './whole.ts';

/** What the tables worker says of files, and the first rows of them. */
const ofFiles = ['mapping-words"] li', 'problem-list"]', 'preview-table"] td', 'mapping-questions"] input']
  .map(place => `[data-testid="${place}`)
  .join(', ');
const examples = [
  'tasks,cost,depth,normals\ndepth,1,0.17,\ndepth+normals,1.5,0.16,0.09',
  'https://…',
  '…#/explore?v=2&data=…',
];
const papers = namesOfTables(
  'setting-1',
  'setting-2',
  'tag-taskonomy',
  'prompt-transfer-t5',
  'taskonomy-transfer',
);
const data = [...papers, ...examples, 'WebAssembly', 'T5', '×'];

/** The names of a file and of its columns. */
function namesIn({ name, text }: { readonly name: string; readonly text: string }): readonly string[] {
  const [stem = ''] = name.split('.');
  const header = text.split('\n')[0]?.split(',') ?? [];
  return [name, stem, ...header, ...header.flatMap(column => column.split('/').at(-1) ?? [])].filter(Boolean);
}

async function expectChinese(page: Page, name: string, more: readonly string[] = []): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  const found = await englishWords(page, { except: ofFiles, data: [...data, ...more] });
  expect(found, `English words (${name})`).toEqual([]);
  await expectNoAxeViolations(page, name);
}

const comparisons = [
  ['two settings', ComparePage.link('data=setting-1', 'lang=zh&data=setting-2&budget=3&cell=n~e')],
  ['the natural neighbour', '#/compare?v=1&lang=zh'],
  ['losses and affinities', ComparePage.link('data=setting-1', 'lang=zh&data=tag-taskonomy')],
  [
    'one table',
    ComparePage.link(
      'data=setting-1',
      'lang=zh&data=setting-1&order=leaf&most=2&heads=test&weights=2,1,1,1,1',
    ),
  ],
] as const;

test.describe('In Chinese', () => {
  test('Compare has no English words, and writes its files in English', async ({ page }) => {
    const compare = new ComparePage(page);
    for (const [name, hash] of someOf(comparisons, 1)) {
      await compare.openLink(hash);
      await expect(compare.headline).toContainText(/[：。]/);
      await expect(compare.headline).not.toContainText('正在');
      await expectChinese(page, name);
    }
    await compare.openLink(comparisons[0][1]);
    const download = page.waitForEvent('download');
    await (await openSaveMenu(compare.frontiers)).getByText('CSV').click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^[\x20-\x7e]+\.csv$/);
    expect(await readFile(await file.path(), 'utf8')).toMatch(
      /^"?budget \(SNT\)"?,A · Setting 1,B · Setting 2/,
    );
  });

  test('the Data view has no English words: empty, mapping, failed, listed', { tag: '@whole' }, async ({
    page,
  }) => {
    const tables = new TablesPage(page);
    await page.goto('/#/data?v=1&lang=zh&data=setting-1&budget=2.5');
    await expect(tables.own).toContainText('还没有');
    await expectChinese(page, 'empty');
    await tables.drop({ name: 'report.csv', text: '%PDF-1.7\n' });
    await expect(tables.open.getByRole('alert')).toBeVisible();
    await expect(tables.open.getByTestId('problem-kind').first()).toHaveText('错误');
    await expect(tables.open.getByTestId('problem-list')).toContainText(
      '这是 PDF 文件，只是改名为 .csv，并不是文本表格。',
    );
    await tables.drop(squareAffinity);
    await expect(tables.mapping).toContainText('数值的方向是什么？');
    await expectChinese(page, 'affinity', namesIn(squareAffinity));
    await tables.dropInstead(tracker);
    await expect(tables.words).toContainText('3 个网络');
    await expect(tables.mapping.getByTestId('problem-place').first()).toContainText('行');
    await expectChinese(page, 'tracker', namesIn(tracker));
    await tables.mapping.getByRole('button', { name: '打开表格' }).click();
    await expect(page).toHaveURL(/#\/explore\?.*data=own-/);
    await page.getByRole('link', { name: '数据' }).click();
    await expect(tables.own).toContainText('2 个任务上的 3 个网络');
    await expectChinese(page, 'listed', namesIn(tracker));
  });
});
