import { englishWords, type Message } from '../../base/i18n/message.ts';

/** In the place of a message in what a test expects: one whose English words hold these. */
export function saying(part: string) {
  return {
    asymmetricMatch: (message: unknown) => englishWords(message as Message).includes(part),
    toString: () => `a message that says “${part}”`,
  };
}
