import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Lesson, ReadLesson } from '../../formats/lesson/lesson.ts';
import { parseLesson } from '../../formats/lesson/parseLesson.ts';
import { keepProgress, type LessonProgress, readProgress, withStep } from './lessonProgress.ts';
import { lessonAt, siteLesson } from './lessonSource.ts';

export type LessonState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly lesson: Lesson; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly problems: readonly string[] };

export interface LessonsState {
  /** By id, or by address where the lesson comes from one. */
  readonly lessons: Readonly<Record<string, LessonState>>;
  readonly progress: LessonProgress;
  /** Loads a lesson once; a failure is kept with what to do, and asking again retries. */
  load(id: string, course: string): Promise<void>;
  /** Reads a file as a lesson and keeps it until the page is closed. Gives its id where it has one. */
  open(text: string): { readonly id: string | undefined; readonly problems: readonly string[] };
  /** A step was seen. */
  see(id: string, step: number, isLast: boolean): void;
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
    return {
      lessons: {},
      progress: readProgress(storage),
      async load(id, course) {
        const key = lessonKey(id, course);
        const present = get().lessons[key];
        if (present && present.kind !== 'failed') return;
        put(key, { kind: 'loading' });
        try {
          put(key, stateOf(await (course ? at(course, new AbortController().signal) : site(id))));
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          put(key, { kind: 'failed', problems: [reason] });
        }
      },
      open(text) {
        const read = parseLesson(text);
        if (read.lesson) put(read.lesson.id, stateOf(read));
        return { id: read.lesson?.id, problems: read.problems };
      },
      see(id, step, isLast) {
        const progress = withStep(get().progress, id, step, isLast);
        set({ progress });
        keepProgress(storage, progress);
      },
    };
  });
}
