import type { Page } from '@playwright/test';
import { seededRandom } from '../src/core/stability/seededRandom.ts';
import { type LossTable, lossOf, type Split, splits, taskSetOf } from '../src/core/tables/lossTable.ts';

/** Serves a file of the project's own format in the place of a setting, which links to `data=setting-2` then show. */
export async function serveTable(page: Page, file: object, id = 'setting-2'): Promise<void> {
  const body = JSON.stringify({ ...file, id });
  await page.route(`**/tables/${id}.json`, route => route.fulfill({ body, contentType: 'application/json' }));
}

/** A loss table in the project's own format, with the splits named. */
export function lossFile(table: LossTable, wanted: readonly Split[] = splits): object {
  const present = wanted.filter(split => table.losses[split]);
  const networks = [...table.costs].map((cost, i) => {
    const tasks = [...taskSetOf(table, i)];
    const lossesOn = (split: Split) =>
      tasks.map(task => {
        const loss = lossOf(table, i, task, split);
        return Number.isNaN(loss) ? null : Number(loss.toPrecision(5));
      });
    return {
      tasks: tasks.map(task => table.tasks[task]?.id),
      cost,
      losses: Object.fromEntries(present.map(split => [split, lossesOn(split)])),
    };
  });
  const { name, source, costUnit, tasks } = table;
  return { format: 'taskmates', version: 1, kind: 'losses', name, source, costUnit, tasks, networks };
}

/** An affinity table of `count` tasks in groups that help each other, one value in a hundred missing. */
export function affinityFile(count: number): object {
  const random = seededRandom(1);
  const tasks = Array.from({ length: count }, (_, i) => {
    return { id: `t${i + 1}`, name: `Task number ${i + 1}`, short: `t${i + 1}` };
  });
  const group = tasks.map(() => Math.floor(7 * random()));
  const values = tasks.map((_, r) =>
    tasks.map((_, c) => {
      if (random() < 0.01) return null;
      const together = group[r] === group[c] ? 0.5 : -0.1;
      return Number((together + 0.4 * (random() - 0.5)).toFixed(4));
    }),
  );
  return {
    format: 'taskmates',
    version: 1,
    kind: 'affinity',
    name: `Affinities of ${count} tasks`,
    source: { title: 'Made for a test', licence: 'MIT' },
    meaning: 'what training together did',
    better: 'higher',
    scale: 'linear',
    sources: tasks,
    targets: tasks,
    values,
  };
}
