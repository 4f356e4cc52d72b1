import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { noisyAffinities } from '../bench/affinityTables.ts';
import { listTable } from '../bench/listTable.ts';
import { shellWords } from '../scripts/shellWords.ts';
import type { FrontierJson } from '../src/files/write/frontierJson.ts';
import { writeJson } from '../src/files/write/writeJson.ts';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { TablesPage } from './pages/TablesPage.ts';
import { takeFrom } from './saveMenu.ts';
import { someOf } from './whole.ts';

const tool = resolve('dist-cli/taskmates.mjs');

interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Starts the built tool; `input` is its standard input, `onErr` hears what it says on standard error, `cwd` is its folder. */
function runBuilt(
  args: readonly string[],
  input = '',
  onErr?: (stop: () => void) => void,
  cwd?: string,
): Promise<Ended> {
  return new Promise((end, reject) => {
    const child = spawn(process.execPath, [tool, ...args], cwd === undefined ? {} : { cwd });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      onErr?.(() => child.kill('SIGINT'));
    });
    child.on('error', reject).on('close', code => end({ out, err, code }));
    child.stdin.end(input);
  });
}

/** The command of what is seen, from the Share dialog. */
async function copiedCommand(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  const command = await dialog.getByRole('textbox', { name: 'Command' }).inputValue();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return command;
}

/** The frontier as the page saves it. */
async function savedFrontier(explore: ExplorePage): Promise<FrontierJson> {
  const download = explore.page.waitForEvent('download');
  await takeFrom(explore.frontier, 'Save JSON');
  return JSON.parse(await readFile(await (await download).path(), 'utf8'));
}

const configurations = [
  {
    about: 'as usual',
    link: 'data=setting-1&budget=2.5&show=optimal,early-stopping,higher-order,affinity,random',
  },
  {
    about: 'with weights, constraints and heads by test',
    link: 'data=setting-2&budget=2.5&by=higher-order&show=optimal,early-stopping,random&heads=test&weights=3,1,0.5,1,7&most=3&fewest=2&apart=s~k&without=12,30',
  },
  {
    about: 'for the worst task, chosen by the affinities of another table',
    link: 'data=setting-3&budget=3&by=affinity&show=optimal,affinity,all-in-one&guess=tag-taskonomy&objective=worst&together=s~d',
  },
  {
    about: 'for the mean change, a task alone, at a budget between two stops',
    link: 'data=setting-4&budget=2.25&by=optimal&show=higher-order&objective=relative&alone=n&published=0',
  },
];

test.describe('The command line', () => {
  for (const { about, link } of someOf(configurations, 1)) {
    test(`has the numbers of the page to the last bit: ${about}`, async ({ page }) => {
      const explore = new ExplorePage(page);
      await explore.open(`#/explore?v=1&${link}`);
      const [words = []] = shellWords([await copiedCommand(page)]);
      const { out, err, code } = await runBuilt([...words.slice(2), '--json']);
      expect([err, code]).toEqual(['', 0]);
      const printed = JSON.parse(out) as FrontierJson;
      const saved = await savedFrontier(explore);
      // Of a budget between two stops the page saves nothing.
      const isSaved = printed.budgets.map(budget => saved.budgets.includes(budget));
      const atStops = Object.entries(printed.strategies).map(([strategy, points]) => [
        strategy,
        points.filter((_, i) => isSaved[i]),
      ]);
      expect({ ...printed, budgets: saved.budgets, strategies: Object.fromEntries(atStops) }).toEqual(saved);
      expect(printed.budgets).toContain(Number(explore.parameters().get('budget')));
      expect(saved.strategies.optimal?.filter(({ proved }) => proved).length).toBeGreaterThan(5);
    });
  }

  test('reads a file the way it was corrected in the page: the copied command has the same numbers', async ({
    page,
  }) => {
    // Two columns may be what networks cost, one column of numbers is no task, and nothing says which values are better.
    const name = "my runs' figures.csv";
    const text = [
      'depth,normals,edges,width,steps',
      ...['0.5,,,64,100', ',0.6,,64,100', ',,0.55,64,150', '0.6,0.7,,64,200', '0.65,,0.7,64,220'],
      ...[',0.65,0.6,64,230', '0.7,0.75,0.5,64,300'],
    ].join('\n');
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose({ name, text });
    await tables.mapping.getByLabel('What column width holds').selectOption('ignore');
    // Chosen, it stands in the place of the column of costs.
    await tables.mapping.getByRole('radio', { name: /the column “steps” says/ }).click();
    const better = tables.mapping.getByRole('group', { name: 'What is better?' });
    await better.getByRole('radio', { name: /^higher/ }).check();
    await tables.accept();
    const explore = new ExplorePage(page);
    const command = await copiedCommand(page);
    expect(command).toContain("'my runs'\\'' figures.csv'");
    const folder = await mkdtemp(join(tmpdir(), 'taskmates-'));
    try {
      await writeFile(join(folder, name), text);
      const [words = []] = shellWords([command]);
      const { out, err, code } = await runBuilt([...words.slice(2), '--json'], '', undefined, folder);
      expect([err, code]).toEqual(['', 0]);
      const printed = JSON.parse(out) as FrontierJson;
      const saved = await savedFrontier(explore);
      const atStops = (points: FrontierJson['strategies']['optimal'] = []) =>
        points.filter((_, i) => saved.budgets.includes(printed.budgets[i] ?? Number.NaN));
      expect(printed.table).toEqual(saved.table);
      expect(atStops(printed.strategies.optimal)).toEqual(saved.strategies.optimal);
      expect(saved.strategies.optimal?.length).toBeGreaterThan(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('is copied from the Share dialog, which stays within reach of everybody', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=setting-1&budget=2.5&show=optimal&alone=n');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Copy as command' }).click();
    await expect(page.getByRole('dialog')).toContainText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'npx taskmates frontier setting-1 --strategy optimal --budgets stops,2.5 --alone n',
    );
    await expectNoAxeViolations(page, 'the Share dialog');
  });

  test('opens the page by the link that it prints', async ({ page, baseURL }) => {
    const { out, code } = await runBuilt(['link', 'setting-2', '--base', baseURL ?? '', '--budget', '3']);
    expect(code).toBe(0);
    const explore = new ExplorePage(page);
    await page.goto(out.trim());
    await expect(explore.headline).toContainText('proved optimal');
    expect(explore.parameters().get('data')).toBe('setting-2');
  });

  test('prints the best so far at Ctrl-C, with its bound', async () => {
    const table = listTable(60, 5000, 1, 'equal');
    const input = [...writeJson({ kind: 'losses', table, about: '', splitNotes: {} })].join('');
    // What it notes before it begins to search says that it listens. Nothing is predicted for so many tasks.
    const { out, err, code } = await runBuilt(['frontier', '-', '--predicted', '--json'], input, stop =>
      stop(),
    );
    expect(err).toBe('taskmates: note: --predicted adds no network to this table.\n');
    expect(code).toBe(3);
    const points = (JSON.parse(out) as FrontierJson).strategies.optimal ?? [];
    expect(points.some(({ proved }) => !proved)).toBe(true);
  });

  test('trains a network of the Lab to the bits of its recording, and one that starts from a pretrained network', {
    tag: '@whole',
  }, async () => {
    const { runs } = JSON.parse(await readFile('public/tables/lab-small.json', 'utf8'));
    const recorded = runs.find(
      (run: { network: string; seed: number }) => run.network === 'half.edges' && run.seed === 1,
    );
    const train = (recipe: string) => [
      'lab',
      'train',
      '--recipe',
      recipe,
      '--network',
      'half.edges',
      '--seed',
      '1',
    ];
    const { out, err, code } = await runBuilt(train('size:small;steps:600;seeds:1+2+3'));
    expect([err, code]).toEqual(['', 0]);
    const { losses } = JSON.parse(out);
    for (const split of ['early', 'validation', 'test']) {
      expect(losses[split].edges).toBe(recorded.losses[split][0]);
    }
    const short = await runBuilt(train('size:small;steps:1;scenes:32;start:pretrained'));
    expect(short).toMatchObject({ err: '', code: 0 });
  });

  test('says what was wrong on standard error, with an exit code', async () => {
    expect(await runBuilt(['--version'])).toMatchObject({
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      code: 0,
    });
    expect(await runBuilt(['frontier', '-'], 'no table')).toMatchObject({ out: '', code: 1 });
    expect(await runBuilt(['frontier', '-', '--nonsense'], '')).toMatchObject({ out: '', code: 2 });
    expect(await runBuilt(['check', 'setting-1'])).toMatchObject({ err: '', code: 0 });
  });
});

test('one search, and one plan, on several threads print the same to the last bit', {
  tag: '@whole',
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'threads-'));
  const { columns, values } = noisyAffinities(26, 5, 0.6, 1);
  const names = columns.map(({ id }) => id);
  const rows = names.map((name, u) => [name, ...names.map((_, t) => values[u * 26 + t])].join(','));
  await writeFile(join(folder, 'own.csv'), [['', ...names].join(','), ...rows].join('\n'));
  const reading = ['--direction', 'rows-help', '--better', 'higher', '--diagonal', ''];
  const args = ['frontier', 'own.csv', ...reading, '--max-networks', '5', '--json'];
  const alone = await runBuilt([...args, '--threads', '1'], '', undefined, folder);
  const shared = await runBuilt([...args, '--threads', '3'], '', undefined, folder);
  // A thread that broke down would have been told of.
  expect(shared).toEqual({ ...alone, err: expect.not.stringContaining('thread') });
  expect(JSON.parse(alone.out)).toHaveProperty('strategies.affinity');

  const tasks = [...'abcdefghi'];
  const losses = (set: readonly string[]) => tasks.map((task, t) => (set.includes(task) ? 0.5 + t / 50 : ''));
  const networks = [
    ...tasks.map((task, i) => [i + 1, task, '', 1, 1, ...losses([task])]),
    ...tasks.slice(1).map((task, i) => [i + 10, `a ${task}`, '', '', 1, ...losses([])]),
  ];
  const head = ['network', 'tasks', 'size', 'seed', 'cost (SNT)', ...tasks.map(t => `validation/${t} ↓`)];
  await writeFile(join(folder, 'runs.csv'), [head, ...networks].map(row => row.join(',')).join('\n'));
  const ask = ['ask', 'runs.csv', '--json'];
  const planned = await runBuilt([...ask, '--threads', '1'], '', undefined, folder);
  expect(await runBuilt([...ask, '--threads', '2'], '', undefined, folder)).toEqual(planned);
  expect(planned).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(planned.out).proposals.length).toBeGreaterThan(0);
  await rm(folder, { recursive: true });
});
