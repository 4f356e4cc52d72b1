import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colorAt, type HeatmapScale, inkAt } from './heatmapScale.ts';

type Triple = readonly [number, number, number];

const css = readFileSync('src/base/ui/styles/gain-tokens.css', 'utf8');
const themes = { light: css.split(':root[')[0] ?? '', dark: css.split(':root[')[1] ?? '' };

function readTokens(sheet: string): Map<string, string> {
  return new Map(
    [...sheet.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function toLinear(hex: string): Triple {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple => {
  const [a = 0, b = 0, c = 0] = rows.map(row => row[0] * x + row[1] * y + row[2] * z);
  return [a, b, c];
};
const each = ([x, y, z]: Triple, change: (value: number) => number): Triple => [
  change(x),
  change(y),
  change(z),
];

// Björn Ottosson's OKLab, as CSS Color 4 defines `color-mix(in oklab, ...)`.
const toCones: Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const fromCones: Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];
// Mixing is linear, so mixing the cube roots of the cone responses is mixing in OKLab.
const toMixable = (hex: string) => each(times(toCones, toLinear(hex)), Math.cbrt);
const fromMixable = (mixed: Triple) =>
  times(
    fromCones,
    each(mixed, value => value ** 3),
  );

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Triple, b: Triple) => {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
};

function cellColor(tokens: Map<string, string>, position: number, kind: HeatmapScale['kind']): Triple {
  const parts = /--([\w-]+)\) ([\d.]+)%, var\(--([\w-]+)\)/.exec(colorAt(position, kind));
  const [to, share, from] = [parts?.[1] ?? '', Number(parts?.[2]) / 100, parts?.[3] ?? ''];
  const [a, b] = [toMixable(tokens.get(from) ?? ''), toMixable(tokens.get(to) ?? '')];
  const at = (i: 0 | 1 | 2) => a[i] * (1 - share) + b[i] * share;
  return fromMixable([at(0), at(1), at(2)]);
}

function cellInk(tokens: Map<string, string>, position: number, kind: HeatmapScale['kind']): Triple {
  const [, at = '', turn = ''] = /\(([\d.]+) - var\(--([\w-]+)\)\)/.exec(inkAt(position, kind)) ?? [];
  const isStrong = Number(at) > Number(tokens.get(turn));
  return toLinear(tokens.get(isStrong ? 'gain-ink-strong' : 'gain-ink') ?? '');
}

describe('the ink of a cell', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const kind of ['diverging', 'sequential'] as const) {
      it(`has a contrast of at least 4.5 at every position of the ${kind} scale, ${theme}`, () => {
        const tokens = readTokens(themes[theme]);
        const from = kind === 'diverging' ? -500 : 0;
        for (let step = from; step <= 500; step++) {
          const position = step / 500;
          const found = contrast(cellColor(tokens, position, kind), cellInk(tokens, position, kind));
          expect(found, `at ${position}`).toBeGreaterThanOrEqual(4.5);
        }
      });
    }
  }
});

const toEncoded = (linear: number) =>
  linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
const toDecoded = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** What a colour becomes on paper with only a share of it left, as it is drawn. */
function fadedOn(paper: Triple, color: Triple, share: number): Triple {
  const at = (i: 0 | 1 | 2) =>
    toDecoded(share * Math.max(0, Math.min(1, toEncoded(color[i]))) + (1 - share) * toEncoded(paper[i]));
  return [at(0), at(1), at(2)];
}

const sheet = readFileSync('src/base/ui/styles/tokens.css', 'utf8');
const common = {
  light: sheet.split(':root[data-theme')[0] ?? '',
  dark: sheet.split(':root[data-theme')[1] ?? '',
};
const share = Number(readTokens(common.light).get('faded'));

describe('the text of what steps back', () => {
  for (const theme of ['light', 'dark'] as const) {
    const tokens = readTokens(common[theme]);
    const [paper, ink] = ['paper', 'ink-2'].map(name => toLinear(tokens.get(name) ?? '')) as [Triple, Triple];

    it(`has a contrast of at least 4.5 on every faded cell, ${theme}`, () => {
      const gains = readTokens(themes[theme]);
      for (const kind of ['diverging', 'sequential'] as const) {
        for (let step = kind === 'diverging' ? -100 : 0; step <= 100; step++) {
          const ground = fadedOn(paper, cellColor(gains, step / 100, kind), share);
          expect(contrast(ground, ink), `${kind} at ${step}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    });

    it(`has a contrast of at least 4.5 on every faded head, ${theme}`, () => {
      const colors = [...tokens].filter(([name]) => /^task-\d$/.test(name));
      expect(colors).toHaveLength(9);
      for (const [name, color] of colors) {
        expect(contrast(fadedOn(paper, toLinear(color), share), ink), name).toBeGreaterThanOrEqual(4.5);
      }
    });
  }
});
