import { formatMessage, type Values } from './formatMessage.ts';
import { isolated } from './isolated.ts';
import { type Catalog, type Language, languages } from './languages.ts';
import { localNumber } from './localNumber.ts';
import { englishWords, type MessageValues, type Phrase, say, wordsIn } from './message.ts';

interface Current {
  readonly language: Language;
  readonly locale: string;
  readonly catalog: Catalog;
  /** What tables of the site say, which is not in the code. */
  readonly tableTexts: Catalog;
}

let current: Current = { language: 'en', locale: 'en', catalog: {}, tableTexts: {} };

/**
 * Makes a language the current one. Texts that were made before stay as they are: the page is shown anew by its caller.
 * English needs no catalogue, as its texts are the keys. `tableTexts` are the texts that come with the tables of the site.
 */
export function setLanguage(language: Language, catalog: Catalog, tableTexts: Catalog = {}): void {
  const locale = languages.find(({ code }) => code === language)?.locale ?? 'en';
  current = { language, locale, catalog, tableTexts };
}

/** The current language. */
export function currentLanguage(): Language {
  return current.language;
}

/** The current language's message for an English one, in its message format; the English one where it has none. */
function messageFor(english: string): string {
  return current.catalog[english] ?? english;
}

/**
 * A text in the current language. The English message stands in the code and is the key: see {@link parseMessage} for its
 * format. Every message is a literal, here or in {@link msg}, so that a test can find those without a translation.
 */
export function t(english: string, values?: MessageValues): string {
  return words(say(english, values));
}

/**
 * The words for a phrase in the current language: messages become words only where they are shown. Texts from outside within it
 * cannot turn what stands around them ({@link isolated}).
 */
export function words(phrase: Phrase): string {
  return wordsIn(current.language, current.catalog, phrase, isolated);
}

/** A text of the site's own tables in the current language; any other as it is. To be {@link isolated} where it is shown. */
export function ownText(text: string): string {
  return current.tableTexts[text] ?? text;
}

/**
 * The words for what a table says of itself, in the current language where it is one of the site's own or made here. What a
 * reader brought stays as it is: it may hold anything.
 */
export function dataWords(phrase: Phrase): string {
  return wordsIn(current.language, current.catalog, phrase, text => isolated(ownText(text)));
}

/** Marks an English message that is translated later, where it is shown: `t(title)`. */
export function msg<T extends string>(english: T): T {
  return english;
}

/** A number as the current language writes it, for instance 1,234. */
export function formatNumber(value: number): string {
  return localNumber(value, current.locale);
}

/** Pieces of a message with elements among them: what `ui/Rich.tsx` shows. */
export function pieces<T>(
  english: string,
  values: Values<T>,
  tags: Readonly<Record<string, (inner: (string | T)[]) => T>>,
): (string | T)[] {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolated(value) : value,
  ]);
  return formatMessage<T>(messageFor(english), current.locale, Object.fromEntries(shown) as Values<T>, tags);
}

/** A message in English whatever the current language: for what is written into files. */
export function inEnglish(english: string, values?: MessageValues): string {
  return englishWords(say(english, values));
}
