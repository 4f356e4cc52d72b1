import { type LessonInline, parseLessonText } from './lessonText.ts';

/** The end of a sentence, with what closes it: a full stop of a number has a digit behind it. */
const end = /[.!?…][”’"')]*(?=\s|$)|[。！？][”’」』）]*/;

/** The first sentence of a text of a lesson: what a slide of its step says. All of the first paragraph where it has no end. */
export function firstSentence(text: string): readonly LessonInline[] {
  const sentence: LessonInline[] = [];
  for (const inline of parseLessonText(text)[0] ?? []) {
    if (inline.kind === 'text') {
      const found = end.exec(inline.text);
      if (found)
        return [...sentence, { ...inline, text: inline.text.slice(0, found.index + found[0].length) }];
    }
    sentence.push(inline);
    // Of what is set off, its own end is one too.
    if ((inline.kind === 'strong' || inline.kind === 'emphasis') && /[.!?。！？]$/.test(inline.text))
      return sentence;
  }
  return sentence;
}
