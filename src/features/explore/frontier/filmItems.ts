import { t } from '../../../base/i18n/text.ts';
import type { FilmFormat } from '../../../figures/film/saveFilm.ts';
import type { SaveItem } from '../../../figures/save/SaveMenu.tsx';
import type { FilmSubject } from './frontierFilm.ts';

/** All steps of a frontier as a filmstrip and as a film: `subject` is asked for when one is wanted. */
export function filmItems(name: string, subject: () => FilmSubject): readonly SaveItem[] {
  const item = (text: string, format: FilmFormat): SaveItem => ({
    format: text,
    // Loaded on demand: few readers save a film.
    save: async () => (await import('./frontierFilm.ts')).saveFrontierFilm(subject(), format, name),
  });
  return [
    item(t('filmstrip SVG'), 'strip-svg'),
    item(t('filmstrip PNG'), 'strip-png'),
    item(t('animated SVG'), 'animated-svg'),
  ];
}
