import { readFile } from 'node:fs/promises';
import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { renderView } from '../../../testing/renderView.tsx';
import { brokenSite, silentSite } from '../../../testing/sites.ts';
import { formatHand, handOf } from '../../app/side/handNetworks.ts';
import { loadTable } from '../../app/tables/loadTable.ts';
import { runSteps } from '../../base/steps/runSteps.ts';
import { stepAt } from '../../core/frontier/frontier.ts';
import { FakeWorker } from '../../work/testing/fakeWorker.ts';
import { evaluateClaim } from './claims/evaluateClaim.ts';
import type { PaperApi } from './claims/paperApi.ts';
import { paperClaims } from './claims/paperClaims.ts';
import { PaperContext } from './claims/paperContext.ts';
import { LearnView } from './LearnView.tsx';
import { siteLessons } from './lessons/lessonSource.ts';

const answer = async (path: string) => new Response(await readFile(`public/${path}`, 'utf8'));
const refuse = async () => new Response('', { status: 503 });

beforeEach(() => window.localStorage.clear());

describe('the lessons', () => {
  test('wait for the site', async () => {
    vi.stubGlobal('fetch', silentSite);
    const { seen } = await renderView(<LearnView />, { hash: '#/learn?v=2' });
    expect((await seen.findAllByText('Loading…')).length).toBe(siteLessons.length);
  });

  test('say which of them could not be loaded', async () => {
    vi.stubGlobal('fetch', (path: string) => (path.includes('it-depends') ? refuse() : answer(path)));
    const { seen } = await renderView(<LearnView />, { hash: '#/learn?v=2' });
    expect((await seen.findByRole('alert')).textContent).toContain('“it-depends” could not be loaded');
    // The six others, and the way to open one of one's own.
    await waitFor(() => expect(seen.getAllByRole('heading', { level: 3 })).toHaveLength(siteLessons.length));
    await expectAccessible('the lessons, one of them missing');
  });

  test('are listed with where to go on, and one of one’s own that is none is refused', async () => {
    vi.stubGlobal('fetch', answer);
    window.localStorage.setItem(
      'taskmates.lessons',
      JSON.stringify({ 'one-network': { furthest: 2, isDone: false } }),
    );
    const { seen, user } = await renderView(<LearnView />, { hash: '#/learn?v=2' });
    expect(await seen.findByText(/ · Go on at step 2 of/)).toBeTruthy();
    await expectAccessible('the lessons');
    await user.upload(
      seen.getByLabelText('Lesson to open'),
      new File(['no lesson'], 'mine.json', { type: 'application/json' }),
    );
    expect((await seen.findByRole('alert')).textContent).toContain('“mine.json” is not a lesson');
  });
});

describe('the puzzle', () => {
  const hash = '#/learn?v=2&learn=puzzle';

  test('waits for its table', async () => {
    const { app, seen } = await renderView(<LearnView />, { hash, fetchText: silentSite });
    void loadTable(app.session, 'setting-1');
    expect(await seen.findByText('Loading the table…')).toBeTruthy();
  });

  test('says why its table is not there, and is shown once trying again helps', async () => {
    const site = brokenSite();
    const { app, seen, user } = await renderView(<LearnView />, { hash, fetchText: site.fetchText });
    await loadTable(app.session, 'setting-1');
    expect((await seen.findByRole('alert')).textContent).toContain('503');
    site.mend();
    await user.click(seen.getByRole('button', { name: 'Retry' }));
    expect(await seen.findByRole('region', { name: 'Make a puzzle' })).toBeTruthy();
    await expectAccessible('the puzzle');
  });

  test('can be one of affinities, whose best grouping is found', async () => {
    const { app, seen, user } = await renderView(<LearnView />, {
      hash: '#/learn?v=2&learn=puzzle&data=tag-taskonomy&groups=2',
    });
    await loadTable(app.session, 'tag-taskonomy');
    expect(await seen.findByRole('heading', { name: /^Match the search: .* at 2 networks$/ })).toBeTruthy();
    expect(seen.getByText(/bring the value as high as you can/)).toBeTruthy();
    const found = () =>
      Object.values(app.session.getState().curves).flatMap(state =>
        state.kind === 'done' && state.curve.kind === 'frontier' && state.curve.sets ? [state.curve] : [],
      )[0];
    await waitFor(() => expect(found()).toBeDefined(), { timeout: 60_000 });
    const { sets, frontier } = found() ?? {};
    const grouping = frontier && stepAt(frontier, 2)?.grouping;
    if (!sets || !grouping) throw new Error('a grouping into two networks');
    const { change } = app.configuration.getState();
    change({ hand: ['ss_l*1'] });
    expect(seen.getByTestId('puzzle-outcome').textContent).toContain('there is no total yet');
    change({ hand: formatHand(handOf(sets, grouping), sets.tasks) });
    expect(await seen.findByText('You found the optimum without a hint.')).toBeTruthy();
    expect(seen.getByRole('grid')).toBeTruthy();
    await user.click(seen.getByRole('button', { name: 'Reveal the optimum' }));
    await user.click(seen.getByRole('button', { name: 'Show the optimum' }));
    expect(
      (await seen.findByText(/Yours is as good as the optimum, by the affinities/)).textContent,
    ).toContain('value is');
    await expectAccessible('a puzzle of affinities');
  });
});

describe('the paper', () => {
  const hash = '#/learn?v=2&learn=paper';
  /** Puts a worker that answers so in the place of the browser's. */
  const answerBy = (reproduce: PaperApi['reproduce']) =>
    vi.stubGlobal(
      'Worker',
      class extends FakeWorker<PaperApi> {
        constructor() {
          super({ reproduce });
        }
      },
    );
  afterEach(() => {
    vi.unstubAllGlobals();
    window.localStorage.clear();
  });

  test('waits for its tables', async () => {
    const { seen } = await renderView(<LearnView />, { hash, fetchText: silentSite });
    expect(await seen.findByText('Loading the tables of the paper…')).toBeTruthy();
  });

  test('says why its tables are not there, and begins once trying again helps', async () => {
    answerBy(() => new Promise(() => undefined) as never);
    const site = brokenSite();
    const { seen, user } = await renderView(<LearnView />, { hash, fetchText: site.fetchText });
    expect((await seen.findByRole('alert')).textContent).toContain('503');
    await expectAccessible('the paper without its tables');
    site.mend();
    await user.click(seen.getByRole('button', { name: 'Retry' }));
    expect(await seen.findByRole('progressbar', { name: 'Recomputing the paper' })).toBeTruthy();
    expect(seen.queryByRole('alert')).toBeNull();
  });

  test('says why its worker failed; once it answers, the row that was left is marked under its table', async () => {
    let answers = 0;
    answerBy(tables => {
      answers += 1;
      if (answers === 1) throw new Error('out of memory');
      const context = new PaperContext(tables);
      const claims = paperClaims(tables).filter(({ subject }) => subject.kind === 'gain');
      return claims.map(claim => runSteps(evaluateClaim(claim, context)));
    });
    const rows = 'all~gain~all~gain_relative_setting-1_n_s';
    const { seen, user } = await renderView(<LearnView />, { hash: `${hash}&rows=${rows}` });
    expect((await seen.findByRole('alert')).textContent).toContain('out of memory');
    await user.click(seen.getByRole('button', { name: 'Retry' }));
    const link = await seen.findByRole('link', { name: /^Show Segmentation with Normals: Table 2/ });
    expect(document.activeElement).toBe(link);
    expect(link.getAttribute('href')).toContain(`rows=${rows}`);
    expect(seen.getAllByRole('rowheader').map(head => head.textContent)).toContain(
      'Segmentation with Normals',
    );
    expect(
      [...document.querySelectorAll('th[scope="rowgroup"]')].map(({ textContent }) => textContent),
    ).toEqual([
      'Table 2: gains of a task by another, setting 1',
      'Table 5: gains of a task by another, setting 2',
    ]);
    await expectAccessible('the recomputed paper');
  });
});

test('the glossary has every word, and the one that a link asks for has the focus', async () => {
  const { seen } = await renderView(<LearnView />, { hash: '#/learn?v=2&learn=glossary&term=gain' });
  const glossary = await seen.findByRole('region', { name: 'Glossary' });
  expect(glossary.querySelectorAll('dt').length).toBeGreaterThan(10);
  expect(document.activeElement?.querySelector('dt')?.textContent).toBe('Gain');
  await expectAccessible('the glossary');
});
