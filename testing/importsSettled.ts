import { afterAll, vi } from 'vitest';

// Modules are loaded once for all test files of a core. One that still loads when a file ends fails, and would have failed for all
// files after it: whatever it is part of would be missing there.
afterAll(() => vi.dynamicImportSettled());
