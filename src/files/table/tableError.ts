/** So many problems are said in the message. */
const mostSaid = 20;

/** A file that is not a table Taskmates can read: `message` says what is wrong, where, and what to do. */
export class TableError extends Error {
  override readonly name = 'TableError';
  /** Every problem found, each with its place in the file. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const more = problems.length - mostSaid;
    super(
      problems.length === 1
        ? (problems[0] as string)
        : `${problems.length} problems: ${problems.slice(0, mostSaid).join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`,
    );
    this.problems = problems;
  }
}
