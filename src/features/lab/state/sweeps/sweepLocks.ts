/** Sees to it that two tabs do not train the same sweep. */
export interface SweepLocks {
  /** Takes a sweep for this tab; gives what lets it go again, or `null` where another tab has it. */
  take(id: string): Promise<(() => void) | null>;
  /** Whether some tab has it. */
  isTaken(id: string): Promise<boolean>;
}

/** By Web Locks, which end with their tab; where there are none, every tab is taken at its word. */
export function browserSweepLocks(): SweepLocks {
  const name = (id: string) => `taskmates ${id}`;
  // Absent in pages that are not secure.
  const locks = navigator.locks as LockManager | undefined;
  return {
    take: id =>
      new Promise((resolve, reject) => {
        if (!locks) return resolve(() => undefined);
        locks
          .request(name(id), { ifAvailable: true }, lock => {
            if (!lock) return resolve(null);
            return new Promise<void>(letGo => resolve(letGo));
          })
          .catch(reject);
      }),
    async isTaken(id) {
      const held = (await locks?.query())?.held ?? [];
      return held.some(lock => lock.name === name(id));
    },
  };
}
