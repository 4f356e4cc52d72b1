/** Answers `await measure(order)`: asks a fresh worker, so that nothing of an earlier measurement is left. */
function measure(order: unknown): Promise<unknown> {
  const worker = new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      if (typeof data === 'string') reject(new Error(data));
      else resolve(data);
    };
    worker.onerror = event => reject(new Error(event.message));
    worker.postMessage(order);
  });
}

Object.assign(globalThis, { measure });
