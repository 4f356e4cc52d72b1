import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fragment } from 'react';
import { expect, it } from 'vitest';
import { say } from './base/i18n/message.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.tsx'));

/** React throws when a message stands in the page before it is put into words; the compiler says so of elements alone. */
const unworded = [
  // @ts-expect-error A message is no child of an element.
  <p key="element">{say('total {measure}')}</p>,
  // @ts-expect-error Nor is it of a fragment that is written as an element.
  <Fragment key="fragment">{say('total {measure}')}</Fragment>,
  // @ts-expect-error Beside others, too.
  <Fragment key="beside">1 {files.length > 0 ? say('total {measure}') : ''}</Fragment>,
];

it('fragments are written as elements, whose children the compiler checks', () => {
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter(file => readFileSync(join('src', file), 'utf8').includes('<' + '/>'))).toEqual([]);
  expect(unworded).toHaveLength(3);
});
