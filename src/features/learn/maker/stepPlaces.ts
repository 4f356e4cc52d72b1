import type { ViewName } from '../../../app/configuration/viewNames.ts';
import { msg } from '../../../base/i18n/text.ts';
import type { LessonPlace } from '../format/lesson.ts';

interface NamedPlace {
  readonly place: LessonPlace;
  /** A message. */
  readonly title: string;
}

/** What of each view a step can be about; without any, it shows all of the view. */
export const stepPlaces: Readonly<Record<ViewName, readonly NamedPlace[]>> = {
  explore: [
    { place: 'grouping', title: msg('Grouping') },
    { place: 'gains', title: msg('Who helps whom') },
    { place: 'frontier', title: msg('Frontier') },
    { place: 'networks', title: msg('Networks') },
  ],
  compare: [
    { place: 'difference', title: msg('Difference, B minus A') },
    { place: 'frontiers', title: msg('Both frontiers') },
    { place: 'scatter', title: msg('Pair by pair') },
  ],
  plan: [
    { place: 'plan-next', title: msg('What to train next') },
    { place: 'plan-frontier', title: msg('What is uncertain') },
    { place: 'plan-networks', title: msg('What is known') },
    { place: 'plan-race', title: msg('The race') },
    { place: 'plan-filled', title: msg('What is trained by then') },
  ],
  lab: [],
  learn: [],
  data: [],
};

/** What a step is about where nobody said it: the first of its view. */
export function usualLook(view: ViewName): readonly LessonPlace[] {
  return stepPlaces[view].slice(0, 1).map(({ place }) => place);
}
