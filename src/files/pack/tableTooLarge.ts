/** A table whose packed text would be longer than any link: `message` says by how much, and what to do. */
export class TableTooLarge extends RangeError {
  override readonly name = 'TableTooLarge';
}
