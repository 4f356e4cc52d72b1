import { describe, expect, it } from 'vitest';
import { parseColor } from './cssColor.ts';

describe('parseColor', () => {
  it('reads the forms that browsers compute', () => {
    expect(parseColor('rgb(11, 92, 171)')).toEqual({ hex: '#0b5cab', opacity: 1 });
    expect(parseColor('rgba(0, 0, 0, 0.5)')).toEqual({ hex: '#000000', opacity: 0.5 });
    expect(parseColor('rgb(255 0 0 / 25%)')).toEqual({ hex: '#ff0000', opacity: 0.25 });
    expect(parseColor('#0B5CAB')).toEqual({ hex: '#0b5cab', opacity: 1 });
  });

  it('reads sRGB mixtures and clips what lies outside the gamut', () => {
    expect(parseColor('color(srgb 1 0.5 -0.1)')).toEqual({ hex: '#ff8000', opacity: 1 });
    expect(parseColor('color(srgb 0 none 1 / 0.4)')).toEqual({ hex: '#0000ff', opacity: 0.4 });
  });

  it('leaves other forms to the browser', () => {
    for (const text of ['oklab(0.5 0 0)', 'color(display-p3 1 0 0)', 'none', 'rgb(a, b, c)', '']) {
      expect(parseColor(text)).toBeUndefined();
    }
  });
});
