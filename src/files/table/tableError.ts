import { inTurn, type Message, MessageError, say } from '../../base/i18n/message.ts';

/** So many problems are said in the message. */
const mostSaid = 20;

/** A file that is not a table Taskmates can read: it says what is wrong, where, and what to do. */
export class TableError extends MessageError {
  override readonly name = 'TableError';
  /** Every problem found, each with its place in the file. */
  readonly problems: readonly Message[];

  constructor(problems: readonly Message[]) {
    super(saidOf(problems));
    this.problems = problems;
  }
}

function saidOf(problems: readonly Message[]): Message {
  const [only] = problems;
  if (only && problems.length === 1) return only;
  const more = problems.length - mostSaid;
  const said = [
    ...problems.slice(0, mostSaid),
    ...(more > 0 ? [say('and {count} more', { count: more })] : []),
  ];
  return say('{count} problems: {problems}', { count: problems.length, problems: inTurn(said, ' · ') });
}
