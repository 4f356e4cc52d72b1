import { errorText, type Message, MessageError, say, verbatim } from '../../base/i18n/message.ts';
import type { Problem } from './problemLog.ts';

/** What went wrong, of foreign errors the first 200 characters. */
export function foreignReason(error: unknown): Message {
  if (error instanceof MessageError) return error.said;
  return verbatim(errorText(error).slice(0, 200));
}

/** A problem that stands for whatever went wrong unforeseen in a file: nothing that a file holds may stop the page. */
export function unforeseen(file: string, error: unknown): Problem {
  return {
    severity: 'error',
    file,
    message: say('The file could not be read: {why}', { why: foreignReason(error) }),
    action: say('Save it in another format (CSV, JSON), or check that it is whole.'),
  };
}
