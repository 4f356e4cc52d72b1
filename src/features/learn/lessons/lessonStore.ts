import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Message, saidBy, say } from '../../../base/i18n/message.ts';
import type { Lesson, ReadLesson } from '../format/lesson.ts';
import { parseLesson } from '../format/parseLesson.ts';
import {
  keepLesson,
  keepProgress,
  keptLesson,
  type LessonProgress,
  readProgress,
  withStep,
} from './keptLessons.ts';
import { isSiteLesson, lessonAt, siteLesson } from './lessonSource.ts';
import { unpackLesson } from './packLesson.ts';

type LessonState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly lesson: Lesson; readonly problems: readonly Message[] }
  | { readonly kind: 'failed'; readonly problems: readonly Message[] };

export interface LessonsState {
  /** By id, or by address where the lesson comes from one. */
  readonly lessons: Readonly<Record<string, LessonState>>;
  readonly progress: LessonProgress;
  /** Loads a lesson once; a failure is kept with what to do, and asking again retries. */
  load(id: string, course: string): Promise<void>;
  /** Reads a file as a lesson and keeps it on this device: see {@link withOwnId}. */
  open(text: string): ReadLesson;
  /** A step was seen. */
  see(id: string, step: number, isLast: boolean): void;
}

const lostLesson = say(
  'It came from a file, and this device does not have it. Open the file under Learn, or ask for the address of the lesson.',
);

/** A lesson from a file, under an id that none of the site has: a copy of one of them is another lesson. */
function withOwnId({ lesson, problems }: ReadLesson): ReadLesson {
  if (!lesson || !isSiteLesson(lesson.id)) return { lesson, problems };
  return { lesson: { ...lesson, id: `own-${lesson.id}` }, problems };
}

/** Under which key a lesson is kept: its address where it has one. */
export function lessonKey(id: string, course: string): string {
  return course || id;
}

export interface LessonParts {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly site?: (id: string) => Promise<ReadLesson>;
  readonly at?: (address: string, signal: AbortSignal) => Promise<ReadLesson>;
}

/** Lessons that were loaded or opened, and how far the reader is. */
export function makeLessons({
  storage,
  site = siteLesson,
  at = lessonAt,
}: LessonParts): StoreApi<LessonsState> {
  return createStore<LessonsState>((set, get) => {
    const put = (key: string, state: LessonState) => set({ lessons: { ...get().lessons, [key]: state } });
    const stateOf = ({ lesson, problems }: ReadLesson): LessonState =>
      lesson ? { kind: 'loaded', lesson, problems } : { kind: 'failed', problems };
    const read = async (id: string, course: string): Promise<ReadLesson> => {
      const packed = unpackLesson(course);
      if (packed !== undefined) return withOwnId(parseLesson(packed));
      if (course) return await at(course, new AbortController().signal);
      if (isSiteLesson(id)) return await site(id);
      const kept = keptLesson(storage, id);
      return kept === undefined
        ? { lesson: undefined, problems: [lostLesson] }
        : withOwnId(parseLesson(kept));
    };
    return {
      lessons: {},
      progress: readProgress(storage),
      async load(id, course) {
        const key = lessonKey(id, course);
        const present = get().lessons[key];
        if (present && present.kind !== 'failed') return;
        put(key, { kind: 'loading' });
        try {
          put(key, stateOf(await read(id, course)));
        } catch (error) {
          put(key, { kind: 'failed', problems: [saidBy(error)] });
        }
      },
      open(text) {
        const opened = withOwnId(parseLesson(text));
        if (opened.lesson) {
          put(opened.lesson.id, stateOf(opened));
          keepLesson(storage, opened.lesson.id, text);
        }
        return opened;
      },
      see(id, step, isLast) {
        const progress = withStep(get().progress, id, step, isLast);
        set({ progress });
        keepProgress(storage, progress);
      },
    };
  });
}
