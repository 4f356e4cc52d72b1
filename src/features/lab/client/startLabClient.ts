import type { LabBackend } from './labApi.ts';
import { LabClient } from './labClient.ts';

/** The client of a real Lab worker; it is started when it is first needed. */
export function startLabClient(backend: LabBackend): LabClient {
  return new LabClient(
    () => new Worker(new URL('../worker/lab.worker.ts', import.meta.url), { type: 'module', name: 'lab' }),
    backend,
    // Only secure pages have it.
    (navigator as { readonly locks?: LockManager }).locks,
  );
}
