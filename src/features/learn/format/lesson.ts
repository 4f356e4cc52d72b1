import type { Message } from '../../../base/i18n/message.ts';
/** A text in the languages that it is there in; English stands in where another is missing. */
export interface LocalText {
  readonly en: string;
  readonly zh?: string;
}

/** A question of a step: the reader answers, and is told why. */
export interface LessonQuestion {
  readonly text: LocalText;
  readonly options: readonly {
    readonly text: LocalText;
    readonly isRight: boolean;
    /** What is said to a reader who chose it. */
    readonly reply: LocalText;
  }[];
}

/** What a step can be about: panels by their ids, and whole views. */
export const lessonPlaces = [
  'headline',
  'frontier',
  'grouping',
  'gains',
  'networks',
  'compare',
  'frontiers',
  'difference',
  'scatter',
  'plan-next',
  'plan-frontier',
  'plan-networks',
  'plan-race',
  'plan-filled',
  'lab',
  'data',
] as const;
export type LessonPlace = (typeof lessonPlaces)[number];

/** One step: a configuration, and a text about what is to be seen. */
export interface LessonStep {
  readonly title: LocalText;
  /** Paragraphs in the notation of {@link parseLessonText}. */
  readonly text: LocalText;
  /** A link without `#/`, for instance `compare?data=setting-1`; without `v` it is of the present version. */
  readonly link: string;
  /** What the step is about, at most two; none: all of its view. */
  readonly look: readonly LessonPlace[];
  readonly ask?: LessonQuestion;
}

/** A lesson: see `docs/lessons.md` for its file. */
export interface Lesson {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: LocalText;
  /** One sentence. */
  readonly about: LocalText;
  /** What a reader can do afterwards, as it follows these words; empty where it is not said. */
  readonly can: LocalText;
  /** The step, from 1, whose figure stands for the lesson in lists. */
  readonly picture: number;
  readonly steps: readonly LessonStep[];
}

/** A lesson as far as its file can be used, and in words, each with its place, what cannot. */
export interface ReadLesson {
  readonly lesson: Lesson | undefined;
  readonly problems: readonly Message[];
}
