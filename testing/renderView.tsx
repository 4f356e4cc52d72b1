import { act } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { TestAppOptions } from './makeTestApp.ts';
import { renderInApp } from './renderInApp.tsx';

/**
 * Renders as {@link renderInApp} does, for what suspends on its first render (`use`): React takes that up again only within an
 * `act` that is awaited.
 */
export async function renderView(element: ReactElement, options: TestAppOptions = {}) {
  const rendered = renderInApp(<div />, options);
  await act(async () => rendered.rerender(element));
  return rendered;
}
