import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../../testing/expectAccessible.ts';
import { renderInApp } from '../../../../testing/renderInApp.tsx';
import { LongSelect } from './LongSelect.tsx';

const tasks = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ value: `t${i}`, text: `Task ${i}`, disabled: i === 7 }));

test('thirty options are a native list', () => {
  const { seen } = renderInApp(
    <LongSelect title="Task" value="t3" options={tasks(30)} onChange={() => {}} />,
  );
  expect(seen.getByRole('combobox', { name: 'Task' })).toHaveProperty('value', 't3');
});

test('among hundreds one finds by typing, but for what is disabled, and picks by keyboard', async () => {
  const onChange = vi.fn();
  const { seen, user } = renderInApp(
    <LongSelect title="Task" value="t3" options={tasks(300)} onChange={onChange} />,
  );
  await act(async () => user.click(seen.getByRole('button', { name: 'Task: Task 3' })));
  await seen.findByRole('listbox');
  expect(seen.queryByRole('option', { name: 'Task 7' })).toBeNull();
  await act(async () => user.keyboard('task 29'));
  expect(seen.getAllByRole('option').map(option => option.textContent)).toEqual(
    ['29', '129', '229', ...Array.from({ length: 10 }, (_, i) => `29${i}`)].map(number => `Task ${number}`),
  );
  await expectAccessible('an open list of hundreds of tasks');
  await act(async () => user.keyboard('5{Enter}'));
  expect(onChange.mock.calls).toEqual([['t295']]);
});
