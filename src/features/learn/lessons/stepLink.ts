import type { Configuration } from '../../../app/configuration/configuration.ts';
import { explorePanels, type ViewName } from '../../../app/configuration/viewNames.ts';
import { linkVersion } from '../../../app/links/linkMigrations.ts';
import { type RestoredLink, readLink, writeLink } from '../../../app/links/permalink.ts';
import type { Lesson, LessonPlace, LessonStep } from '../format/lesson.ts';

/**
 * What a step of a lesson shows: its link, and of the present configuration what goes along with the reader: the lesson, the
 * language, the frame, whether it is shown as slides. `step` is from 1 and kept within the lesson.
 */
export function stepConfiguration(
  lesson: Lesson,
  step: number,
  present: Pick<Configuration, 'course' | 'lang' | 'embed'> & Partial<Pick<Configuration, 'present'>>,
): RestoredLink {
  const number = Math.min(Math.max(1, step), lesson.steps.length);
  const shown = lesson.steps[number - 1];
  const { configuration, notices } = readLink(linkOf(shown?.link ?? ''));
  const { course, lang, embed, present: slide = 0 } = present;
  return {
    configuration: { ...configuration, lesson: lesson.id, step: number, course, lang, embed, present: slide },
    notices,
  };
}

/** Places that are no panels. */
const wholes: readonly LessonPlace[] = ['headline', 'compare', 'lab', 'data'];

/** The panels of its view that a step is about, by their ids; none: all of a view that is not made of such panels. */
export function stepPanels({ look }: LessonStep, view: ViewName): readonly string[] {
  // The sentence stands above the grouping that it is of.
  const panels = look
    .map(place => (place === 'headline' ? 'grouping' : place))
    .filter(place => !wholes.includes(place));
  return panels.length === 0 && view === 'explore' ? explorePanels : panels;
}

/** Whether what is shown is what a step of a lesson shows; a lone panel of a frame and all of the view are no difference. */
export function isAtStep(present: Configuration, step: RestoredLink): boolean {
  const { configuration } = step;
  return (
    writeLink({ ...present, step: configuration.step, panel: '', theme: '', whole: false }) ===
    writeLink({ ...configuration, theme: '' })
  );
}

/** A step's link, `compare?data=setting-1`, as a hash; the view may be left out, and the present version. */
export function linkOf(link: string): string {
  const at = link.indexOf('?');
  const [view, query] =
    at < 0 ? (link.includes('=') ? ['', link] : [link, '']) : [link.slice(0, at), link.slice(at + 1)];
  const version = /(^|&)v=/.test(query) ? '' : `v=${linkVersion}&`;
  return `#/${view || 'explore'}?${version}${query}`;
}
