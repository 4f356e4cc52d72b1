import { type LessonInline, parseLessonText } from './lessonText.ts';

/** The end of a sentence, with what closes it: a full stop of a number has a digit behind it. */
const end = /[.!?…][”’"')]*(?=\s|$)|[。！？][”’」』）]*/g;

/** Sentences of fewer letters only lead to the next; a Chinese character counts as two and a half. */
const fewestLetters = 25;

/**
 * The first sentence of a text of a lesson, a short one with the next: what a slide of its step says. All of the first paragraph where it has no
 * end.
 */
export function firstSentence(text: string): readonly LessonInline[] {
  const sentence: LessonInline[] = [];
  let letters = 0;
  for (const inline of parseLessonText(text)[0] ?? []) {
    if (inline.kind === 'text') {
      for (const { index, 0: mark } of inline.text.matchAll(end)) {
        const upTo = inline.text.slice(0, index + mark.length);
        if (letters + lettersIn(upTo) >= fewestLetters) return [...sentence, { ...inline, text: upTo }];
      }
    }
    sentence.push(inline);
    letters += inline.kind === 'fact' ? 4 : lettersIn(inline.text);
    // Of what is set off, its own end is one too.
    const isSetOff = inline.kind === 'strong' || inline.kind === 'emphasis';
    if (isSetOff && letters >= fewestLetters && /[.!?。！？]$/.test(inline.text)) return sentence;
  }
  return sentence;
}

function lettersIn(text: string): number {
  return text.length + 1.5 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
