import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { WhenNear } from './WhenNear.tsx';

afterEach(() => vi.useRealTimers());

test('what is far below is shown in the next task once it is due, and stays', async () => {
  vi.useFakeTimers();
  // Nothing is near.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const view = (isDue: boolean) => (
    <WhenNear placeholder="later" isDue={isDue}>
      now
    </WhenNear>
  );
  const { rerender } = render(view(false));
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(screen.queryByText('later')).toBeTruthy();
  rerender(view(true));
  expect(screen.queryByText('later')).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.queryByText('now')).toBeTruthy();
  rerender(view(false));
  expect(screen.queryByText('now')).toBeTruthy();
});
