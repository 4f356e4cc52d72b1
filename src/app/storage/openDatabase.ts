import { createStore, type UseStore } from 'idb-keyval';
import { type Message, MessageError, saidBy, say } from '../../base/i18n/message.ts';

/** The device keeps nothing, or does not say what it keeps; it says why in a few words, which stand within sentences. */
class StorageFailure extends MessageError {
  override readonly name = 'StorageFailure';
}

/** What waits so long, and then does something; gives what calls it off. */
export type Wait = (ms: number, then: () => void) => () => void;

/** So long a page waits for the device. A healthy one answers within a blink. */
const patienceMs = 4000;

const browserWait: Wait = (ms, then) => {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
};

interface DatabaseParts {
  readonly open: () => UseStore;
  readonly wait: Wait;
}

/**
 * A database of the device, opened when it is first used. Whatever the device does, it rejects with a {@link StorageFailure}
 * and throws nothing: where storage is forbidden, full or broken, and where no answer comes. After that nobody waits again
 * before it has answered.
 */
export function openDatabase(name: string, storeName: string, parts: Partial<DatabaseParts> = {}): UseStore {
  const { open = () => createStore(name, storeName), wait = browserWait } = parts;
  let store: UseStore | undefined;
  let isSilent = false;
  return async (mode, callback) => {
    const answer = ask(async () => {
      store ??= open();
      return await store(mode, callback);
    });
    answer.then(
      () => {
        isSilent = false;
      },
      () => undefined,
    );
    const silence = new Promise<never>((_, reject) => {
      const giveUp = () => {
        isSilent = true;
        reject(new StorageFailure(say('it does not answer')));
      };
      const callOff = wait(isSilent ? 0 : patienceMs, giveUp);
      answer.then(callOff, callOff);
    });
    return await Promise.race([answer, silence]);
  };
}

async function ask<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new StorageFailure(whyNot(error), { cause: error });
  }
}

const forbidden = /^(?:SecurityError|InvalidStateError|NotAllowedError|InvalidAccessError|ReferenceError)$/;

function whyNot(error: unknown): Message {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return say('its storage is full');
  if (forbidden.test(name)) return say('the browser forbids it here');
  return saidBy(error);
}
