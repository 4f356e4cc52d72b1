import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureBody, frameFigure } from '../save/frameFigure.ts';
import { guessTextWidth } from '../text/measureText.ts';
import { animatedFilm } from './animatedFilm.ts';
import type { Film } from './film.ts';
import { filmstrip } from './filmstrip.ts';

const style = {
  ...{ paper: '#ffffff', panel: '#eeeeee', ink: '#000000', mutedInk: '#555555' },
  ...{ rule: '#cccccc', taskInk: '#ffffff' },
};
const tasks = ['Alpha', 'Beta', 'Gamma <&>'].map((name, i) => {
  return { id: name, name, short: name.slice(0, 5), color: `#00000${i}` };
});
/** Every set of three tasks is a network, whose index is its bits. */
const network = (bits: number) => ({
  ...{ id: bits, cost: 1, sizeName: 'full size' },
  heads: [0, 1, 2].filter(task => (bits >> task) & 1).map(task => ({ task, serves: true })),
});
const film = (groupings: readonly (readonly number[])[]): Film => ({
  ...{ tasks, costUnit: 'SNT' },
  frames: groupings.map((bits, i) => ({
    ...{
      budget: `${i + 1} SNT`,
      total: `total ${i}`,
      caption: `It buys “<${i}>” & more`,
      networks: bits.map(network),
    },
  })),
});
const partitions = fc.constantFrom([7], [1, 6], [2, 5], [3, 4], [1, 2, 4]);
const films = fc.array(partitions, { minLength: 1, maxLength: 9 }).map(film);

/** Reads a document as XML: throws where tags do not match or an attribute is not well written. Gives its elements. */
function elementsOf(body: FigureBody): { name: string; attributes: Map<string, string> }[] {
  const about = { title: 'Steps & <more>', subtitle: '', source: 'made' };
  const text = frameFigure(body, about, { ...style, font: 'sans-serif' }, guessTextWidth);
  const open: string[] = [];
  const found: { name: string; attributes: Map<string, string> }[] = [];
  const rest = text.replace(
    /<(\/?)([a-zA-Z]+)((?: [\w-]+="[^"<]*")*)(\/?)>/g,
    (_, end: string, name: string, written: string, empty: string) => {
      if (end) {
        expect(open.pop()).toBe(name);
        return '';
      }
      const pairs = [...written.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
        ([, key, value]) => [key, value] as [string, string],
      );
      const attributes = new Map(pairs);
      expect(attributes.size, 'no attribute twice').toBe(pairs.length);
      found.push({ name, attributes });
      if (!empty) open.push(name);
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)|NaN|undefined/);
  return found;
}

const framesOf = (elements: ReturnType<typeof elementsOf>) =>
  elements.filter(({ attributes }) => attributes.get('class') === 'frame').length;

describe('filmstrip', () => {
  it('is valid XML with one picture for each frame, inside its size', () => {
    fc.assert(
      fc.property(films, made => {
        const strip = filmstrip(made, style, guessTextWidth);
        expect(framesOf(elementsOf(strip))).toBe(made.frames.length);
        expect(strip.height).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });
});

describe('animatedFilm', () => {
  it('is valid XML with words for each frame, and the filmstrip for who wants less motion', () => {
    fc.assert(
      fc.property(films, made => {
        const body = animatedFilm(made, style, guessTextWidth);
        expect(framesOf(elementsOf(body))).toBe(2 * made.frames.length);
        expect(body.markup).toContain('prefers-reduced-motion:reduce');
      }),
      { numRuns: 25 },
    );
  });

  it('gives each animation as many times as values, from 0 on in order, all of one length, over and over', () => {
    fc.assert(
      fc.property(films, made => {
        const animations = elementsOf(animatedFilm(made, style, guessTextWidth)).filter(({ name }) =>
          name.startsWith('animate'),
        );
        for (const { attributes } of animations) {
          const keyTimes = (attributes.get('keyTimes') ?? '').split(';').map(Number);
          expect(attributes.get('values')?.split(';')).toHaveLength(keyTimes.length);
          expect(keyTimes[0]).toBe(0);
          expect(keyTimes.every((time, i) => time <= 1 && time > (keyTimes[i - 1] ?? -1))).toBe(true);
          if (attributes.get('calcMode') === 'spline') {
            expect(keyTimes[keyTimes.length - 1]).toBe(1);
            expect(attributes.get('keySplines')?.split(';')).toHaveLength(keyTimes.length - 1);
          }
          expect(attributes.get('dur')).toBe(`${(made.frames.length + 1) * 2800}ms`);
          expect(attributes.get('repeatCount')).toBe('indefinite');
        }
      }),
      { numRuns: 25 },
    );
  });

  it('lets blocks grow out of the one that splits', () => {
    const elements = elementsOf(animatedFilm(film([[7], [1, 6]]), style, guessTextWidth));
    const travels = elements.filter(({ name }) => name === 'animateTransform');
    const routes = travels.map(({ attributes }) => attributes.get('values'));
    // Of the blocks only one of the two moves: unseen in its own place, then from where the first was. The others stay.
    expect(routes.filter(route => route?.includes(' 48'))).toEqual(['302 48;0 48;302 48;302 48']);
  });
});
