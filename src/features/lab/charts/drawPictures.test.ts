import { expect, test } from 'vitest';
import { drain } from '../../../core/testing/drain.ts';
import { guessTextWidth } from '../../../figures/text/measureText.ts';
import { drawPictures } from './drawPictures.ts';

const picture = (size: number, caption: string) => ({
  rgba: new Uint8ClampedArray(4 * size * size),
  size,
  caption,
});
const draw = (grid: Parameters<typeof drawPictures>[0]) =>
  drain(drawPictures(grid, ({ size }) => `data:image/png;of=${size}`, guessTextWidth, '#123456'));

test('pictures stand in their columns and rows, with captions under them and titles beside them', () => {
  const { markup, width, height } = draw({
    columns: ['Truth', 'Prediction'],
    rows: [
      { title: 'Depth', pictures: [picture(2, ''), picture(3, 'loss 0.5')] },
      { title: 'Edges', pictures: [null, 'not trained'] },
    ],
  });
  const places = [...markup.matchAll(/<image x="(\d+)" y="(\d+)" width="(\d+)"[^>]* href="([^"]+)"/g)];
  expect(places.map(([, , , , address]) => address)).toEqual(['data:image/png;of=2', 'data:image/png;of=3']);
  const [first, second] = places.map(([, x]) => Number(x));
  expect(second).toBeGreaterThan((first ?? 0) + Number(places[0]?.[3]));
  expect(width).toBe((second ?? 0) + Number(places[1]?.[3]));
  expect(height).toBeGreaterThan(240);
  for (const text of ['Truth', 'Prediction', 'Depth', 'Edges', 'loss 0.5', 'not trained']) {
    expect(markup).toContain(`>${text}<`);
  }
});

test('texts are escaped, and nothing needs a style sheet', () => {
  const { markup } = draw({ columns: ['<b>'], rows: [{ title: '', pictures: [picture(2, 'a & b')] }] });
  expect(markup).toContain('&lt;b&gt;');
  expect(markup).toContain('a &amp; b');
  expect(markup).not.toMatch(/<b>|class=|style=|var\(/);
});

test('without row titles pictures begin at the left', () => {
  expect(draw({ columns: [], rows: [{ title: '', pictures: [picture(2, '')] }] }).markup).toContain(
    '<image x="0" y="0"',
  );
});
