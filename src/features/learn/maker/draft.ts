import type { Lesson, LessonPlace, LessonQuestion, LessonStep, LocalText } from '../format/lesson.ts';
import type { LessonLanguage } from './lessonLanguage.ts';

/** A lesson that is being made: as a lesson, but its texts may still be empty, and it may have no step. */
export type LessonDraft = Lesson;

const none: LocalText = { en: '' };

/** A lesson of which nothing is written. */
export function emptyDraft(id: string): LessonDraft {
  return { id, title: none, about: none, can: none, picture: 1, steps: [] };
}

/** A step that shows what a link holds, to be written about. */
export function emptyStep(link: string, look: readonly LessonPlace[]): LessonStep {
  return { title: none, text: none, link, look };
}

/** A question with as many answers as one needs. */
export function emptyQuestion(): LessonQuestion {
  return {
    text: none,
    options: [
      { text: none, isRight: true, reply: none },
      { text: none, isRight: false, reply: none },
    ],
  };
}

/** A text with what it says in one language; where it says nothing in Chinese, it is not there in it. */
export function withWritten({ en, zh }: LocalText, language: LessonLanguage, written: string): LocalText {
  const texts = { en, zh: zh ?? '', [language]: written };
  return texts.zh === '' ? { en: texts.en } : { en: texts.en, zh: texts.zh };
}

/** What a text says in one language, empty where nothing. */
export function writtenIn(text: LocalText, language: LessonLanguage): string {
  return text[language] ?? '';
}

/** The places of a list, from 0: what stands in one is known by it, for two may be the same. */
export function listPlaces(list: readonly unknown[]): readonly number[] {
  return [...list.keys()];
}

/** The draft with one step changed; `place` is from 0. */
export function withStepChanged(draft: LessonDraft, place: number, step: LessonStep): LessonDraft {
  return { ...draft, steps: draft.steps.map((each, i) => (i === place ? step : each)) };
}

/** The draft with another step at its end. */
export function withNewStep(draft: LessonDraft, step: LessonStep): LessonDraft {
  return { ...draft, steps: [...draft.steps, step] };
}

/** The draft without a step. The picture stays that of the same step where it is left. */
export function withoutStep(draft: LessonDraft, place: number): LessonDraft {
  const picture = draft.picture - (place < draft.picture - 1 ? 1 : 0);
  const steps = draft.steps.filter((_, i) => i !== place);
  return { ...draft, steps, picture: Math.max(1, Math.min(picture, steps.length)) };
}

/** The draft with a step and its neighbour, before it (−1) or behind it (1), in each other's place; unchanged at the ends. */
export function withStepMoved(draft: LessonDraft, place: number, by: -1 | 1): LessonDraft {
  const to = place + by;
  const [moved, other] = [draft.steps[place], draft.steps[to]];
  if (!moved || !other) return draft;
  const steps = draft.steps.with(place, other).with(to, moved);
  const pictured = draft.picture - 1;
  const picture = pictured === place ? to : pictured === to ? place : pictured;
  return { ...draft, steps, picture: picture + 1 };
}

/** The file of a lesson, see `docs/lessons.md`. Where English is missing, what is written in Chinese stands in for it; what is empty and may be left out is. */
export function writeLesson(draft: LessonDraft): string {
  const text = (local: LocalText) => (local.en === '' && local.zh ? { ...local, en: local.zh } : local);
  const optional = (name: string, local: LocalText) => {
    const written = text(local);
    return written.en === '' ? {} : { [name]: written };
  };
  const steps = draft.steps.map(({ title, text: about, link, look, ask }) => ({
    ...{ title: text(title), text: text(about), link },
    ...(look.length > 0 && { look }),
    ...(ask && {
      ask: {
        text: text(ask.text),
        options: ask.options.map(option => ({
          text: text(option.text),
          ...(option.isRight && { isRight: true }),
          reply: text(option.reply),
        })),
      },
    }),
  }));
  const file = {
    ...{ format: 'taskmates-lesson', version: 2, id: draft.id, title: text(draft.title) },
    ...optional('about', draft.about),
    ...optional('can', draft.can),
    ...(draft.picture > 1 && { picture: draft.picture }),
    steps,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
