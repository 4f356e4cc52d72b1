import { expose, wrap } from 'comlink';
import { expect, test } from 'vitest';
import { MessageError, saidBy, say } from '../base/i18n/message.ts';
import { passThrownMessages } from './thrownMessages.ts';

class Lost extends MessageError {
  override readonly name = 'Lost';
}

async function thrownAcross(error: unknown): Promise<unknown> {
  passThrownMessages();
  passThrownMessages();
  const { port1, port2 } = new MessageChannel();
  expose(
    {
      fail: () => {
        throw error;
      },
    },
    port1,
  );
  const remote = wrap<{ fail(): void }>(port2);
  try {
    return await remote.fail().then(
      () => 'nothing thrown',
      (thrown: unknown) => thrown,
    );
  } finally {
    port1.close();
    port2.close();
  }
}

test('an error that tells a reader something tells the same on the other side of a worker', async () => {
  const said = say('The search stopped twice ({why}). Retry, or reload the page.', {
    why: say('ended by the browser'),
  });
  const thrown = await thrownAcross(new Lost(said));
  expect(thrown).toBeInstanceOf(MessageError);
  expect(thrown).toMatchObject({
    name: 'Lost',
    message: 'The search stopped twice (ended by the browser). Retry, or reload the page.',
  });
  expect(saidBy(thrown)).toEqual(said);
});

test('any other error crosses as it always did', async () => {
  const thrown = await thrownAcross(new RangeError('too long'));
  expect(thrown).not.toBeInstanceOf(MessageError);
  expect(thrown).toMatchObject({ name: 'RangeError', message: 'too long' });
  expect(await thrownAcross(7)).toBe(7);
});
