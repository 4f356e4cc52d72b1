import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Whatever reads links must know what the features bring.
    setupFiles: ['src/features/known/knownFields.ts'],
    passWithNoTests: false,
    // The tests of the layers start a compiler and a linter.
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
