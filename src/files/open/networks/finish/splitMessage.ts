import { type Message, say } from '../../../../base/i18n/message.ts';
import type { Split } from '../../../../core/tables/lossTable.ts';

const words: Readonly<Record<Split, Message>> = {
  validation: say('validation'),
  test: say('test'),
  early: say('early'),
};

/** A split as it is called within a sentence about losses or gains. */
export function splitMessage(split: Split): Message {
  return words[split];
}
