import { act, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { dyingWorkers } from '../../testing/dyingWorkers.ts';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { inOneGo } from '../../testing/plansInOneGo.ts';
import { renderView } from '../../testing/renderView.tsx';
import type { StrategyCurve } from '../core/frontier/strategyCurve.ts';
import { App } from './App.tsx';

const died = 'The search stopped twice (out of memory). Retry, or reload the page.';
type Rendered = Awaited<ReturnType<typeof renderView>>;

/** What says that the search died, and the buttons beside it. */
const alerts = ({ seen }: Rendered) =>
  seen.queryAllByRole('alert').filter(alert => alert.textContent?.includes(died));
const waysOut = ({ seen }: Rendered) => seen.queryAllByRole('button', { name: /^(Search|Try) again$/ });

/** Presses each button that tries again until none is left: an answer may bring up another question. */
async function tryAgain(rendered: Rendered) {
  for (let ways = waysOut(rendered); ways.length > 0; ways = waysOut(rendered)) {
    for (const button of ways) await act(async () => button.click());
  }
  await waitFor(() => expect(alerts(rendered)).toEqual([]));
}

describe('a search worker that dies twice over a question', () => {
  test.each([
    ['Explore', '#/explore?v=2&data=setting-1&budget=2.5&show=optimal,higher-order', 'proved optimal'],
    ['Explore of affinities', '#/explore?v=2&data=tag-taskonomy&groups=2', 'proved optimal'],
    [
      'Compare',
      '#/compare?v=2&data=setting-2&budget=2.5&against=v%3D2%26data%3Dsetting-1%26budget%3D2.5',
      'instead of',
    ],
    [
      'Compare of affinities',
      '#/compare?v=2&data=tag-taskonomy&groups=2&sets=partition&against=v%3D2%26data%3Dtag-taskonomy%26groups%3D2',
      'the value stays',
    ],
  ])('is told in place by %s, which searches again when asked', async (name, hash, found) => {
    const workers = dyingWorkers();
    const rendered = await renderView(<App />, { hash, onWorker: workers.onWorker });
    const { seen, app } = rendered;
    const count = name.startsWith('Compare') || name === 'Explore' ? 2 : 1;
    await waitFor(() => expect(alerts(rendered)).toHaveLength(count));
    expect(waysOut(rendered)).toHaveLength(count);
    expect(seen.getByTestId('headline').textContent).toContain('“Search again” starts it anew');
    // What needs no search is there.
    expect(await seen.findAllByRole('grid')).not.toHaveLength(0);
    await expectAccessible(`${name} without its search`);
    const { configuration } = app.configuration.getState();
    workers.recover();
    await tryAgain(rendered);
    await waitFor(() => expect(seen.getByTestId('headline').textContent).toContain(found));
    expect(app.configuration.getState().configuration).toBe(configuration);
  });

  test.each([
    ['Plan', '#/plan?v=2&data=setting-1&budget=2.5&seen=8&batch=3', 1, '8 networks of 36 are trained'],
    [
      'the race',
      '#/plan?v=2&data=setting-1&budget=2.5&race=by-size,higher-order&racer=by-size&at=20',
      2,
      'All 36 networks',
    ],
  ])('is told in place by %s, which asks again when asked', async (_, hash, count, found) => {
    const workers = dyingWorkers();
    const { onWorker } = workers;
    const rendered = await renderView(<App />, { hash, onWorker, search: inOneGo() });
    await waitFor(() => expect(alerts(rendered)).toHaveLength(count));
    expect(waysOut(rendered)).toHaveLength(count);
    workers.recover();
    await tryAgain(rendered);
    await waitFor(() => expect(rendered.seen.getByTestId('plan-headline').textContent).toContain(found));
  });

  test('is told under the puzzle, which keeps what was put together', async () => {
    const workers = dyingWorkers();
    const hash = '#/learn?v=2&learn=puzzle&data=tag-taskonomy&groups=2&hand=ss_l*1';
    const rendered = await renderView(<App />, { hash, onWorker: workers.onWorker });
    const { seen, app } = rendered;
    await waitFor(() => expect(alerts(rendered)).toHaveLength(1));
    workers.recover();
    await tryAgain(rendered);
    await waitFor(() =>
      expect(seen.getByRole<HTMLButtonElement>('button', { name: 'Reveal the optimum' }).disabled).toBe(
        false,
      ),
    );
    expect(app.configuration.getState().configuration.hand).toEqual(['ss_l*1']);
  });

  test('is told where noise is tried and where estimates are judged, beside a figure that stays', async () => {
    const workers = dyingWorkers();
    workers.recover();
    const hash = '#/explore?v=2&data=setting-1&budget=2.5&show=optimal,higher-order';
    const rendered = await renderView(<App />, { hash, onWorker: workers.onWorker });
    const { seen, user } = rendered;
    const headline = await seen.findByTestId('headline');
    await waitFor(() => expect(headline.textContent).toContain('proved optimal'));
    const sure = await seen.findByText('How sure is this grouping?');
    await act(async () => user.click(sure));
    await seen.findByRole('button', { name: 'Measure' });
    workers.fallIll();
    await act(async () => user.click(seen.getByRole('button', { name: 'Measure' })));
    await waitFor(() => expect(alerts(rendered)).toHaveLength(1));
    const estimates = await seen.findByText('How good are the estimates?');
    await act(async () => user.click(estimates));
    const table = await seen.findByRole('table', { name: 'Quality of estimates by strategy' });
    await waitFor(() => expect(alerts(rendered)).toHaveLength(2));
    expect(within(table).getByRole('alert').textContent).toBe(died);
    expect(headline.textContent).toContain('proved optimal');
    workers.recover();
    await act(async () => user.click(within(table).getByRole('button', { name: 'Try again' })));
    await waitFor(() => expect(table.textContent).toMatch(/\d\.\d{3} \(\d+\)/));
    await act(async () => user.click(seen.getByRole('button', { name: 'Measure again' })));
    await seen.findByText(/^The same networks are chosen on/);
    expect(alerts(rendered)).toEqual([]);
  });

  test('is told beside the headline where replicates are tried, and tried again when asked', async () => {
    const workers = dyingWorkers();
    workers.recover();
    const hash = '#/explore?v=2&data=lab-large&budget=3&show=optimal';
    let perturbed = 0;
    const rendered = await renderView(<App />, {
      hash,
      onWorker: workers.onWorker,
      search: {
        perturb: () => {
          perturbed++;
          workers.fallIll();
          return new Promise(() => undefined);
        },
      },
    });
    await waitFor(() => expect(alerts(rendered)).toHaveLength(1));
    const headline = rendered.seen.getByTestId('headline');
    expect(headline.textContent).toContain('The replicate tables could not be tried');
    expect(headline.textContent).toMatch(/total loss of \d\.\d+ ± 0\.\d+/);
    const before = perturbed;
    workers.recover();
    await act(async () => rendered.user.click(within(headline).getByRole('button', { name: 'Try again' })));
    await waitFor(() => expect(perturbed).toBeGreaterThan(before));
  });

  test('leaves in sight the best that it had found', async () => {
    const hash = '#/explore?v=2&data=setting-1&budget=2.5&show=optimal';
    const healthy = await renderView(<App />, { hash });
    let best: StrategyCurve | undefined;
    await waitFor(() => {
      const [state] = Object.values(healthy.app.session.getState().curves);
      if (state?.kind === 'done') best = state.curve;
      expect(best).toBeDefined();
    });
    healthy.unmount();

    const workers = dyingWorkers();
    workers.recover();
    const rendered = await renderView(<App />, {
      hash,
      onWorker: workers.onWorker,
      search: {
        trace: async (_, __, ___, onProgress) => {
          await onProgress(0.5, best);
          return await new Promise(() => undefined);
        },
      },
    });
    const headline = await rendered.seen.findByTestId('headline');
    await waitFor(() => expect(headline.textContent).toContain('0.4461'));
    workers.fallIll();
    await waitFor(() => expect(alerts(rendered)).toHaveLength(1));
    expect(alerts(rendered)[0]?.textContent).toContain('The best found by then is drawn.');
    expect(headline.textContent).toContain('0.4461');
  });
});
