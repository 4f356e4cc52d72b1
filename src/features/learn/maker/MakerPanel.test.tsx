import { act, waitFor, within } from '@testing-library/react';
import { Fragment } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../../../../testing/expectAccessible.ts';
import { renderView } from '../../../../testing/renderView.tsx';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { making } from '../brings/making.ts';
import { LearnView } from '../LearnView.tsx';
import { CaptureBar } from './CaptureBar.tsx';

const hash = '#/learn?v=2&learn=maker&data=setting-1&budget=2.5';

beforeEach(() => {
  window.localStorage.clear();
  making.set(false);
  return () => making.set(false);
});

test('a lesson is captured, written with a number that is picked, asked about, moved and taken back', async () => {
  const { app, seen, user } = await renderView(
    <Fragment>
      <CaptureBar />
      <LearnView />
    </Fragment>,
    { hash },
  );
  await loadTable(app.session, 'setting-1');
  const press = async (name: string | RegExp) =>
    await act(async () => user.click(await seen.findByRole('button', { name })));
  expect(await seen.findByText('There is none yet.')).toBeTruthy();
  await expectAccessible('an empty lesson');
  await press('Capture steps');

  // The bar captures where there is something to see.
  await act(async () => app.configuration.getState().change({ view: 'explore' }));
  await press('Capture this state');
  await act(async () => app.configuration.getState().change({ budget: 3 }));
  await press('Capture this state');
  expect(seen.getByText('Step 2 is captured.')).toBeTruthy();
  await act(async () => app.configuration.getState().change({ view: 'learn' }));

  const type = async (name: string, text: string, nth = 0) =>
    await act(async () => user.type(seen.getAllByRole('textbox', { name })[nth] as HTMLElement, text));
  await type('Title', 'Mine');
  await type('Title of the step', 'First');
  await type('Text', 'They are ');
  await act(async () => user.click(seen.getByText('Put in a number')));
  const picker = within(seen.getByTestId('maker-step'));
  await act(async () => user.selectOptions(await picker.findByRole('combobox', { name: 'Number' }), 'tasks'));
  await waitFor(() => expect(seen.getByTestId('fact-written').textContent).toBe('five'));
  await press('Put it into the text');
  await waitFor(() =>
    expect(within(seen.getByRole('region', { name: 'As readers see it' })).getByText('five')).toBeTruthy(),
  );
  await press('Ask a question');
  await expectAccessible('a step with a question');
  await press('Remove the question');
  expect(seen.getByText('Still missing:')).toBeTruthy();

  await press('2. (no title yet)');
  await type('Title of the step', 'Second');
  await type('Text', 'More.');
  expect((seen.getByRole('textbox', { name: 'Link to the lesson' }) as HTMLInputElement).value).toContain(
    'course=packed.',
  );
  await press('Move step 2 up');
  expect(seen.getByRole('button', { name: '1. Second' })).toBeTruthy();
  await press('Remove step 1');
  expect(seen.queryByRole('button', { name: '1. Second' })).toBeNull();
  await press('Take back');
  expect(seen.getByRole('button', { name: '1. Second' })).toBeTruthy();
});

test('the file of another lesson can be taken up, and what is none is refused', async () => {
  const { seen, user } = await renderView(<LearnView />, { hash });
  const field = await seen.findByLabelText('Lesson to change');
  const file = (text: string) => new File([text], 'other.json', { type: 'application/json' });
  await act(async () => user.upload(field, file('no lesson')));
  expect((await seen.findByRole('alert')).textContent).toContain('“other.json”');
  const text = JSON.stringify({
    ...{ format: 'taskmates-lesson', version: 2, id: 'theirs', title: 'Theirs' },
    steps: [{ title: 'Only', text: 'One.', link: 'explore?data=setting-1', look: 'gains' }],
  });
  await act(async () => user.upload(field, file(text)));
  expect(await seen.findByRole('button', { name: '1. Only' })).toBeTruthy();
  expect((seen.getByRole('textbox', { name: 'Title' }) as HTMLInputElement).value).toBe('Theirs');
});
