import type { Lesson } from '../../formats/lesson/lesson.ts';
import type { Configuration } from '../configuration.ts';
import { type RestoredLink, readLink } from '../permalink.ts';

/**
 * What a step of a lesson shows: its link, and of the present configuration what goes along with the reader: the lesson, the
 * language, the frame. `step` is from 1 and kept within the lesson.
 */
export function stepConfiguration(
  lesson: Lesson,
  step: number,
  present: Pick<Configuration, 'course' | 'lang' | 'embed'>,
): RestoredLink {
  const number = Math.min(Math.max(1, step), lesson.steps.length);
  const { configuration, notices } = readLink(linkOf(lesson.steps[number - 1]?.link ?? ''));
  const { course, lang, embed } = present;
  return {
    configuration: { ...configuration, lesson: lesson.id, step: number, course, lang, embed, panel: '' },
    notices,
  };
}

/** A step's link, `compare?data=setting-1`, as a hash of this version; the view may be left out. */
export function linkOf(link: string): string {
  const at = link.indexOf('?');
  const [view, query] =
    at < 0 ? (link.includes('=') ? ['', link] : [link, '']) : [link.slice(0, at), link.slice(at + 1)];
  const version = /(^|&)v=/.test(query) ? '' : 'v=1&';
  return `#/${view || 'explore'}?${version}${query}`;
}
