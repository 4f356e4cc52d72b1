import { act } from '@testing-library/react';
import { Fragment, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { expectAccessible } from '../../../../testing/expectAccessible.ts';
import { renderInApp } from '../../../../testing/renderInApp.tsx';
import { NumberField } from './NumberField.tsx';

function setUp(isWhole = false) {
  const changed = vi.fn();
  function Weight() {
    const [value, setValue] = useState(1);
    const onChange = (next: number) => {
      changed(next);
      setValue(next);
    };
    return (
      <Fragment>
        <NumberField
          title="Weight"
          value={value}
          least={0.5}
          most={20}
          isWhole={isWhole}
          onChange={onChange}
        />
        <button type="button" onClick={() => setValue(7)}>
          Seven
        </button>
      </Fragment>
    );
  }
  const { seen, user } = renderInApp(<Weight />);
  return { changed, seen, user, field: seen.getByRole<HTMLInputElement>('spinbutton', { name: /^Weight/ }) };
}

test('a comma is a decimal point: 2,5 is never 25', async () => {
  const { changed, user, field } = setUp();
  await user.clear(field);
  await user.type(field, '2,5');
  expect(changed.mock.calls).toEqual([[2], [2.5]]);
  expect(field.value).toBe('2,5');
  await user.tab();
  expect(field.value).toBe('2.5');
});

test('the wheel changes nothing', async () => {
  const { changed, field } = setUp();
  field.focus();
  field.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true }));
  expect(field.type).toBe('text');
  expect(changed).not.toHaveBeenCalled();
});

test('what does not count is said and stays as typed until it is corrected', async () => {
  const { changed, seen, user, field } = setUp();
  for (const [text, fault] of [
    ['50', '0.5 to 20'],
    ['abc', '“abc” is no number. 0.5 to 20'],
    ['1,500', '“1,500” may be 1500 or 1.5: write it without the comma, or with a point.'],
  ] as const) {
    await user.clear(field);
    // Pasted: its beginnings would count.
    await user.paste(text);
    await user.tab();
    expect(field.value).toBe(text);
    expect(seen.getByRole('alert').textContent).toBe(fault);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  }
  await expectAccessible('a field with a fault');
  expect(changed).not.toHaveBeenCalled();
  await user.type(field, '{Escape}');
  expect(field.value).toBe('1');
  expect(seen.queryByRole('alert')).toBeNull();
});

test('what was typed makes way for a value that comes from elsewhere', async () => {
  const { user, field, seen } = setUp();
  await user.clear(field);
  await user.type(field, 'abc');
  await user.click(seen.getByRole('button', { name: 'Seven' }));
  expect(field.value).toBe('7');
  expect(seen.queryByRole('alert')).toBeNull();
});

test('what was typed and counted makes way when it is taken back', async () => {
  const { user, field, seen } = setUp();
  await user.click(seen.getByRole('button', { name: 'Seven' }));
  await user.clear(field);
  await user.type(field, '12');
  // The focus stays.
  act(() => seen.getByRole('button', { name: 'Seven' }).click());
  expect(field.value).toBe('7');
});

test('arrow keys move it within its limits', async () => {
  const { changed, user, field } = setUp();
  await user.type(field, '{ArrowUp}{ArrowUp}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(changed.mock.calls).toEqual([[2], [3], [2], [1], [0.5]]);
});

test('a number that has to be whole is not rounded', async () => {
  const { changed, seen, user, field } = setUp(true);
  await user.clear(field);
  await user.paste('2,5');
  expect(changed).not.toHaveBeenCalled();
  expect(seen.getByRole('alert').textContent).toBe('A whole number, 0.5 to 20');
});
