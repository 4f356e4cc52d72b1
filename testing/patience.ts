import { vi } from 'vitest';

/** What is waited for comes sooner or later, on any machine and beside any load: the limit only ends what hangs. */
const patience = { timeout: 120_000, interval: 20 };

const { waitFor } = vi;
vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { ...patience, ...options });
