import type { Message } from '../../../base/i18n/message.ts';
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

/** A file of another format that cannot be read, with the reason. */
export function refused(message: Message, action: Message): Opened {
  return { parts: [], problems: [{ severity: 'error', message, action }] };
}
