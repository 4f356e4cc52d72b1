/** Small texts that a browser keeps for a page, by key. Never throws: where storage is forbidden or full, they last as long as the page. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps texts where `storage` gives a place, and beside it in memory. */
export function keptTexts(storage: () => Storage): KeptTexts {
  const inMemory = new Map<string, string>();
  /** Naming the storage throws where it is forbidden. */
  const attempt = <T>(use: (place: Storage) => T): T | undefined => {
    try {
      return use(storage());
    } catch {
      return undefined;
    }
  };
  return {
    getItem: key => inMemory.get(key) ?? attempt(place => place.getItem(key)) ?? null,
    setItem(key, text) {
      const isKept = attempt(place => {
        place.setItem(key, text);
        return true;
      });
      if (isKept) inMemory.delete(key);
      else inMemory.set(key, text);
    },
    removeItem(key) {
      inMemory.delete(key);
      attempt(place => place.removeItem(key));
    },
  };
}

/** What this device keeps, for every tab. */
export const deviceTexts = keptTexts(() => window.localStorage);
/** What this tab keeps, over a reload. */
export const tabTexts = keptTexts(() => window.sessionStorage);
