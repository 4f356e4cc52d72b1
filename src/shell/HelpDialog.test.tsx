import { expect, test } from 'vitest';
import { expectAccessible } from '../../testing/expectAccessible.ts';
import { renderInApp } from '../../testing/renderInApp.tsx';
import { helpTerms } from '../app/glossary/glossaryTerms.ts';
import { HelpDialog } from './HelpDialog.tsx';

test('the help says which version this is, from which commit, and under which terms', async () => {
  const { seen } = await renderInApp(<HelpDialog open onClose={() => undefined} onKeys={() => undefined} />);
  const dialog = seen.getByRole('dialog');
  expect(dialog.textContent).toContain('This is Taskmates 1.2.3, commit 0123456789ab');
  expect(seen.getByRole('link', { name: 'Licences of what it is made of' }).getAttribute('href')).toBe(
    './licences.txt',
  );
  const words = [...dialog.querySelectorAll('dt')].map(term => [
    term.textContent,
    term.nextElementSibling?.textContent,
  ]);
  expect(words).toEqual(helpTerms.map(({ name, meaning }) => [name, meaning]));
  await expectAccessible('the help');
});
