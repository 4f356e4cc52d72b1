import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { offlineStore } from '../../app/context/offlineStore.ts';
import { OfflineLine } from './OfflineLine.tsx';

afterEach(() => offlineStore.setState({}, true));

test('says how much of the site is on this device, and goes on with it when asked', async () => {
  render(<OfflineLine />);
  expect(screen.queryByRole('status')).toBeNull();
  const keepRest = vi.fn();
  act(() => offlineStore.setState({ files: { kept: 40, of: 169 }, keepRest }));
  expect(screen.getByRole('status').textContent).toContain('40 of 169 files so far');
  expect(screen.queryByRole('button')).toBeNull();
  act(() => offlineStore.setState({ isHalted: 'failed' }));
  expect(screen.getByRole('status').textContent).toContain('the others did not come');
  act(() => offlineStore.setState({ isHalted: 'sparing' }));
  expect(screen.getByRole('status').textContent).toContain('what was opened is kept');
  await expectAccessible('the site kept in part');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Keep the rest' }));
  expect(keepRest).toHaveBeenCalledOnce();
  act(() => offlineStore.setState({ files: { kept: 169, of: 169 }, isHalted: undefined }));
  expect(screen.getByRole('status').textContent).toContain('All of this site is on this device');
  expect(screen.queryByRole('button')).toBeNull();
});
