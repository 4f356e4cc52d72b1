import { saveFile } from '../../base/ui/saveFile.ts';
import { pngOfFigure } from '../save/exportPng.ts';
import { frameInTheme, plainColor } from '../save/exportSvg.ts';
import { type FigureTexts, sizeOfFigure } from '../save/frameFigure.ts';
import { measureText } from '../text/measureText.ts';
import { animatedFilm } from './animatedFilm.ts';
import type { Film } from './film.ts';
import { filmstrip } from './filmstrip.ts';

/** In what forms a film can be saved. */
export type FilmFormat = 'strip-svg' | 'strip-png' | 'animated-svg';

/** Saves a film, whose tasks may have colours of the theme, with its title and source. Rejects with what failed. */
export async function saveFilm(
  film: Film,
  about: FigureTexts,
  format: FilmFormat,
  name: string,
): Promise<void> {
  const page = document.body;
  const token = (of: string) => plainColor(page, `var(--${of})`);
  const style = {
    ...{ paper: token('paper'), panel: token('panel'), ink: token('ink'), mutedInk: token('ink-2') },
    ...{ rule: token('rule'), taskInk: token('task-ink') },
  };
  const tasks = film.tasks.map(task => ({ ...task, color: plainColor(page, task.color) }));
  const draw = format === 'animated-svg' ? animatedFilm : filmstrip;
  const text = frameInTheme(draw({ ...film, tasks }, style, measureText), about, page);
  const file = `${name} ${format === 'animated-svg' ? 'animated' : 'steps'}`.replaceAll(' ', '-');
  if (format !== 'strip-png') return saveFile(new Blob([text], { type: 'image/svg+xml' }), `${file}.svg`);
  const { width, height } = sizeOfFigure(text);
  saveFile(await pngOfFigure(text, width, height), `${file}.png`);
}
