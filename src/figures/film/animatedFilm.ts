import { formatCost } from '../../app/words/format.ts';
import { layOutGrouping } from '../grouping/layOutGrouping.ts';
import { escapeXml } from '../save/escapeXml.ts';
import type { FigureBody } from '../save/frameFigure.ts';
import type { MeasureText } from '../text/measureText.ts';
import { wrapText } from '../text/wrapText.ts';
import type { Film, FilmFrame, FilmStyle } from './film.ts';
import { type FilmPart, filmParts } from './filmParts.ts';
import { filmstrip } from './filmstrip.ts';
import { jump, type Key, smooth, type Timing, travel } from './timeline.ts';
import { element, short } from './xml.ts';

const width = 640;
const line = { size: 14, height: 20 };
/** Longer than on the page: a film has no pause, and its captions are to be read. */
const times = { frameMs: 2800, changeMs: 400 };

/**
 * A film that plays by itself, over and over, in anything that shows SVG: `<g class="film">` holds every block and head once,
 * moving from frame to frame, and a `<g class="frame">` of words for each frame. Who asks for less motion sees the filmstrip
 * in its place, and where nothing moves at all the first frame stands.
 */
export function animatedFilm(film: Film, style: FilmStyle, measure: MeasureText): FigureBody {
  const timing: Timing = { frames: film.frames.length, ...times };
  const layouts = film.frames.map(({ networks }) => layOutGrouping(networks, film.tasks, width));
  const parts = filmParts(
    layouts.map(({ blocks }) => blocks),
    timing,
  );
  const drawingHeight = Math.max(0, ...layouts.map(layout => layout.height));
  const captions = film.frames.map(({ caption }) => wrapText(caption, width, line.size, 400, measure));
  const mostLines = Math.max(0, ...captions.map(lines => lines.length));
  const top = 32;
  const height = top + drawingHeight + 20 + mostLines * line.height;
  const isHead = (part: FilmPart) => part.key.startsWith('h');
  const drawing = [
    ...parts.filter(part => !isHead(part)).map(part => drawBlock(part, film, style, timing)),
    ...parts.filter(isHead).map(part => drawHead(part, style, timing)),
  ].join('');
  const words = film.frames.map((frame, i) =>
    drawWords(frame, captions[i] ?? [], i, { y: top + drawingHeight + 24, style, timing }),
  );
  const still = filmstrip(film, style, measure);
  const box = {
    ...{ width, height, viewBox: `0 0 ${short(still.width)} ${short(still.height)}` },
    preserveAspectRatio: 'xMinYMin meet',
  };
  return {
    markup: [
      '<style>.still{display:none}@media (prefers-reduced-motion:reduce){.film{display:none}.still{display:inline}}</style>',
      element(
        'g',
        { class: 'film' },
        element('g', { transform: `translate(0,${top})` }, drawing) + words.join(''),
      ),
      element('g', { class: 'still' }, element('svg', box, still.markup)),
    ].join(''),
    width,
    height,
  };
}

/** The first value of keys, for the attribute itself. */
function at(keys: readonly Key[]): string {
  const value = keys[0]?.value ?? 0;
  return typeof value === 'number' ? short(value) : value;
}

function withEach(keys: readonly Key[], change: (value: number) => number): readonly Key[] {
  return keys.map(key => ({ ...key, value: change(Number(key.value)) }));
}

function drawBlock(part: FilmPart, film: Film, style: FilmStyle, timing: Timing): string {
  const block = part.blocks.find(each => each !== undefined);
  if (!block) return '';
  const middle = withEach(part.widths, value => value / 2);
  const line = (text: string, y: number, size: number, fill: string) =>
    element(
      'text',
      { x: at(middle), y, 'text-anchor': 'middle', 'font-size': size, fill },
      escapeXml(text) + smooth('x', middle, timing),
    );
  const cost = formatCost(Number(block.network.cost.toPrecision(4)));
  const isSizeNamed = part.blocks.every(each => each?.isSizeNamed !== false);
  return around(part, timing, [
    element(
      'rect',
      { width: at(part.widths), height: 46, rx: 6, fill: style.panel },
      smooth('width', part.widths, timing),
    ),
    ...(isSizeNamed ? [line(block.network.sizeName, 20, 13, style.ink)] : []),
    line(`${cost} ${film.costUnit}`, isSizeNamed ? 37 : 28, 12, style.mutedInk),
  ]);
}

function drawHead(part: FilmPart, style: FilmStyle, timing: Timing): string {
  const present = part.heads.find(each => each !== undefined);
  if (!present) return '';
  const { color } = present.task;
  // Where a head is not in a frame it is what it was last, or will be first.
  const heads = part.heads.map((head, i) => head ?? part.heads.slice(0, i).findLast(each => each) ?? present);
  const blocks = part.blocks.map((block, i) => block ?? part.blocks.slice(0, i).findLast(each => each));
  const fills = heads.map(head => (head.serves ? color : style.paper));
  const inks = heads.map(head => (head.serves ? style.taskInk : color));
  const dashes = heads.map(head => (head.serves ? 'none' : '3 2.5'));
  const tops = heads.map(head => head.height - 1);
  const feet = heads.map((head, i) =>
    head.isLowest ? (blocks[i]?.bodyY ?? 26 + head.y) - head.y : head.height - 1,
  );
  const texts = heads.map(head => head.text);
  const heights = heads.map(head => head.height - 2);
  const middle = withEach(part.widths, value => value / 2);
  const inner = withEach(part.widths, value => Math.max(0, value - 2));
  const stroke = { stroke: color, 'stroke-dasharray': dashes[0] };
  const text = (content: string) =>
    element(
      'text',
      {
        ...{ x: at(middle), y: 18, 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 600 },
        fill: inks[0],
        opacity: texts[0] === content ? undefined : 0,
      },
      escapeXml(content) +
        smooth('x', middle, timing) +
        jump('fill', inks, timing) +
        // A head that has room for more or fewer letters has each of its texts in its own frames.
        jump(
          'opacity',
          texts.map(each => (each === content ? 1 : 0)),
          timing,
        ),
    );
  return around(part, timing, [
    element(
      'line',
      { x1: at(middle), x2: at(middle), y1: tops[0], y2: feet[0], 'stroke-width': 2, ...stroke },
      smooth('x1', middle, timing) +
        smooth('x2', middle, timing) +
        jump('y1', tops, timing) +
        jump('y2', feet, timing) +
        jump('stroke-dasharray', dashes, timing),
    ),
    element(
      'rect',
      {
        ...{
          x: 1,
          y: 1,
          width: at(inner),
          height: heights[0],
          rx: 12.5,
          fill: fills[0],
          'stroke-width': 1.5,
        },
        ...stroke,
      },
      smooth('width', inner, timing) +
        jump('height', heights, timing) +
        jump('fill', fills, timing) +
        jump('stroke-dasharray', dashes, timing),
    ),
    ...[...new Set(texts)].filter(Boolean).map(text),
  ]);
}

/** The group of a part, which goes from place to place, comes and goes. */
function around(part: FilmPart, timing: Timing, content: readonly string[]): string {
  const start = { transform: `translate(${at(part.places)})`, opacity: at(part.opacities) };
  const motion = travel(part.places, timing) + smooth('opacity', part.opacities, timing);
  return element('g', start, content.join('') + motion);
}

interface WordsPlace {
  readonly y: number;
  readonly style: FilmStyle;
  readonly timing: Timing;
}

/** What is said of one frame, seen while it lasts. */
function drawWords(
  frame: FilmFrame,
  caption: readonly string[],
  index: number,
  { y, style, timing }: WordsPlace,
): string {
  const seen = Array.from({ length: timing.frames }, (_, i) => (i === index ? 1 : 0));
  const head = { y: 14, 'font-size': 15 };
  const content = [
    element('text', { ...head, 'font-weight': 650, fill: style.ink }, escapeXml(frame.budget)),
    element(
      'text',
      { ...head, x: width, 'text-anchor': 'end', fill: style.mutedInk },
      escapeXml(frame.total),
    ),
    ...caption.map((text, i) =>
      element('text', { y: y + i * line.height, 'font-size': line.size, fill: style.ink }, escapeXml(text)),
    ),
    jump('opacity', seen, timing),
  ];
  return element('g', { class: 'frame', opacity: index === 0 ? 1 : 0 }, content.join(''));
}
