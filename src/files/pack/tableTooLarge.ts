import { MessageError } from '../../base/i18n/message.ts';

/** A table whose packed text would be longer than any link: it says by how much, and what to do. */
export class TableTooLarge extends MessageError {
  override readonly name = 'TableTooLarge';
}
