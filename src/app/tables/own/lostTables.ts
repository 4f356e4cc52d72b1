import { isMessage, type Message, say } from '../../../base/i18n/message.ts';
import type { KeptTexts } from '../../storage/keptTexts.ts';
import type { TableId } from '../tableIds.ts';

/** What this tab remembers of tables that the device could not keep: after a reload it is known why they are gone. */
export interface LostTables {
  /** What is to be said of a table that could not be kept; `undefined` where nothing is known of that. */
  why(id: TableId): Message | undefined;
  couldNotKeep(id: TableId, why: Message): void;
  isKept(id: TableId): void;
}

const storageKey = 'taskmates.lost';

export function makeLostTables(texts: KeptTexts): LostTables {
  const read = (): Readonly<Record<string, Message>> => {
    try {
      const known: unknown = JSON.parse(texts.getItem(storageKey) ?? '{}');
      return isRecord(known) ? known : {};
    } catch {
      return {};
    }
  };
  const write = (lost: Readonly<Record<string, Message>>) => texts.setItem(storageKey, JSON.stringify(lost));
  return {
    why(id) {
      const why = read()[id];
      return why && lostWords(why);
    },
    couldNotKeep: (id, why) => write({ ...read(), [id]: why }),
    isKept(id) {
      const { [id]: lost, ...others } = read();
      if (lost !== undefined) write(others);
    },
  };
}

/** Why a table of this device is not to be had. */
function lostWords(why: Message): Message {
  return say(
    'this device could not keep it ({why}), and it was lost when the page was left. Open its file again on the Data page.',
    { why },
  );
}

function isRecord(known: unknown): known is Readonly<Record<string, Message>> {
  return typeof known === 'object' && known !== null && Object.values(known).every(isMessage);
}
