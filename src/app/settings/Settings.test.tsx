import { afterEach, expect, test } from 'vitest';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import { deviceTexts } from '../storage/keptTexts.ts';
import { Settings } from './Settings.tsx';

afterEach(() => deviceTexts.removeItem('taskmates.settings'));

const settingsOf = (panel: string) => (
  <Settings panel={panel} title="A panel">
    <p>What is seldom changed</p>
  </Settings>
);

test('settings are closed at first, and stay as they were left, each panel’s for itself', async () => {
  const { rerender, seen, user, unmount } = renderInApp(settingsOf('frontier'));
  const details = () => seen.getByTestId<HTMLDetailsElement>('settings');
  expect(details().open).toBe(false);
  await user.click(seen.getByText('Settings'));
  expect(details().open).toBe(true);
  rerender(<p>Another view</p>);
  rerender(settingsOf('frontier'));
  expect(details().open).toBe(true);
  unmount();
  const gains = renderInApp(settingsOf('gains'));
  expect(gains.seen.getByTestId<HTMLDetailsElement>('settings').open).toBe(false);
});
