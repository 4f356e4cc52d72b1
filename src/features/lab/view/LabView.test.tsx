import { beforeEach, describe, expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../../testing/expectAccessible.ts';
import { renderView } from '../../../../testing/renderView.tsx';
import { brokenSite, silentSite } from '../../../../testing/sites.ts';
import { FakeWorker } from '../../../work/testing/fakeWorker.ts';
import { never } from '../client/testing/fakeLab.ts';
import { renderScenes } from '../engine/scenes/renderScenes.ts';
import { LabView } from './LabView.tsx';

/** Lets the workers of the Lab be ones whose far side renders scenes so, and never answers anything else. */
function stubWorkers(scenes: (request: Parameters<typeof renderScenes>[0]) => unknown) {
  const far = { live: async () => false, start: never, probe: never, train: never, predict: never, scenes };
  vi.stubGlobal(
    'Worker',
    class extends FakeWorker<typeof far> {
      constructor() {
        super(far);
      }
    },
  );
}

beforeEach(() => window.localStorage.clear());

describe('the scenes', () => {
  const hash = '#/lab?v=2&lab=scenes';

  test('are waited for', async () => {
    stubWorkers(never);
    const { seen } = await renderView(<LabView />, { hash });
    expect(await seen.findByText('Rendering scenes…')).toBeTruthy();
    await expectAccessible('the scenes while they are rendered');
  });

  test('say why they could not be rendered', async () => {
    stubWorkers(async () => {
      throw new Error('a room without a floor');
    });
    const { seen } = await renderView(<LabView />, { hash });
    expect((await seen.findByRole('alert')).textContent).toContain(
      'The scenes could not be rendered: a room without a floor',
    );
    expect(seen.queryByText('Rendering scenes…')).toBeNull();
  });

  test('are shown with their labels', async () => {
    stubWorkers(renderScenes);
    const { seen } = await renderView(<LabView />, { hash });
    expect(await seen.findByRole('list', { name: 'Choose a scene' })).toBeTruthy();
    await expectAccessible('the scenes');
  });
});

test('it opens on one network that is ready to be trained, with what it is to be', async () => {
  stubWorkers(never);
  const { seen } = await renderView(<LabView />, { hash: '#/lab' });
  expect(await seen.findByRole('button', { name: 'Start' })).toBeTruthy();
  expect(seen.getByTestId('train-status').textContent).toContain('Ready: full-size segmentation');
  await expectAccessible('one network before it is trained');
});

test('a sweep that was never begun is offered, with none kept', async () => {
  stubWorkers(never);
  const { seen } = await renderView(<LabView />, { hash: '#/lab?v=2&lab=sweep' });
  expect(await seen.findByRole('region', { name: 'Recipe' })).toBeTruthy();
  await expectAccessible('a sweep before it begins');
});

describe('the predictions', () => {
  const hash = '#/lab?v=2&lab=picture&data=lab-small';

  test('wait for their table', async () => {
    stubWorkers(never);
    const { seen } = await renderView(<LabView />, { hash, fetchText: silentSite });
    expect(await seen.findByText('Loading the table…')).toBeTruthy();
  });

  test('say why their table is not there, and are offered once trying again helps', async () => {
    stubWorkers(never);
    const site = brokenSite();
    const { seen, user } = await renderView(<LabView />, { hash, fetchText: site.fetchText });
    expect((await seen.findByRole('alert')).textContent).toContain('503');
    site.mend();
    await user.click(seen.getByRole('button', { name: 'Retry' }));
    expect(await seen.findByRole('checkbox', { name: 'Error maps' })).toBeTruthy();
    await expectAccessible('the predictions');
  });
});
