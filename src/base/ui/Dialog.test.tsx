import { fireEvent } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import { Dialog } from './Dialog.tsx';

test('a press beside a dialog closes it, the second press of the double click that opened it does not', () => {
  const onClose = vi.fn();
  const { seen } = renderInApp(
    <Dialog title="Share" open onClose={onClose}>
      <p>What it says</p>
    </Dialog>,
  );
  const dialog = seen.getByRole('dialog', { name: 'Share' });
  fireEvent.mouseDown(dialog, { detail: 2 });
  fireEvent.mouseDown(seen.getByText('What it says'), { detail: 1 });
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.mouseDown(dialog, { detail: 1 });
  expect(onClose).toHaveBeenCalledTimes(1);
});
