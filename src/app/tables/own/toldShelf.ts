import type { TableShelf } from './tableShelf.ts';

/** What the tabs of a browser tell one another by: a `BroadcastChannel`. */
export type TabsChannel = Pick<BroadcastChannel, 'postMessage' | 'onmessage'>;

/** A shelf whose changes other tabs are told of; `onChange` is called where another tab changed what is kept. */
export function toldShelf(shelf: TableShelf, tabs: TabsChannel, onChange: () => void): TableShelf {
  tabs.onmessage = onChange;
  const told = async <T>(change: Promise<T>) => {
    const done = await change;
    tabs.postMessage('changed');
    return done;
  };
  return {
    ...shelf,
    put: (entry, content) => told(shelf.put(entry, content)),
    rename: (id, name, packed) => told(shelf.rename(id, name, packed)),
    remove: id => told(shelf.remove(id)),
  };
}
