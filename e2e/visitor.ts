/** What the device of a visitor keeps from before. */
export interface Visitor {
  /** Someone who was here before left the settings of panels open, and has all in sight. */
  readonly isNewcomer: boolean;
  /** Measuring how fast networks are trained takes a dozen seconds of a core: so a browser has mostly done it before. */
  readonly hasMeasured: boolean;
}

/** Puts on the device what a visitor has there. Runs in the page. */
export function furnish({ hasMeasured, isNewcomer }: Visitor): void {
  const absent = { kind: 'absent', reason: 'not measured in this test' };
  const wasm = { kind: 'measured', stepsPerSecond: 10, firstStepMs: 100 };
  const { userAgent } = navigator;
  // Frames and empty pages may have no storage.
  try {
    localStorage.setItem('taskmates.settings', isNewcomer ? '' : 'frontier gains');
    if (hasMeasured)
      localStorage.setItem(
        'taskmates.backends',
        JSON.stringify({ version: 1, userAgent, speeds: { wasm, webgl: absent, webgpu: absent } }),
      );
  } catch {}
}

/** What the device has besides that, by name: a page may remember it while it is open. Runs in the page. */
export async function traces(): Promise<readonly string[]> {
  // These are read whenever they are needed.
  const usual = ['taskmates.settings', 'taskmates.backends', 'taskmates.paper', 'taskmates-tab'];
  const texts = [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(
    key => !usual.includes(key),
  );
  const shelves = await indexedDB.databases();
  const full = await Promise.all(
    shelves.map(
      ({ name = '' }) =>
        new Promise<string[]>((resolve, reject) => {
          const asked = indexedDB.open(name);
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const database = asked.result;
            const names = [...database.objectStoreNames];
            if (names.length === 0) return resolve([]);
            const reading = database.transaction(names);
            const counts = names.map(store => reading.objectStore(store).count());
            reading.oncomplete = () => {
              database.close();
              resolve(names.filter((_, i) => (counts[i]?.result ?? 0) > 0).map(store => `${name}/${store}`));
            };
          };
        }),
    ),
  );
  return [...texts, ...full.flat()];
}
