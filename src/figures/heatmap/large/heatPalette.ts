import { resolveColors } from '../../save/cssColor.ts';
import { colorAt, type HeatmapScale, inkAt, positionsOn } from '../heatmapScale.ts';

/** The colours of a scale and of what stands around it, as the present theme has them: `#rrggbb`. */
export interface HeatPalette {
  /** From the lowest position to the highest, in even steps. */
  readonly shades: readonly string[];
  /** The ink that stands out on each of them. */
  readonly inks: readonly string[];
  readonly paper: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly rule: string;
  readonly focus: string;
  readonly font: string;
}

/** Odd, so that zero has a shade of its own. */
const shadeCount = 257;

/** Resolves tokens and mixtures of them where `at` stands: some milliseconds. */
export function readPalette(at: Element, kind: HeatmapScale['kind']): HeatPalette {
  const positions = Array.from({ length: shadeCount }, (_, i) => {
    const share = i / (shadeCount - 1);
    return kind === 'diverging' ? 2 * share - 1 : share;
  });
  const tokens = ['--paper', '--ink', '--ink-2', '--rule', '--focus'].map(name => `var(${name})`);
  const wanted = [
    ...positions.map(position => colorAt(position, kind)),
    ...positions.map(position => inkAt(position, kind)),
    ...tokens,
  ];
  const probes = document.createElement('div');
  probes.hidden = true;
  for (const color of wanted) {
    const probe = document.createElement('i');
    probe.style.color = color;
    probes.append(probe);
  }
  at.append(probes);
  const hexes = resolveColors([...probes.children].map(probe => getComputedStyle(probe).color));
  probes.remove();
  const [paper = '', ink = '', mutedInk = '', rule = '', focus = ''] = hexes.slice(2 * shadeCount);
  return {
    shades: hexes.slice(0, shadeCount),
    inks: hexes.slice(shadeCount, 2 * shadeCount),
    paper,
    ink,
    mutedInk,
    rule,
    focus,
    font: getComputedStyle(at).fontFamily,
  };
}

/** The places of the shades of values in a palette: for very many values of one scale. */
export function shader(scale: HeatmapScale): (value: number) => number {
  const positionAt = positionsOn(scale);
  const least = scale.kind === 'diverging' ? -1 : 0;
  const stepsPerPosition = (shadeCount - 1) / (1 - least);
  return value => Math.round((Math.max(least, Math.min(1, positionAt(value))) - least) * stepsPerPosition);
}
