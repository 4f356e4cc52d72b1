import { fireEvent } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../../testing/expectAccessible.ts';
import { renderInApp } from '../../../../testing/renderInApp.tsx';
import { CommitField } from './CommitField.tsx';

function setUp() {
  const committed = vi.fn();
  function Named() {
    const [name, setName] = useState('Mine');
    const commit = (value: string) => {
      committed(value);
      setName(value);
    };
    return <CommitField title="Name" value={name} onCommit={commit} />;
  }
  const { seen, user } = renderInApp(<Named />);
  return { committed, user, field: seen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }) };
}

test('a text counts once the field is left, without the blanks around it', async () => {
  const { committed, user, field } = setUp();
  await user.clear(field);
  await user.type(field, ' Ours ');
  expect(committed).not.toHaveBeenCalled();
  await user.tab();
  expect(committed.mock.calls).toEqual([['Ours']]);
  expect(field.value).toBe('Ours');
});

test('Enter commits once, and leaving afterwards commits nothing again', async () => {
  const { committed, user, field } = setUp();
  await user.type(field, ' too{Enter}');
  await user.tab();
  expect(committed.mock.calls).toEqual([['Mine too']]);
});

test('Enter that takes a candidate of an input method commits nothing', async () => {
  const { committed, user, field } = setUp();
  await user.type(field, ' 标');
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(committed).not.toHaveBeenCalled();
  await user.keyboard('{Enter}');
  expect(committed.mock.calls).toEqual([['Mine 标']]);
});

test('Escape takes back what was typed, and an empty text is none', async () => {
  const { committed, user, field } = setUp();
  await user.type(field, ' too{Escape}');
  expect(field.value).toBe('Mine');
  await user.clear(field);
  await user.tab();
  expect(field.value).toBe('Mine');
  expect(committed).not.toHaveBeenCalled();
  await expectAccessible('a field');
});

test('Enter and Escape end the field, also where nothing counts, and leaving it does not', async () => {
  const ended = vi.fn();
  const committed = vi.fn();
  const { seen, user } = renderInApp(
    <CommitField title="Name" value="Mine" onCommit={committed} onEnd={ended} />,
  );
  const field = seen.getByRole('textbox', { name: 'Name' });
  await user.clear(field);
  await user.type(field, '{Enter}');
  expect(ended).toHaveBeenCalledTimes(1);
  await user.type(field, 'Ours{Escape}');
  expect(ended).toHaveBeenCalledTimes(2);
  await user.tab();
  expect(ended).toHaveBeenCalledTimes(2);
  expect(committed).not.toHaveBeenCalled();
});
