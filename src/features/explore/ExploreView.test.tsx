import { expect, test } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import { loadTable } from '../../app/tables/loadTable.ts';
import { ExploreView } from './ExploreView.tsx';

test('Explore waits for its table, and shows the headline of it', async () => {
  const { app, seen } = renderInApp(<ExploreView />);
  expect(seen.getByRole('status').textContent).toBe('Loading the table…');
  await loadTable(app.session, 'setting-1');
  expect(await seen.findByRole('region', { name: 'Networks' })).toBeTruthy();
  await expectAccessible('Explore');
});
