import { act } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../../testing/expectAccessible.ts';
import { renderInApp } from '../../../../testing/renderInApp.tsx';
import { Picker } from './Picker.tsx';

const groups = [
  { title: 'Your tables', options: [{ id: 'own', text: 'Nine tasks' }] },
  {
    title: 'Published',
    options: [
      { id: 'tag', text: 'TAG affinity' },
      { id: 'cosine', text: 'Gradient cosine' },
    ],
  },
];

function setUp() {
  const picked = vi.fn();
  function Tables() {
    const [chosen, setChosen] = useState('tag');
    const onPick = (id: string) => {
      picked(id);
      setChosen(id);
    };
    return <Picker title="Data set" chosen={chosen} groups={groups} onPick={onPick} />;
  }
  const { seen, user } = renderInApp(<Tables />);
  const button = seen.getByRole('button', { name: /^Data set:/ });
  return {
    picked,
    seen,
    user,
    button,
    open: async () => {
      await act(async () => user.click(button));
      await seen.findByRole('listbox');
    },
    key: (keys: string) => act(async () => user.keyboard(keys)),
    options: () => seen.getAllByRole('option').map(option => option.textContent),
    active: () => {
      const id = seen.getByRole('combobox').getAttribute('aria-activedescendant');
      return id ? document.getElementById(id)?.textContent : undefined;
    },
  };
}

test('the button names what is chosen, and opens all names by groups at the one chosen', async () => {
  const { seen, button, open, options, active } = setUp();
  expect(button.textContent).toBe('Data set: TAG affinity');
  expect(seen.queryByRole('listbox')).toBeNull();
  await open();
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(options()).toEqual(['Nine tasks', 'TAG affinity', 'Gradient cosine']);
  expect(seen.getByRole('group', { name: 'Your tables' })).toBeTruthy();
  expect(seen.getByRole('option', { selected: true }).textContent).toBe('TAG affinity');
  expect(active()).toBe('TAG affinity');
  await expectAccessible('an open picker');
});

test('keys lead through the list, and Enter picks', async () => {
  const { picked, button, seen, open, key, active } = setUp();
  await open();
  await key('{ArrowDown}');
  expect(active()).toBe('Gradient cosine');
  await key('{ArrowDown}');
  expect(active()).toBe('Nine tasks');
  await key('{End}');
  expect(active()).toBe('Gradient cosine');
  await key('{Home}{Enter}');
  expect(picked.mock.calls).toEqual([['own']]);
  expect(seen.queryByRole('listbox')).toBeNull();
  expect(button.textContent).toBe('Data set: Nine tasks');
});

test('typing leaves what has the words, tells how much, and Enter picks the first', async () => {
  const { picked, seen, open, key, options } = setUp();
  await open();
  await key('published co');
  expect(options()).toEqual(['Gradient cosine']);
  expect(seen.getByRole('status').textContent).toBe('1 name');
  await key('{Enter}');
  expect(picked.mock.calls).toEqual([['cosine']]);
});

test('where nothing is found that is said, and Enter picks nothing', async () => {
  const { picked, seen, open, key } = setUp();
  await open();
  await key('zebra{Enter}');
  expect(seen.queryByRole('option')).toBeNull();
  expect(seen.getByRole('status').textContent).toBe('Nothing has this name.');
  await expectAccessible('a picker in which nothing is found');
  expect(picked).not.toHaveBeenCalled();
});

test('a click picks, what is chosen already changes nothing, and closing picks nothing', async () => {
  const { picked, seen, user, open, key } = setUp();
  await open();
  await act(async () => user.click(seen.getByRole('option', { name: 'TAG affinity' })));
  await open();
  await key('{ArrowDown}');
  await act(async () => user.click(seen.getByRole('button', { name: 'Close' })));
  expect(seen.queryByRole('listbox')).toBeNull();
  expect(picked).not.toHaveBeenCalled();
  await open();
  await act(async () => user.click(seen.getByRole('option', { name: 'Nine tasks' })));
  expect(picked.mock.calls).toEqual([['own']]);
});

test('an arrow opens it too', async () => {
  const { seen, button, key } = setUp();
  button.focus();
  await key('{ArrowDown}');
  expect(seen.getByRole('combobox', { name: 'Find by name' })).toBe(document.activeElement);
});
