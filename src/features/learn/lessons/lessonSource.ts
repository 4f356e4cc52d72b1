import { fetchFile } from '../../../app/opening/fetchFile.ts';
import { MessageError, say } from '../../../base/i18n/message.ts';
import type { ReadLesson } from '../format/lesson.ts';
import { parseLesson } from '../format/parseLesson.ts';

/** The lessons that ship with the site, in their order. */
export const siteLessons = [
  'one-network',
  'who-helps-whom',
  'it-depends',
  'under-a-budget',
  'cheap-guesses',
  'train-it-yourself',
  'how-sure',
  'what-next',
] as const;
export type SiteLesson = (typeof siteLessons)[number];

export function isSiteLesson(id: string): id is SiteLesson {
  return siteLessons.some(each => each === id);
}

/** The lesson that follows one of the site; nothing after the last, or after a lesson from elsewhere. */
export function lessonAfter(id: string): SiteLesson | undefined {
  const place = siteLessons.indexOf(id as SiteLesson);
  return place < 0 ? undefined : siteLessons[place + 1];
}

/** A lesson of the site by its id. Rejects with what is wrong and what to do. */
export async function siteLesson(id: string, fetchText = fetchLessonText): Promise<ReadLesson> {
  return parseLesson(await fetchText(`lessons/${id}.json`));
}

/** The lesson at an address. Rejects with what is wrong and what to do. */
export async function lessonAt(address: string, signal: AbortSignal): Promise<ReadLesson> {
  const { bytes } = await fetchFile(address, { signal, onShare: () => undefined });
  return parseLesson(new TextDecoder().decode(bytes));
}

async function fetchLessonText(path: string): Promise<string> {
  const response = await fetch(path).catch(() => undefined);
  if (!response) throw new MessageError(say('the site did not answer. Check the connection and retry.'));
  if (!response.ok)
    throw new MessageError(
      say('the site answered {status}. Retry, or choose another lesson.', {
        status: String(response.status),
      }),
    );
  return await response.text();
}
