import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withAddress } from './absolutePictures.mjs';

const page = readFileSync('index.html', 'utf8');
const told = (html: string, property: string) =>
  new RegExp(`<meta property="og:${property}" content="([^"]*)"`).exec(html)?.[1];

test('with its address a built page names its picture and itself by it', () => {
  const html = withAddress(page, 'https://example.org/taskmates');
  expect(told(html, 'image')).toBe('https://example.org/taskmates/social.png');
  expect(told(html, 'url')).toBe('https://example.org/taskmates/');
  expect(told(html, 'title')).toBe(told(page, 'title'));
});

test('an address that is none fails the build', () => {
  expect(() => withAddress(page, 'example')).toThrow('Invalid URL');
});

test('the icons and the picture that the page and its manifest name are there, in the sizes that they state', () => {
  const { icons } = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as {
    icons: { src: string; sizes: string; type: string }[];
  };
  const width = told(page, 'image:width');
  const height = told(page, 'image:height');
  const pictures = [
    ...icons,
    { src: told(page, 'image') ?? '', sizes: `${width}x${height}`, type: 'image/png' },
  ];
  for (const { src, sizes, type } of pictures) {
    const bytes = readFileSync(`public/${src}`);
    if (type === 'image/png') expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    else expect(bytes.toString()).toContain('<svg');
  }
  expect(readFileSync('public/icon-180.png').readUInt32BE(16)).toBe(180);
});
