import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderView } from '../../testing/renderView.tsx';
import { savedFiles } from '../../testing/savedFiles.ts';
import { takeAll } from '../../testing/saveMenus.ts';
import { makeLossTable } from '../core/testing/makeLossTable.ts';
import { capturedLink } from '../features/learn/maker/capturedLink.ts';
import { ResultCopy } from '../features/learn/puzzle/ResultCopy.tsx';
import { packTable } from '../files/pack/packTable.ts';
import type { LoadedLosses } from '../files/table/parseTable.ts';
import { ownTableId } from '../files/table/tableId.ts';
import { App } from './App.tsx';

/** What takes something away from the page: every way out that there is in the code. */
const exit = /<Figure\b|<SaveMenu\b|<CopyField\b|\bsaveFile\(|\bclipboard\.write|\bdownload[=:]|\.download\b/;

/**
 * Every file that has one, and where what it gives is searched for a private table: a view below, another test, or why it holds none. A new
 * way out is entered here, and tried there.
 */
const exits: Readonly<Record<string, string>> = {
  // The ways themselves.
  'app/tables/saveTable.ts': 'the table itself, asked for as a file',
  'base/ui/CopyField.tsx': 'shows what it copies',
  'base/ui/saveFile.ts': 'gives what it is given',
  'figures/Figure.tsx': 'every view below; PNG and PDF in e2e/ownDataStays.spec.ts',
  'figures/film/saveFilm.ts': 'Explore',
  'figures/heatmap/PairFigure.tsx': 'Explore, Compare',
  'figures/save/SaveList.tsx': 'every view below',
  'figures/save/saveFigure.ts': 'every view below',
  // Explore
  'features/explore/frontier/FrontierPanel.tsx': 'Explore',
  'features/explore/frontier/JudgedPart.tsx': 'only of affinities',
  'features/explore/grouping/GroupingPanel.tsx': 'Explore',
  'features/explore/networks/NetworksPanel.tsx': 'the table itself, asked for as a file',
  // Compare
  'features/compare/frontier/FrontierPanels.tsx': 'Compare',
  'features/compare/grouping/GroupingPanels.tsx': 'Compare',
  'features/compare/pairs/ScatterPanel.tsx': 'Compare',
  // Plan
  'features/planning/MatrixFigure.tsx': 'Plan',
  'features/planning/next/CalibrationFigure.tsx': 'Plan',
  'features/planning/next/NextPanel.tsx': 'Plan',
  'features/planning/next/PlanFrontier.tsx': 'Plan',
  'features/planning/next/writeShownPlan.ts': 'Plan',
  'features/planning/race/RaceFigure.tsx': 'Plan, of a complete table',
  // Data
  'features/data/TablePanel.tsx': 'the table itself, asked for as a file',
  'features/data/TemplatesPanel.tsx': 'made-up tables',
  // Learn
  'features/learn/glossary/CiteSection.tsx': 'of no table',
  'features/learn/maker/LessonOut.tsx': 'captured steps',
  'features/learn/paper/PaperPanel.tsx': 'the paper’s tables',
  'features/learn/puzzle/PuzzleMaker.tsx': 'privateTable.test.tsx',
  'features/learn/puzzle/ResultCopy.tsx': 'the result of a puzzle',
  // The Lab has tables of its own.
  'features/lab/fineTune/FineTuneResults.tsx': 'of tables of the Lab alone',
  'features/lab/view/pictures/PicturePanel.tsx': 'of tables of the Lab alone',
  'features/lab/view/scenes/ScenesPanel.tsx': 'of tables of the Lab alone',
  'features/lab/view/sweep/FollowedFigure.tsx': 'of tables of the Lab alone',
  'features/lab/view/sweep/SweepActions.tsx': 'of tables of the Lab alone',
  'features/lab/view/sweep/SweepFigure.tsx': 'of tables of the Lab alone',
  'features/lab/view/train/TrainCurvesPanel.tsx': 'of tables of the Lab alone',
  // Share
  'shell/share/CommandSection.tsx': 'Share',
  'shell/share/EmbedSection.tsx': 'Share, where the reader is told what it holds',
  'shell/share/ShareDialog.tsx': 'Share, where the reader is told what it holds',
};

/** The code of the page without its comments. */
const codeOf = (file: string) =>
  readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

test('every way out of the page is listed, and nothing that is none', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\/|^cli\//.test(file))
    .filter(file => exit.test(codeOf(file)));
  expect(found.sort()).toEqual(Object.keys(exits).sort());
});

/** Three tasks alone and in pairs: validation losses end in 7113, early ones in 5119, what is reported in 2226. */
const whole = makeLossTable(3, [
  { tasks: [0], cost: 1, losses: [0.37113], test: [0.32226] },
  { tasks: [1], cost: 1, losses: [0.47113], test: [0.42226] },
  { tasks: [2], cost: 1, losses: [0.57113], test: [0.52226] },
  { tasks: [0, 1], cost: 1.5, losses: [0.36113, 0.48113], test: [0.31226, 0.43226] },
  { tasks: [0, 2], cost: 1.5, losses: [0.38113, 0.55113], test: [0.33226, 0.50226] },
  { tasks: [1, 2], cost: 1.5, losses: [0.46113, 0.56113], test: [0.41226, 0.51226] },
]);
/** The same where two networks were not trained yet. */
const partial = makeLossTable(3, [
  { tasks: [0], cost: 1, losses: [0.37113], test: [0.32226] },
  { tasks: [1], cost: 1, losses: [0.47113], test: [0.42226] },
  { tasks: [2], cost: 1, losses: [0.57113], test: [0.52226] },
  { tasks: [0, 1], cost: 1.5, losses: [0.36113, 0.48113], test: [0.31226, 0.43226] },
  { tasks: [0, 2], cost: 1.5, losses: [Number.NaN, Number.NaN], test: [Number.NaN, Number.NaN] },
  { tasks: [1, 2], cost: 1.5, losses: [Number.NaN, Number.NaN], test: [Number.NaN, Number.NaN] },
]);

function ownOf(table: typeof whole) {
  const unnamed: LoadedLosses = { kind: 'losses', table, about: '', splitNotes: {} };
  const loaded = { ...unnamed, table: { ...table, id: ownTableId(unnamed) } };
  const packed = packTable(loaded);
  return { packed, link: `v=2&data=${loaded.table.id}&budget=3&table=${packed}` };
}

/** Losses that no picture and no text says. */
const hidden = /0\.[345]\d113/;
/** Items that a component test cannot draw, which `e2e/ownDataStays.spec.ts` takes; and the table itself. */
const isElsewhere = (label: string) => /PNG|PDF|Parquet/.test(label);

/** All that is written to the clipboard from now on. */
function copiedTexts(): readonly Promise<string>[] {
  const texts: Promise<string>[] = [];
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async items => {
    for (const item of items) texts.push(item.getType('text/plain').then(blob => blob.text()));
  });
  return texts;
}

const menuCount = () => document.querySelectorAll('[data-testid=save-menu]').length;

test.each([
  ['Explore', whole, (own: string) => `#/explore?${own}`, 4],
  ['Compare', whole, (own: string) => `#/compare?v=2&data=setting-2&against=${encodeURIComponent(own)}`, 4],
  ['Plan', partial, (own: string) => `#/plan?${own}`, 3],
  ['Plan, of a complete table', whole, (own: string) => `#/plan?${own}`, 2],
])('nothing that is taken from %s holds a private table', async (_, table, hashOf, menus) => {
  const { packed, link } = ownOf(table);
  const files = savedFiles();
  await renderView(<App />, { hash: hashOf(link) });
  const copied = copiedTexts();
  await vi.waitFor(() => expect(menuCount()).toBeGreaterThanOrEqual(menus), { timeout: 20_000 });
  for (const summary of document.querySelectorAll<HTMLElement>('main details:not([open]) > summary'))
    await act(async () => summary.click());
  const taken = await takeAll(document, isElsewhere);
  // Each menu has a picture and data at the least, but for those of lists.
  expect(taken).toBeGreaterThanOrEqual(2 * menus - 1);
  await vi.waitFor(() => expect(files.size + copied.length).toBeGreaterThanOrEqual(taken), {
    timeout: 20_000,
  });
  const texts = [
    ...(await Promise.all([...files].map(async ([name, blob]) => [name, await blob.text()] as const))),
    ...(await Promise.all(copied.map(async text => ['a copied text', await text] as const))),
  ];
  for (const [name, text] of texts) {
    expect(text.includes(packed.slice(0, 60)), name).toBe(false);
    // Files of data have what they are of; all else shows what is reported.
    if (!/\.(csv|json)$/.test(name)) expect(text, name).not.toMatch(hidden);
  }
});

test('Share gives a command and HTML without the table, and a link that says that it holds it', async () => {
  const { packed, link } = ownOf(whole);
  const { seen, user } = await renderView(<App />, { hash: `#/explore?${link}` });
  await user.click(await seen.findByRole('button', { name: 'Share' }));
  const textIn = async (name: string) =>
    ((await seen.findByRole('textbox', { name })) as HTMLTextAreaElement).value;
  expect(await textIn('Link')).toContain(packed);
  for (const name of ['Command', 'HTML to embed']) {
    const text = await textIn(name);
    expect(text).not.toContain(packed);
    expect(text).not.toMatch(hidden);
  }
  await user.click(seen.getByRole('checkbox', { name: /^Contain your table/ }));
  expect(await textIn('HTML to embed')).toContain(packed);
});

test('the result of a puzzle and a step that is captured hold the table only where that is wished', async () => {
  const { packed, link } = ownOf(whole);
  const { app, seen, user } = await renderView(<ResultCopy total={3} hints={1} />, {
    hash: `#/learn?${link}&learn=puzzle`,
  });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Not allowed.'));
  await user.click(seen.getByRole('button', { name: 'Copy result link' }));
  const result = (await seen.findByLabelText('Link to the result')) as HTMLInputElement;
  expect(result.value).toContain('result=');
  expect(result.value).not.toContain(packed);
  const { configuration } = app.configuration.getState();
  expect(capturedLink(configuration, undefined)).not.toContain(packed);
  expect(capturedLink(configuration, [{ id: configuration.data, packed }])).toContain(packed);
});
