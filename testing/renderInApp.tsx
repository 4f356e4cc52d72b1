import { render, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { appContext } from '../src/app/context/useApp.ts';
import { makeTestApp, type TestAppOptions } from './makeTestApp.ts';

/** Renders a component in an application of its own; gives that, what is to be seen, and a user of it. */
export function renderInApp(element: ReactElement, options: TestAppOptions = {}) {
  const app = makeTestApp(options);
  const { rerender, unmount } = render(element, {
    wrapper: ({ children }) => <appContext.Provider value={app}>{children}</appContext.Provider>,
  });
  return { app, rerender, unmount, seen: within(document.body), user: userEvent.setup() };
}
