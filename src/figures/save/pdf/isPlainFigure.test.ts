import { expect, it } from 'vitest';
import { escapeXml } from '../escapeXml.ts';
import { isPlainFigure } from './isPlainFigure.ts';

const figure = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2">${inside}</svg>`;

it.each([
  ['lines', '<path d="M0 0L1 1"/>'],
  ['a part of itself', '<use href="#mark"/>'],
  ['pixels', '<image href="data:image/png;base64,AA=="/>'],
  ['a name that looks like markup', `<text>${escapeXml('<script>a</script> <b onclick="x">')}</text>`],
  ['a value that looks like a handler', `<text id="${escapeXml('a onclick="b" x')}">a</text>`],
])('takes a picture with %s', (_, inside) => {
  expect(isPlainFigure(figure(inside))).toBe(true);
});

it.each([
  ['a script', '<script>a()</script>'],
  ['a script of another name space', '<svg:script href="#a"/>'],
  ['a handler', '<rect width="1" onclick="a()"/>'],
  ['a page', '<foreignObject><p/></foreignObject>'],
  ['an address', '<image href="https://example.org/a.png"/>'],
  ['an address that runs', "<a xlink:href='javascript:a()'>b</a>"],
])('refuses a picture with %s', (_, inside) => {
  expect(isPlainFigure(figure(inside))).toBe(false);
});

it.each(['', 'text', '<html><svg></svg></html>', '<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>'])(
  'refuses what is no picture: %s',
  text => {
    expect(isPlainFigure(text)).toBe(false);
  },
);
