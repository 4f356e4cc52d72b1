import { type Message, say } from '../../../base/i18n/message.ts';
import { evaluateFact } from '../facts/evaluateFact.ts';
import { type Fact, parseFact } from '../facts/fact.ts';
import { factKinds } from '../facts/factKinds.ts';

/** A piece of a paragraph. */
export type LessonInline =
  | { readonly kind: 'text' | 'strong' | 'emphasis'; readonly text: string }
  /** A number that is computed from the tables. */
  | { readonly kind: 'fact'; readonly fact: Fact; readonly source: string }
  /** A term of the glossary: its id, and how it is written here. */
  | { readonly kind: 'term'; readonly id: string; readonly text: string };

/**
 * The paragraphs of a text, which blank lines separate. `**strong**`, `*emphasis*`, `{total setting-1 optimal 2.5}` for a number from
 * the tables, `[[grouping]]` or `[[grouping|groupings]]` for a term of the glossary. Never throws: what is not closed is text.
 */
export function parseLessonText(text: string): readonly (readonly LessonInline[])[] {
  return text
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter(paragraph => paragraph !== '')
    .map(inlinesOf);
}

const marked = /\*\*([^*]+)\*\*|\*([^*]+)\*|\{([^{}]+)\}|\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]/g;

function inlinesOf(paragraph: string): readonly LessonInline[] {
  const inlines: LessonInline[] = [];
  let at = 0;
  for (const match of paragraph.matchAll(marked)) {
    const [whole, strong, emphasis, fact, term, written] = match;
    if (match.index > at) inlines.push({ kind: 'text', text: paragraph.slice(at, match.index) });
    if (strong !== undefined) inlines.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) inlines.push({ kind: 'emphasis', text: emphasis });
    else if (fact !== undefined) inlines.push({ kind: 'fact', fact: parseFact(fact), source: fact });
    else if (term !== undefined) inlines.push({ kind: 'term', id: term, text: written ?? term });
    at = match.index + whole.length;
  }
  if (at < paragraph.length) inlines.push({ kind: 'text', text: paragraph.slice(at) });
  return inlines;
}

/** The facts of a text, in its order. */
export function factsIn(text: string): readonly Fact[] {
  return parseLessonText(text)
    .flat()
    .flatMap(inline => (inline.kind === 'fact' ? [inline.fact] : []));
}

/** What is wrong with the facts of a text, as far as it can be told without the tables: unknown kinds, missing arguments. */
export function problemsOfText(text: string): readonly Message[] {
  return factsIn(text).flatMap(fact => {
    const kind = Object.hasOwn(factKinds, fact.name) ? factKinds[fact.name] : undefined;
    if (!kind) {
      const result = evaluateFact(fact, () => undefined);
      return result.kind === 'unknown' ? [say('there is no fact “{name}”', { name: fact.name })] : [];
    }
    const needed = kind.takes.split(' ').filter(what => !what.startsWith('['));
    return fact.args.length < needed.length
      ? [say('{fact} takes {what}', { fact: `{${fact.name} ${fact.args.join(' ')}}`, what: kind.takes })]
      : [];
  });
}
