import type { Lesson, LocalText } from './lesson.ts';
import { parseLessonText } from './lessonText.ts';

/** How long a lesson is taken to last: words of English and characters of Chinese read a minute, minutes for the figures of a step. */
export const pace = { en: 180, zh: 300, figures: 0.5 } as const;

/** Minutes, at least one, that a lesson takes in a language: reading what it says, one reply to each question, and looking at its figures. */
export function lessonMinutes({ steps }: Lesson, language: 'en' | 'zh'): number {
  const reading = steps
    .flatMap(({ title, text, ask }) => [
      title,
      text,
      ...(ask ? [ask.text, ...ask.options.map(option => option.text)] : []),
      ...(ask?.options.filter(option => option.isRight).slice(0, 1) ?? []).map(({ reply }) => reply),
    ])
    .reduce((sum, text) => sum + readingMinutes(text, language), 0);
  return Math.max(1, Math.round(reading + steps.length * pace.figures));
}

/** A fact is read as one word. */
function readingMinutes(text: LocalText, language: 'en' | 'zh'): number {
  const written = language === 'zh' ? text.zh : undefined;
  const plain = parseLessonText(written ?? text.en)
    .flat()
    .map(inline => (inline.kind === 'fact' ? 'fact' : inline.text))
    .join(' ');
  if (written === undefined) return (plain.match(/\S+/g)?.length ?? 0) / pace.en;
  const others = plain.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return (plain.match(/\p{Script=Han}/gu)?.length ?? 0) / pace.zh + others / pace.en;
}
