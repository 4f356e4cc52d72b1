import { type Message, say } from '../../../base/i18n/message.ts';
import type { Problem } from '../problemLog.ts';
import type { FilePreview } from '../readResult.ts';

/** A table within a file of another format, written as a file that is read. */
export interface Part {
  /** Its name within the file, unique there. */
  readonly label: string;
  /** A text of columns with its rows on the lines where they stand, JSON, Python; or bytes of a file. */
  readonly content: string | Uint8Array;
  readonly what: Message;
  /** Its first rows, where the content is no text of columns. */
  readonly preview?: Omit<FilePreview, 'file'>;
}

/** What a reader makes of a file: its tables, and what it could not read. */
export interface Opened {
  readonly parts: readonly Part[];
  readonly problems: readonly PartProblem[];
}

/** A problem of a file, or of a part of it. */
export type PartProblem = Omit<Problem, 'file'> & { readonly label?: string };

/** Says how many tables are not listed, where some are not: all are too many. */
export function unlisted(count: number): readonly PartProblem[] {
  if (count <= 0) return [];
  const message = say('{count, plural, one {# more table is} other {# more tables are}} not listed.', {
    count,
  });
  return [{ severity: 'warning', message, action: say('Open a part of the file to see them.') }];
}

/** A file of another format that cannot be read, with the reason. */
export function refused(message: Message, action: Message): Opened {
  return { parts: [], problems: [{ severity: 'error', message, action }] };
}
