import { choice, choices, opaque, type ValuesOf, whole, yesOrNo } from '../../../app/configuration/field.ts';
import type { Features } from '../../../app/configuration/fields.ts';
import { msg } from '../../../base/i18n/text.ts';

/** The parts of the Learn view. */
export const learnParts = ['lessons', 'maker', 'puzzle', 'paper', 'glossary'] as const;
export type LearnPart = (typeof learnParts)[number];

/** What may be looked at before a puzzle is revealed: the gains, affinities by the table's pairs, one network of the optimum. */
export const puzzleHints = ['gains', 'affinities', 'network'] as const;
export type PuzzleHint = (typeof puzzleHints)[number];

/** The part of Learn, and the lesson that goes along. */
export const lessonFields = {
  /** The part of the Learn view that is shown. */
  learn: choice('learn', msg('part of Learn'), learnParts, 'lessons'),
  /** The lesson that goes along with whatever is shown, by its id; empty for none. */
  lesson: opaque('lesson', msg('lesson'), msg('the id of a lesson'), /^[a-z0-9-]{1,40}$/),
  /** Its step, from 1. */
  step: whole('step', msg('step of the lesson'), 1, msg('a whole number from 1 to 99'), [1, 99]),
  /** Whether all of the view is shown, with a way back to the step. */
  whole: yesOrNo('whole', msg('all of the view in place of a step'), false),
  /** The address that the lesson was loaded from, or one that holds it; empty for those of the site. */
  course: opaque(
    'course',
    msg('address of the lesson'),
    msg('an address that begins with https://, or a lesson that is packed into the link'),
    /^(?:https:\/\/[^\s\p{C}]{1,2000}|packed\.[\w-]{1,20000})$/u,
  ),
};

/** What a puzzle allows, what is told of a reader's own grouping in it, which rows of the paper are shown, and the term of the glossary. */
export const puzzleFields = {
  /** The hints that a puzzle allows. */
  hints: choices('hints', msg('hints of the puzzle'), puzzleHints, puzzleHints),
  /** Whether a puzzle shows its optimum to whoever asks for it. */
  reveal: yesOrNo('reveal', msg('whether the puzzle shows its optimum'), true),
  /** What whoever handed on the grouping by hand says of it, see `puzzle/puzzleResult.ts`; empty for nothing. It is recomputed, never believed. */
  result: opaque(
    'result',
    msg('result of the puzzle'),
    msg('a total, ~ and a number of hints'),
    /^[\d.eE+-]{1,24}~\d{1,2}$/,
  ),
  /** Which rows of the recomputed paper are shown, and whose place was opened, see `paper/paperFilter.ts`; empty for all and none. */
  rows: opaque('rows', msg('rows of the paper'), msg('words joined by ~'), /^[\w.~-]{1,99}$/),
  /** The term of the glossary that a word led to; empty for none. */
  term: opaque('term', msg('term of the glossary'), msg('the id of a term'), /^[a-z-]{1,40}$/),
};

/** Where the rest of the application leads into Learn, and what goes along with a lesson. */
export const learnPlaces: Pick<Features, 'glossary' | 'isFramed'> = {
  glossary: term => ({ view: 'learn', learn: 'glossary', term }),
  // The steps of a lesson lead through the page; a puzzle stands alone.
  isFramed: ({ view, lesson, learn }) =>
    (view === 'lab' && lesson !== '') || (view === 'learn' && learn === 'puzzle'),
};

declare module '../../../app/configuration/configuration.ts' {
  interface Configuration extends ValuesOf<typeof lessonFields>, ValuesOf<typeof puzzleFields> {}
}
