import { layOutMini, type MiniMark, miniHeight } from '../grouping/layOutMini.ts';
import { escapeXml } from '../save/escapeXml.ts';
import type { FigureBody } from '../save/frameFigure.ts';
import type { MeasureText } from '../text/measureText.ts';
import { wrapText } from '../text/wrapText.ts';
import type { Film, FilmStyle } from './film.ts';
import { element } from './xml.ts';

const cell = { width: 220, gap: 16, rowGap: 22, mostInRow: 4 };
const line = { size: 12, height: 16.5 };

/** All pictures of a film beside and below each other, each a `<g class="frame">` with its budget, total and caption. */
export function filmstrip(film: Film, style: FilmStyle, measure: MeasureText): FigureBody {
  const perRow = Math.min(cell.mostInRow, Math.max(1, film.frames.length));
  const scale = {
    mostCost: Math.max(
      ...film.frames.map(({ networks }) => networks.reduce((sum, { cost }) => sum + cost, 0)),
    ),
    mostNetworks: Math.max(...film.frames.map(({ networks }) => networks.length)),
  };
  let y = 0;
  const rows: string[] = [];
  for (let first = 0; first < film.frames.length; first += perRow) {
    const row = film.frames.slice(first, first + perRow);
    const captions = row.map(frame => wrapText(frame.caption, cell.width, line.size, 400, measure));
    row.forEach((frame, i) => {
      const marks = layOutMini(frame.networks, film.tasks, cell.width, scale);
      const words = (captions[i] ?? []).map((text, at) =>
        element(
          'text',
          { y: 34 + miniHeight + at * line.height, 'font-size': line.size, fill: style.ink },
          escapeXml(text),
        ),
      );
      const content = [
        element(
          'text',
          { y: 13, 'font-size': 13, 'font-weight': 650, fill: style.ink },
          escapeXml(frame.budget),
        ),
        element(
          'text',
          { x: cell.width, y: 13, 'font-size': line.size, 'text-anchor': 'end', fill: style.mutedInk },
          escapeXml(frame.total),
        ),
        element('g', { transform: 'translate(0,22)' }, marks.map(mark => drawMark(mark, style)).join('')),
        // The words begin below the picture.
        element('g', { transform: 'translate(0,8)' }, words.join('')),
      ].join('');
      const x = i * (cell.width + cell.gap);
      rows.push(element('g', { class: 'frame', transform: `translate(${x},${y})` }, content));
    });
    const mostLines = Math.max(...captions.map(lines => lines.length));
    y += 30 + miniHeight + mostLines * line.height + cell.rowGap;
  }
  return {
    markup: rows.join(''),
    width: perRow * (cell.width + cell.gap) - cell.gap,
    height: Math.max(0, y - cell.rowGap),
  };
}

function drawMark(mark: MiniMark, style: FilmStyle): string {
  const isAuxiliary = mark.kind === 'auxiliary';
  const inset = isAuxiliary ? Math.min(0.6, mark.width / 4) : 0;
  const rect = element('rect', {
    x: mark.x + inset,
    y: mark.y + inset,
    width: mark.width - 2 * inset,
    height: mark.height - 2 * inset,
    rx: Math.min(3, mark.width / 4),
    fill: mark.kind === 'body' ? style.rule : isAuxiliary ? style.paper : mark.color,
    stroke: isAuxiliary ? mark.color : undefined,
    'stroke-width': isAuxiliary ? 1.2 : undefined,
  });
  if (!mark.text) return rect;
  const text = {
    x: mark.x + mark.width / 2,
    y: mark.y + 10.5,
    'text-anchor': 'middle',
    'font-size': 9,
    'font-weight': 600,
    fill: isAuxiliary ? mark.color : style.taskInk,
  };
  return rect + element('text', text, escapeXml(mark.text));
}
