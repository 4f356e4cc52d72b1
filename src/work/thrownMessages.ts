import { type TransferHandler, transferHandlers } from 'comlink';
import { type Message, MessageError } from '../base/i18n/message.ts';

interface Thrown {
  readonly value: unknown;
}

/** What Comlink sends of an error, with what it said to the reader. */
interface Sent {
  readonly isError: boolean;
  readonly value: unknown;
  readonly said?: Message;
}

/**
 * Lets a {@link MessageError} cross Comlink as one: Comlink itself sends the text, name and stack of an error only. Both
 * sides call it before the first call; more often is as well.
 */
export function passThrownMessages(): void {
  const usual = transferHandlers.get('throw') as TransferHandler<Thrown, Sent>;
  if (usual === passing.of) return;
  passing.of = {
    canHandle: usual.canHandle,
    serialize: thrown => {
      const [sent, moved] = usual.serialize(thrown);
      const { value } = thrown;
      return [value instanceof MessageError ? { ...sent, said: value.said } : sent, moved];
    },
    deserialize: sent => {
      if (sent.said === undefined) return usual.deserialize(sent);
      throw Object.assign(new MessageError(sent.said), sent.value);
    },
  };
  transferHandlers.set('throw', passing.of);
}

const passing: { of?: TransferHandler<Thrown, Sent> } = {};
