import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { tableButton } from './tablePicker.ts';

const table = [
  'network,tasks,size,seed,cost (SNT),validation/d ↓,validation/n ↓,test/d ↓,test/n ↓',
  '1,d,,1,1,0.5,,0.5,',
  '2,n,,1,1,,0.5,,0.5',
  '3,d n,,,1.5,,,,',
  '',
].join('\n');
const result = JSON.stringify({
  ...{ tasks: ['d', 'n'], seed: 1 },
  losses: { validation: { d: 0.4, n: 0.4 }, test: { d: 0.41, n: 0.42 } },
});

test('taskmates view shows a table, and what lands in its folder is in the page, as a change that can be undone', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'taskmates-'));
  await mkdir(join(folder, 'results'));
  await writeFile(join(folder, 'running.csv'), table);
  const args = [resolve('dist-cli/taskmates.mjs'), 'view', 'running.csv', 'results', '--watch', '--no-open'];
  const tool = spawn(process.execPath, args, { cwd: folder });
  const ended = new Promise(end => tool.on('close', end));
  try {
    const address = await new Promise<string>((tell, fail) => {
      tool.stdout.setEncoding('utf8').once('data', (text: string) => tell(text.trim()));
      tool.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('should not have happened')) fail(new Error(text));
      });
      tool.on('error', fail);
    });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/live-[0-9a-f]{32}\/$/);
    await page.goto(address);
    const told = page.getByTestId('page-told');
    await expect(told).toContainText('2 runs in it, 0 missing');
    await expect(page).toHaveURL(/data=own-/);
    await expect(tableButton(page)).toHaveText('Data set: running');
    const first = page.url();
    await expectNoAxeViolations(page, 'a served table');

    await writeFile(join(folder, 'results', '.one'), result);
    await rename(join(folder, 'results', '.one'), join(folder, 'results', 'one.json'));
    await expect(told).toContainText('3 runs in it');
    await expect(page).not.toHaveURL(first);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page).toHaveURL(first);

    await writeFile(join(folder, 'results', 'half.json'), '{"losses": {');
    await expect(told).toContainText('results/half.json: it was written by half');
    // No stream breaks off in an open page.
    await page.goto('about:blank');
  } finally {
    tool.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
});
