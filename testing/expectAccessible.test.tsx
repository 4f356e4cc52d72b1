import { Fragment } from 'react';
import { expect, test } from 'vitest';
import { expectAccessible } from './expectAccessible.ts';
import { renderInApp } from './renderInApp.tsx';

test('a control without a name and an unknown role are found, and said with what they are', async () => {
  renderInApp(
    <Fragment>
      <input type="text" className="nameless" />
      <div role="tab" tabIndex={0} className="lost" />
    </Fragment>,
  );
  const { actual } =
    (await expectAccessible('a bad page').catch((error: { actual: unknown }) => error)) ?? {};
  expect(actual).toEqual(
    expect.arrayContaining([
      { rule: expect.stringMatching(/^label: /), where: [expect.stringContaining('nameless')] },
      { rule: expect.stringMatching(/^aria-required-parent: /), where: [expect.stringContaining('lost')] },
    ]),
  );
});

test('a page without anything in it does not pass', async () => {
  await expect(expectAccessible('nothing')).rejects.toThrow('axe looked at nothing (nothing)');
});
