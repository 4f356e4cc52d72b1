import type { LessonPlace } from '../format/lesson.ts';

/** Where on the page what a step is about stands; nothing where it is not shown. */
export function placeElement(place: LessonPlace): HTMLElement | null {
  switch (place) {
    case 'headline':
      return document.querySelector('.headline');
    case 'compare':
    case 'lab':
    case 'data':
      return document.getElementById('main');
    default:
      return document.getElementById(place) ?? document.getElementById('main');
  }
}
