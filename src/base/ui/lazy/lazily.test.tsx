import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Fragment, Suspense } from 'react';
import { expect, it, vi } from 'vitest';
import { msg } from '../../i18n/text.ts';
import { lazily } from './lazily.tsx';

const offline = () => new TypeError('Failed to fetch dynamically imported module: https://example.org/a.js');

/** A part that does not load the first time. */
function partFailingOnce() {
  let asked = 0;
  return lazily<{ readonly name: string; readonly onClose?: () => void }>(async () => {
    if (++asked === 1) throw offline();
    return ({ name }) => <p>Here is {name}</p>;
  }, msg('Help'));
}

async function show(element: React.ReactElement) {
  await act(async () => {
    render(
      <Fragment>
        <p>The rest</p>
        <Suspense fallback={<p>Waiting</p>}>{element}</Suspense>
      </Fragment>,
    );
  });
}

it('shows what is missing in its place, and the part once it is tried again', async () => {
  const Part = partFailingOnce();
  await show(<Part name="Ada" />);
  expect(screen.getByRole('alert').textContent).toContain('Help could not be loaded: a file of the site');
  expect(screen.getByRole('alert').textContent).toContain('Nothing else is affected');
  expect(screen.getByText('The rest')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  await act(() => userEvent.setup().click(screen.getByRole('button', { name: 'Try again' })));
  expect(await screen.findByText('Here is Ada')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('tries again by itself once the connection is back', async () => {
  const Part = partFailingOnce();
  await show(<Part name="Ada" />);
  await act(async () => void window.dispatchEvent(new Event('online')));
  expect(await screen.findByText('Here is Ada')).toBeTruthy();
});

it('can be given up where it can be closed', async () => {
  const Part = partFailingOnce();
  const onClose = vi.fn();
  await show(<Part name="Ada" onClose={onClose} />);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});
