import { expect, test } from 'vitest';
import { expectAccessible } from '../../../../testing/expectAccessible.ts';
import { renderInApp } from '../../../../testing/renderInApp.tsx';
import { FewOfMany } from './FewOfMany.tsx';

const names = (count: number) => Array.from({ length: count }, (_, i) => `Task ${i + 1}`);

function List({ count, first }: { count: number; first?: string }) {
  return (
    <FewOfMany items={names(count)} nameOf={name => name} isFirst={name => name === first}>
      {shown => (
        <ul>
          {shown.map(name => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </FewOfMany>
  );
}

test('shows all of a few, and nothing to look for them by', () => {
  const { seen } = renderInApp(<List count={24} />);
  expect(seen.getAllByRole('listitem').length).toBe(24);
  expect(seen.queryByRole('textbox')).toBeNull();
});

test('shows the first of many, in their order those that matter too, and says of how many', async () => {
  const { seen } = renderInApp(<List count={300} first="Task 250" />);
  const items = seen.getAllByRole('listitem').map(item => item.textContent);
  expect(items).toEqual([...names(23), 'Task 250']);
  expect(seen.getByRole('status').textContent).toBe('24 of 300 shown');
  await expectAccessible('a few of many');
});

test('finds any of them by parts of its name, and says when there is none', async () => {
  const { seen, user } = renderInApp(<List count={300} />);
  const field = seen.getByRole('textbox', { name: 'Find by name' });
  await user.type(field, '29 TASK');
  expect(seen.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    'Task 29',
    'Task 129',
    'Task 229',
    ...Array.from({ length: 10 }, (_, i) => `Task ${290 + i}`),
  ]);
  await user.type(field, ' nowhere');
  expect(seen.queryAllByRole('listitem')).toEqual([]);
  expect(seen.getByRole('status').textContent).toBe('Nothing has this name.');
});
