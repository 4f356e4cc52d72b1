import { readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../core/tables/task.ts';
import { taskColors } from './taskColors.ts';

const [light = '', dark = ''] = readFileSync('src/base/ui/styles/tokens.css', 'utf8').split(
  ':root[data-theme="dark"]',
);

/** The colour `--name` in the tokens of a theme. */
function token(theme: string, name: string): Color {
  const [, value] = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme) ?? [];
  const color = value ? parse(value) : undefined;
  if (!color) throw new Error(`no colour --${name}`);
  return color;
}

const difference = differenceCiede2000();
const seenBy = [filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)] as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('the task colours of the %s theme', (_, theme) => {
  const colors = Array.from({ length: 9 }, (_, i) => token(theme, `task-${i}`));
  const pairs = colors.flatMap((a, i) => colors.slice(0, i).map(b => [a, b] as const));

  it('stay apart, by at least 15 units of CIEDE2000', () => {
    for (const [a, b] of pairs)
      expect(difference(a, b), `${formatHex(a)} and ${formatHex(b)}`).toBeGreaterThan(15);
  });

  it('stay apart for each kind of colour blindness, by at least 8 units', () => {
    for (const filter of seenBy) {
      for (const [a, b] of pairs)
        expect(difference(filter(a), filter(b)), `${formatHex(a)} and ${formatHex(b)}`).toBeGreaterThan(8);
    }
  });

  it('carry text and stand out from the page', () => {
    for (const color of colors) {
      expect(wcagContrast(color, token(theme, 'task-ink')), formatHex(color)).toBeGreaterThan(4.5);
      expect(wcagContrast(color, token(theme, 'paper')), formatHex(color)).toBeGreaterThan(4.5);
    }
  });
});

it('gives the paper’s tasks the same colour in every table, and each other task one of its own up to nine', () => {
  const tasks = (ids: string): Task[] => [...ids].map(id => ({ id, name: id, short: id }));
  const [s, , , , e] = taskColors(tasks('sdnke'));
  expect(taskColors(tasks('es'))).toEqual([e, s]);
  expect(new Set(taskColors(tasks('123456789'))).size).toBe(9);
});
