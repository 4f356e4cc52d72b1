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

/** Resolves tokens and mixtures of them where `at` stands: some milliseconds, the inks not before they are asked for. */
export function readPalette(at: Element, kind: HeatmapScale['kind']): HeatPalette {
  const positions = Array.from({ length: shadeCount }, (_, i) => {
    const share = i / (shadeCount - 1);
    return kind === 'diverging' ? 2 * share - 1 : share;
  });
  const tokens = ['--paper', '--ink', '--ink-2', '--rule', '--focus'].map(name => `var(${name})`);
  const shades = hexesOf(at, [...positions.map(position => colorAt(position, kind)), ...tokens]);
  const [paper = '', ink = '', mutedInk = '', rule = '', focus = ''] = shades.splice(shadeCount);
  let inks: readonly string[] | undefined;
  return {
    shades,
    // Only large cells have marks on their colours.
    get inks() {
      inks ??= hexesOf(
        at,
        positions.map(position => inkAt(position, kind)),
      );
      return inks;
    },
    ...{ paper, ink, mutedInk, rule, focus },
    font: getComputedStyle(at).fontFamily,
  };
}

/** What CSS colours are where `at` stands, as `#rrggbb`. */
function hexesOf(at: Element, colors: readonly string[]): string[] {
  const probes = document.createElement('div');
  probes.hidden = true;
  for (const color of colors) {
    const probe = document.createElement('i');
    probe.style.color = color;
    probes.append(probe);
  }
  at.append(probes);
  const hexes = resolveColors([...probes.children].map(probe => getComputedStyle(probe).color));
  probes.remove();
  return [...hexes];
}

/** The places of the shades of values in a palette: for very many values of one scale. */
export function shader(scale: HeatmapScale): (value: number) => number {
  const positionAt = positionsOn(scale);
  const least = scale.kind === 'diverging' ? -1 : 0;
  const stepsPerPosition = (shadeCount - 1) / (1 - least);
  return value => Math.round((Math.max(least, Math.min(1, positionAt(value))) - least) * stepsPerPosition);
}
