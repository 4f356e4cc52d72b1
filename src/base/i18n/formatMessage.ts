import { localNumber, pluralOf } from './localNumber.ts';
import { type MessageParts, parseMessage } from './parseMessage.ts';

/** What is put into a message: texts, numbers, and where it is shown also elements. */
export type Values<T> = Readonly<Record<string, string | number | T>>;

const parsed = new Map<string, MessageParts>();

/**
 * A message with its values, as pieces in their order: texts, and what the caller gave or made of tags. Numbers are written
 * as the locale writes them, without grouping where they are already texts. Throws `RangeError` for a value or tag that is not given.
 */
export function formatMessage<T>(
  source: string,
  locale: string,
  values: Values<T>,
  tags: Readonly<Record<string, (inner: (string | T)[]) => T>> = {},
): (string | T)[] {
  let message = parsed.get(source);
  if (!message) {
    message = parseMessage(source);
    parsed.set(source, message);
  }
  const given = (name: string): string | number | T => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`“${source}” needs a value for {${name}}.`);
    return value;
  };
  const write = (value: string | number | T): string | T =>
    typeof value === 'number' ? localNumber(value, locale) : value;
  const build = (parts: MessageParts, count: number): (string | T)[] =>
    parts.flatMap((part): (string | T)[] => {
      switch (part.kind) {
        case 'text':
          return [part.text];
        case 'number':
          return [localNumber(count, locale)];
        case 'value':
          return [write(given(part.name))];
        case 'tag': {
          const make = tags[part.name];
          if (!make) throw new RangeError(`“${source}” needs something for <${part.name}>.`);
          return [make(build(part.parts, count))];
        }
        case 'choice': {
          const value = given(part.name);
          const { options } = part;
          const other = options.get('other') ?? [];
          if (part.by === 'select') return build(options.get(String(value)) ?? other, count);
          const number = Number(value);
          const rule = pluralOf(number, locale);
          return build(options.get(`=${number}`) ?? options.get(rule) ?? other, number);
        }
        default:
          return part satisfies never;
      }
    });
  return build(message, Number.NaN);
}
