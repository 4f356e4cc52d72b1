import { expect, test } from 'vitest';
import { expectAccessible } from '../../../testing/expectAccessible.ts';
import { renderView } from '../../../testing/renderView.tsx';
import { App } from '../App.tsx';

test('? lists the keys of the present view, and those of the others when they are asked for', async () => {
  const { seen, user } = await renderView(<App />, { hash: '#/plan?v=2' });
  await user.keyboard('?');
  const dialog = await seen.findByRole('dialog', { name: 'Keys of this view' });
  const here = [...dialog.querySelectorAll('h3')].filter(
    ({ parentElement }) => !parentElement?.closest('details'),
  );
  const names = here.map(({ textContent }) => textContent);
  expect(names).toContain('Everywhere');
  expect(names).toContain('Rule of the race');
  expect(names).not.toContain('Training in the Lab');
  expect(dialog.querySelector('details')?.textContent).toContain('Training in the Lab');
  const slides = here.find(({ textContent }) => textContent === 'Slides for a hall')?.parentElement;
  expect([...(slides?.querySelectorAll('kbd') ?? [])].map(({ textContent }) => textContent)).toContain(
    'Space',
  );
  await expectAccessible('the keys');
});

test('the help leads to the keys, and in a field ? is a letter', async () => {
  const { seen, user } = await renderView(<App />);
  await user.click(await seen.findByRole('textbox', { name: /^Budget/ }));
  await user.keyboard('?');
  expect(seen.queryByRole('dialog')).toBeNull();
  await user.click(seen.getByRole('button', { name: 'Help' }));
  await user.click(await seen.findByRole('button', { name: 'Keys of this view' }));
  expect(await seen.findByRole('dialog', { name: 'Keys of this view' })).toBeTruthy();
  expect(seen.getAllByRole('dialog').length).toBe(1);
});

test('beside a step of a lesson stand the keys of the lesson and of its figures', async () => {
  const { seen, user } = await renderView(<App />, { hash: '#/explore?v=2&lesson=one-network' });
  await user.keyboard('?');
  const dialog = await seen.findByRole('dialog', { name: 'Keys of this view' });
  const names = [...dialog.querySelectorAll(':scope section')]
    .filter(section => !section.closest('details'))
    .map(section => section.querySelector('h3')?.textContent);
  expect(names).toEqual(expect.arrayContaining(['Text of a lesson', 'Rule of the frontier']));
});
