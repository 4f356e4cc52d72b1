import * as v from 'valibot';
import { type Message, type Phrase, saidBy, say } from '../../base/i18n/message.ts';
import { TableError } from './tableError.ts';

/** The value as the schema has it. Throws {@link TableError} listing every problem with its place. */
export function checkedBy<T extends v.GenericSchema>(schema: T, raw: unknown): v.InferOutput<T> {
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return parsed.output;
  throw new TableError(parsed.issues.map(issueMessage));
}

/** What a schema finds wrong, with its place. */
function issueMessage(issue: v.BaseIssue<unknown>): Message {
  const place = v.getDotPath(issue) ?? say('file');
  const received = valueWords(issue.received);
  // What a `check` of ours says is marked with `msg`.
  if (issue.type === 'check') return say('{place}: {fault}.', { place, fault: { key: issue.message } });
  if (issue.type === 'non_empty') return say('{place}: it must not be empty.', { place });
  if (issue.expected === null) return say('{place}: {received} is not accepted.', { place, received });
  const expected = valueWords(issue.expected);
  return issue.type.endsWith('_length')
    ? say('{place}: {expected} entries were expected, not {received}.', { place, expected, received })
    : say('{place}: {expected} was expected, not {received}.', { place, expected, received });
}

const kinds: Readonly<Record<string, Message>> = {
  string: say('a text'),
  number: say('a number'),
  boolean: say('true or false'),
  Array: say('a list'),
  Object: say('an object'),
  undefined: say('nothing'),
};

/** A value or kind of values as a schema writes it. */
function valueWords(text: string): Phrase {
  return Object.hasOwn(kinds, text) ? (kinds[text] as Message) : text.slice(0, 200);
}

/** The value of a JSON text. Throws {@link TableError} where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TableError([say('Not JSON: {why}.', { why: saidBy(error) })]);
  }
}
