import { formatMessage } from './formatMessage.ts';
import { joinPhrases } from './joinPhrases.ts';
import { type Catalog, type Language, languages } from './languages.ts';

/**
 * What is said, before it is put into words: an English message, which is its own key, and what is put into it. Plain data,
 * so that it can cross workers, be kept and be written as JSON.
 */
export interface Message {
  readonly key: string;
  readonly values?: MessageValues;
}

/** A message, or a text that is the same in every language: a name from a file, what a browser reports, what older versions kept. */
export type Phrase = Message | string;

/** What is put into a message: texts and numbers, other messages, and lists of them ("a, b and c"). */
type MessageValue = Phrase | number | readonly Phrase[];
export type MessageValues = Readonly<Record<string, MessageValue>>;

/**
 * A message. The English text is a literal in the format of `parseMessage.ts`, so that a test can find those without a
 * translation. Numbers are written as the language groups them and with three decimals: give a text where that is not meant.
 */
export function say(english: string, values?: MessageValues): Message {
  return values ? { key: english, values } : { key: english };
}

/** A text from outside as a message: what a browser or a library reports, the same in every language. */
export function verbatim(text: string): Message {
  return { key: '{text}', values: { text } };
}

/** What stands within a sentence: a text from outside without its full stop. */
export function asClause(message: Message): Message {
  const text = message.key === '{text}' ? message.values?.text : undefined;
  return typeof text === 'string' ? verbatim(text.replace(/\.$/, '')) : message;
}

/** A phrase as a message. */
export function asMessage(phrase: Phrase): Message {
  return typeof phrase === 'string' ? verbatim(phrase) : phrase;
}

/** Messages one after another, parted in the same way in every language. */
export function inTurn(messages: readonly Message[], separator: string): Message {
  const values = Object.fromEntries(messages.map((message, i) => [`part${i}`, message]));
  return {
    key: Object.keys(values)
      .map(name => `{${name}}`)
      .join(separator),
    values,
  };
}

/** Whether a value from outside is a message that can be put into words. */
export function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null || !('key' in value) || typeof value.key !== 'string')
    return false;
  const values = 'values' in value ? value.values : {};
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return false;
  if (!Object.values(values).every(isMessageValue)) return false;
  try {
    wordsIn('en', {}, value as Message);
    return true;
  } catch {
    return false;
  }
}

function isMessageValue(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'number' || isMessage(value)) return true;
  return Array.isArray(value) && value.every(each => typeof each === 'string' || isMessage(each));
}

/**
 * The words for a phrase in a language; messages within it too. In English where the catalogue has none. `textOf` gives what
 * is shown for a text that is no message.
 */
export function wordsIn(
  language: Language,
  catalog: Catalog,
  phrase: Phrase,
  textOf: (text: string) => string = text => text,
): string {
  if (typeof phrase === 'string') return textOf(phrase);
  const locale = languages.find(({ code }) => code === language)?.locale ?? 'en';
  const inner = (value: Phrase) => wordsIn(language, catalog, value, textOf);
  const values = Object.entries(phrase.values ?? {}).map(([name, value]) => {
    if (typeof value === 'number') return [name, value];
    const isOne = typeof value === 'string' || 'key' in value;
    return [name, isOne ? inner(value) : joinPhrases(value.map(inner), language)];
  });
  const text = formatMessage<never>(
    catalog[phrase.key] ?? phrase.key,
    locale,
    Object.fromEntries(values) as Record<string, string | number>,
  ).join('');
  return language === 'zh' ? text.replace(hanGap, '') : text;
}

/** A blank that a message has beside a value, for Latin letters, where the value is Chinese. */
const hanGap = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** The English words for a phrase, whatever the language of the page: for the command line and for what is written into files. */
export function englishWords(phrase: Phrase): string {
  return wordsIn('en', {}, phrase);
}

/** An error that tells a reader something: its own text is the English one, for logs. */
export class MessageError extends Error {
  override readonly name: string = 'MessageError';
  readonly said: Message;

  constructor(said: Message, options?: ErrorOptions) {
    super(englishWords(said), options);
    this.said = said;
  }
}

/** What a thrown value says to a reader: the message of a {@link MessageError}, and otherwise the text of the error as it is. */
export function saidBy(thrown: unknown): Message {
  if (thrown instanceof MessageError) return thrown.said;
  return verbatim(errorText(thrown));
}

/** The text of a thrown value, for logs and for what is put together with it. */
export function errorText(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
