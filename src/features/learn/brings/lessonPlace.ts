import type { Configuration } from '../../../app/configuration/configuration.ts';
import type { ViewName } from '../../../app/configuration/viewNames.ts';

/** Whether a step of a lesson stands beside what is shown, and of the view only what the step is about. */
export function isInStep({ lesson, whole }: Pick<Configuration, 'lesson' | 'whole'>): boolean {
  return lesson !== '' && !whole;
}

/** The view that the navigation is at: a lesson is in Learn, whatever its step shows. */
export function placeOf(configuration: Configuration): ViewName {
  return isInStep(configuration) ? 'learn' : configuration.view;
}

/** Whether what is shown can be slides: a step of a lesson, or a view of figures. */
export function isPresentable(configuration: Pick<Configuration, 'lesson' | 'whole' | 'view'>): boolean {
  return isInStep(configuration) || ['explore', 'compare', 'plan'].includes(configuration.view);
}

/** The present state in a view of the navigation: all of the view, with a way back to the step; Learn has the lessons. */
export function atView(configuration: Configuration, view: ViewName): Configuration {
  if (configuration.lesson === '') return { ...configuration, view };
  return view === 'learn' ? atLessons(configuration) : { ...configuration, view, whole: true };
}

/** The list of lessons, and the lesson that was shown left. */
export function atLessons(configuration: Configuration): Configuration {
  return {
    ...configuration,
    ...{ view: 'learn', learn: 'lessons', lesson: '', step: 1, course: '', whole: false },
  };
}
